import { Alert, Modal } from "antd";
import { useEffect, useState } from "react";
import { Outlet } from "react-router";
import { useMe } from "../api/queries";
import type { Me } from "../api/types";
import { useWords } from "../i18n";
import { SignIn, SignInForm } from "../pages/signin/SignIn";
import { WeChatButton } from "../pages/signin/WeChatButton";
import { Loading } from "../parts/Loading";
import { ProblemBox } from "../parts/ProblemBox";

/**
 * Shows the sign-in page in the place of any other; the address stays, and so does what was wanted. Whose session
 * ends while a page is open signs in above it: the page is not shown meanwhile, and what was typed there stays.
 */
export function SignedInOnly() {
  const me = useMe();
  const [before, setBefore] = useState<Me | null>(null);
  useEffect(() => {
    if (me.data !== null) setBefore(me.data ?? null);
  }, [me.data]);
  if (me.isPending) return <Loading />;
  if (me.isLoadingError) {
    return (
      <main className="narrow">
        <ProblemBox error={me.error} again={() => void me.refetch()} />
      </main>
    );
  }
  const whose = me.data ?? before;
  if (whose === null) return <SignIn />;
  return (
    <>
      <div key={whose.id} hidden={me.data === null}>
        <Outlet />
      </div>
      {me.data === null && <SignInAgain email={whose.email} />}
    </>
  );
}

function SignInAgain({ email }: { email: string }) {
  const { t } = useWords();
  return (
    <Modal open title={t("signIn.title")} closable={false} mask={{ closable: false }} footer={null}>
      <Alert type="info" showIcon role="status" style={{ marginBottom: 16 }} title={t("signIn.again")} />
      <SignInForm email={email} />
      <WeChatButton />
    </Modal>
  );
}
