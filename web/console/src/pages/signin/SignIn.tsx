import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { Problem, post } from "../../api/client";
import { signedIn } from "../../api/queries";
import { Account, Language, Look } from "../../frame/TopMenus";
import { useWords } from "../../i18n";
import icon from "../../icon.svg";
import { Head } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";
import { PasskeyButton } from "./PasskeyButton";
import { SecondStep } from "./SecondStep";
import { WeChatButton } from "./WeChatButton";

interface Typed {
  email: string;
  password: string;
}

export function SignIn() {
  const { t } = useWords();
  return (
    <Lone>
      <Head title={t("signIn.title")} />
      <SignInForm />
      <WeChatButton />
      <p className="quiet">{t("signIn.first")}</p>
    </Lone>
  );
}

/** The form alone; who is signed in by it sees the page in a new light. */
export function SignInForm({ email }: { email?: string }) {
  const { t } = useWords();
  const [ticket, setTicket] = useState<string | null>(null);
  const signIn = useMutation({
    mutationFn: (typed: Typed) => post<{ ticket: string } | undefined>("/console/session", typed),
    onSuccess: async (answer) => {
      if (answer === undefined) await signedIn();
      else setTicket(answer.ticket);
    },
  });
  if (ticket !== null) return <SecondStep ticket={ticket} back={() => setTicket(null)} />;
  const wait = signIn.error instanceof Problem ? signIn.error.retryAfter : null;
  return (
    <>
      {wait !== null && <Alert type="warning" showIcon role="alert" title={t("signIn.wait", { seconds: wait })} />}
      {signIn.isError && wait === null && <ProblemBox error={signIn.error} />}
      <Form
        noValidate
        layout="vertical"
        requiredMark={false}
        initialValues={{ email: email ?? "" }}
        onFinish={(typed: Typed) => signIn.mutate(typed)}
      >
        <Form.Item
          name="email"
          label={t("signIn.email")}
          rules={[{ required: true, message: t("signIn.emailNeeded") }]}
        >
          <Input type="email" autoComplete="username" autoFocus={email === undefined} size="large" />
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
      <PasskeyButton address="/console/session/passkey" done={signedIn} />
    </>
  );
}

interface LoneProps {
  children: React.ReactNode;
  signOut?: boolean;
  wide?: boolean;
}

/** The page around a form that stands alone. */
export function Lone({ children, signOut = false, wide = false }: LoneProps) {
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
        {signOut && <Account />}
      </header>
      <main className={wide ? "page" : "narrow"}>{children}</main>
    </>
  );
}
