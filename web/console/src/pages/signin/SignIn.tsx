import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { Problem, post } from "../../api/client";
import { queries } from "../../api/queries";
import { Language, Look } from "../../frame/TopMenus";
import { useWords } from "../../i18n";
import icon from "../../icon.svg";
import { Head } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";

interface Typed {
  email: string;
  password: string;
}

export function SignIn() {
  const { t } = useWords();
  const signIn = useMutation({
    mutationFn: (typed: Typed) => post("/console/session", typed),
    onSuccess: () => queries.invalidateQueries(),
  });
  const wait = signIn.error instanceof Problem ? signIn.error.retryAfter : null;
  return (
    <Lone>
      <Head title={t("signIn.title")} />
      {wait !== null && <Alert type="warning" showIcon role="alert" title={t("signIn.wait", { seconds: wait })} />}
      {signIn.isError && wait === null && <ProblemBox error={signIn.error} />}
      <Form layout="vertical" requiredMark={false} onFinish={(typed: Typed) => signIn.mutate(typed)}>
        <Form.Item
          name="email"
          label={t("signIn.email")}
          rules={[{ required: true, message: t("signIn.emailNeeded") }]}
        >
          <Input type="email" autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("signIn.password")}
          rules={[{ required: true, message: t("signIn.passwordNeeded") }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {t("signIn.do")}
        </Button>
      </Form>
      <p className="quiet">{t("signIn.first")}</p>
    </Lone>
  );
}

/** The page around a form that stands alone. */
export function Lone({ children }: { children: React.ReactNode }) {
  return (
    <>
      <header className="top">
        <span className="brand">
          <img src={icon} alt="" />
          Saoma
        </span>
        <span className="grow" />
        <Language />
        <Look />
      </header>
      <main className="narrow">{children}</main>
    </>
  );
}
