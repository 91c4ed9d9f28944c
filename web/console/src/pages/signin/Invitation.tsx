import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Form } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { post } from "../../api/client";
import { queries, useMe } from "../../api/queries";
import type { OpenInvitation } from "../../api/types";
import { useWords } from "../../i18n";
import { showErrors } from "../../parts/fields";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { NewPassword } from "./NewPassword";
import { Lone, SignInForm } from "./SignIn";

interface Typed {
  password: string;
  again: string;
}

/** What an invitation's link leads to. Its secret stands behind the `#`, and is taken out of the address at once. */
export function Invitation() {
  const { t } = useWords();
  const go = useNavigate();
  const me = useMe();
  const [link] = useState(() => window.location.hash.slice(1));
  const check = useQuery({
    queryKey: ["invitation", me.data?.id ?? ""],
    queryFn: async () => {
      window.history.replaceState(window.history.state, "", window.location.pathname);
      return post<OpenInvitation>("/console/invitations/check", { link });
    },
    enabled: !me.isPending,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const toConsole = <Button onClick={() => void go("/")}>{t("invitation.toConsole")}</Button>;
  if (check.isError) {
    return (
      <Lone>
        <Head title={t("invitation.title")} />
        <ProblemBox error={check.error} />
        {toConsole}
      </Lone>
    );
  }
  if (check.data === undefined) {
    return (
      <Lone>
        <Loading />
      </Lone>
    );
  }
  const { email, pool, role, hasAccount, signedIn } = check.data;
  return (
    <Lone>
      <Head title={t("invitation.title")} text={t("invitation.text", { email, pool, role: t(`role.${role}`) })} />
      {hasAccount && !signedIn ? (
        <>
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 16 }}
            title={t(me.data == null ? "invitation.signIn" : "invitation.other", { email })}
          />
          <SignInForm email={email} />
        </>
      ) : (
        <Accept link={link} known={signedIn} />
      )}
    </Lone>
  );
}

function Accept({ link, known }: { link: string; known: boolean }) {
  const { t } = useWords();
  const go = useNavigate();
  const [form] = Form.useForm<Typed>();
  const accept = useMutation({
    mutationFn: (typed: Partial<Typed>) => post("/console/invitations", { link, password: typed.password }),
    onSuccess: async () => {
      queries.removeQueries({ queryKey: ["pools"] });
      await queries.invalidateQueries({ queryKey: ["me"] });
      await go("/");
    },
    onError: (error) => showErrors(form, error),
  });
  return (
    <>
      {accept.isError && <ProblemBox error={accept.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(typed: Partial<Typed>) => accept.mutate(typed)}
      >
        {!known && <NewPassword />}
        <Button type="primary" htmlType="submit" size="large" block loading={accept.isPending}>
          {t(known ? "invitation.accept" : "invitation.make")}
        </Button>
      </Form>
    </>
  );
}
