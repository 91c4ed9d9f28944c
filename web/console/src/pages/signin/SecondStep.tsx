import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { Problem, post } from "../../api/client";
import { signedIn } from "../../api/queries";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";

/** What signing in asks of who has a second factor, after the password. */
export function SecondStep({ ticket, back }: { ticket: string; back: () => void }) {
  const { t } = useWords();
  const signIn = useMutation({
    mutationFn: ({ code }: { code: string }) => post("/console/session/second-factor", { ticket, code }),
    onSuccess: signedIn,
  });
  const wait = signIn.error instanceof Problem ? signIn.error.retryAfter : null;
  return (
    <>
      <p>{t("second.text")}</p>
      {wait !== null && <Alert type="warning" showIcon role="alert" title={t("signIn.wait", { seconds: wait })} />}
      {signIn.isError && wait === null && <ProblemBox error={signIn.error} />}
      <Form layout="vertical" requiredMark={false} onFinish={(typed: { code: string }) => signIn.mutate(typed)}>
        <Form.Item name="code" label={t("second.code")} rules={[{ required: true, message: t("second.title") }]}>
          <Input inputMode="text" autoComplete="one-time-code" size="large" maxLength={20} autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t("second.do")}
        </Button>
      </Form>
      <Button type="link" onClick={back}>
        {t("second.back")}
      </Button>
    </>
  );
}
