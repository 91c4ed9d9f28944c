import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal } from "antd";
import { Problem, post } from "../../api/client";
import type { TotpProposal } from "../../api/types";
import { useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { showErrors } from "../../parts/fields";
import { ProblemBox } from "../../parts/ProblemBox";
import { QrCode } from "../../parts/QrCode";

interface Props {
  proposal: TotpProposal;
  run: (work: () => Promise<unknown>) => Promise<void>;
  closed: () => void;
  activated: (recoveryCodes: string[]) => void;
}

/** Shows the secret to the app, and asks for a first code of it. */
export function ScanSecret({ proposal, run, closed, activated }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<{ code: string }>();
  const activate = useMutation({
    mutationFn: (typed: { code: string }) =>
      run(async () =>
        activated(
          (await post<{ recoveryCodes: string[] }>("/api/v1/me/second-factor/activation", typed)).recoveryCodes,
        ),
      ),
    onError: (error) => showErrors(form, error),
  });
  const ofFields = activate.error instanceof Problem && activate.error.errors.length > 0;
  return (
    <Modal
      open
      title={t("account.second.add")}
      onCancel={closed}
      okText={t("account.second.activate")}
      okButtonProps={{ loading: activate.isPending }}
      onOk={() => form.submit()}
    >
      <p>{t("account.second.scan")}</p>
      <QrCode rows={proposal.rows} name={t("account.second.scan")} />
      <Copy name={t("account.second.secret")} value={proposal.secret} />
      {activate.isError && !ofFields && <ProblemBox error={activate.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ code: "" }}
        onFinish={(typed: { code: string }) => activate.mutate(typed)}
      >
        <Form.Item name="code" label={t("account.second.code")}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={10} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The codes for the day the phone is lost, this once. */
export function Recovery({ codes, closed }: { codes: string[]; closed: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      open
      closable={false}
      title={t("account.second.recovery")}
      footer={
        <Button type="primary" onClick={closed}>
          {t("account.second.kept")}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t("account.second.recovery.text")} style={{ marginBottom: 16 }} />
      <Copy name={t("account.second.recovery")} value={codes.join("\n")} />
    </Modal>
  );
}
