import { useMutation } from "@tanstack/react-query";
import { Alert, Form, Input, Modal } from "antd";
import { Problem, post } from "../../api/client";
import type { WeChatBinding } from "../../api/types";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";
import { QrCode } from "../../parts/QrCode";

interface Props {
  binding: WeChatBinding;
  closed: () => void;
  bound: () => void;
}

/** Shows the code to scan, and asks for the number that the chat tells whoever scanned. */
export function BindWeChat({ binding, closed, bound }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<{ number: string }>();
  const type = useMutation({
    mutationFn: (typed: { number: string }) =>
      post(`/api/v1/me/wechat/binding/${binding.id}/number`, { number: typed.number }),
    onSuccess: bound,
    onError: () => form.resetFields(),
  });
  const refused = type.error instanceof Problem ? type.error : null;
  const left = refused?.code === "wechat-wrong-number" ? Number(refused.more.triesLeft) : null;
  const over = refused?.code === "wechat-over" || refused?.code === "wechat-taken";
  return (
    <Modal
      open
      title={t("account.wechat.do")}
      onCancel={closed}
      okText={t("account.wechat.bind")}
      okButtonProps={{ loading: type.isPending, disabled: over }}
      onOk={() => form.submit()}
    >
      <p>{t("account.wechat.scan", { account: binding.account })}</p>
      {!over && <QrCode rows={binding.rows} name={t("account.wechat.code")} />}
      {left !== null && (
        <Alert type="warning" showIcon role="alert" title={t("account.wechat.wrong", { count: left })} />
      )}
      {type.isError && left === null && <ProblemBox error={type.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={over}
        initialValues={{ number: "" }}
        onFinish={(typed: { number: string }) => type.mutate(typed)}
        style={{ marginTop: 16 }}
      >
        <Form.Item
          name="number"
          label={t("account.wechat.number")}
          extra={t("account.wechat.tellNobody")}
          rules={[{ required: true, message: t("account.wechat.numberNeeded") }]}
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={10} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
