import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Modal, Radio } from "antd";
import { post } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import type { Invited, Pool, Role } from "../../api/types";
import { moment, useWords } from "../../i18n";
import { Copy } from "../../parts/Copy";
import { showErrors } from "../../parts/fields";
import { ProblemBox } from "../../parts/ProblemBox";
import { rolesToGive } from "./roles";

interface Typed {
  email: string;
  role: Role;
}

/** Asks for address and role, then shows the link this once. */
export function Invite({ pool, closed }: { pool: Pool; closed: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Typed>();
  const invite = useMutation({
    mutationFn: (typed: Typed) => post<Invited>(`${poolPath(pool)}/invitations`, typed),
    onSuccess: () => forgetPool(pool),
    onError: (error) => showErrors(form, error),
  });
  if (invite.data !== undefined) return <Link invited={invite.data} closed={closed} />;
  return (
    <Modal
      open
      title={t("invite.title")}
      onCancel={closed}
      okText={t("invite.send")}
      okButtonProps={{ loading: invite.isPending }}
      onOk={() => form.submit()}
    >
      {invite.isError && <ProblemBox error={invite.error} />}
      <Form
        noValidate
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ email: "", role: "auditor" }}
        onFinish={(typed: Typed) => invite.mutate(typed)}
      >
        <Form.Item
          name="email"
          label={t("developers.email")}
          rules={[{ required: true, message: t("signIn.emailNeeded") }]}
        >
          <Input type="email" autoComplete="off" autoFocus maxLength={254} />
        </Form.Item>
        <Form.Item name="role" label={t("developers.role")}>
          <Radio.Group
            vertical
            options={rolesToGive(pool).map((value) => ({
              value,
              label: (
                <>
                  {t(`role.${value}`)} <span className="quiet">{t(`role.${value}.text`)}</span>
                </>
              ),
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Link({ invited, closed }: { invited: Invited; closed: () => void }) {
  const { t, language } = useWords();
  const { email, expiresAt } = invited.invitation;
  return (
    <Modal
      open
      title={t(invited.mailed ? "invite.mailed" : "invite.made", { email })}
      onCancel={closed}
      footer={
        <Button type="primary" onClick={closed}>
          {t("invite.close")}
        </Button>
      }
    >
      {invited.mailed && <p>{t("invite.alsoLink")}</p>}
      <Copy name={t("invite.link")} value={invited.link} />
      <Alert type="info" showIcon title={t("invite.once", { at: moment(expiresAt, language) })} />
    </Modal>
  );
}
