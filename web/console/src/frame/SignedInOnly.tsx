import { Alert, Modal } from "antd";
import { useEffect, useState } from "react";
import { Outlet } from "react-router";
import { hearOtherWindows } from "../api/otherWindows";
import { queries, useMe } from "../api/queries";
import type { Me } from "../api/types";
import { useWords } from "../i18n";
import { SignIn, SignInForm } from "../pages/signin/SignIn";
import { WeChatButton } from "../pages/signin/WeChatButton";
import { Loading } from "../parts/Loading";
import { ProblemBox } from "../parts/ProblemBox";

/**
 * Shows the sign-in page in the place of any other; the address stays, and so does what was wanted. Whose session
 * ends while a page is open signs in above it, in this window or another: nothing of the page is shown meanwhile, and
 * what was typed there stays.
 */
export function SignedInOnly() {
  const me = useMe();
  const [before, setBefore] = useState<Me | null>(null);
  useEffect(() => {
    if (me.data !== null) setBefore(me.data ?? null);
  }, [me.data]);
  const isOut = me.data === null;
  // Who has gone there has gone here, too, and who came there is who is here now.
  useEffect(() => hearOtherWindows(() => void queries.invalidateQueries({ queryKey: ["me"] })), []);
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
      <div key={whose.id} hidden={isOut}>
        <Outlet />
      </div>
      {isOut && <SignInAgain email={whose.email} />}
    </>
  );
}

function SignInAgain({ email }: { email: string }) {
  const { t } = useWords();
  const [focused] = useState(() => document.activeElement);
  useEffect(() => {
    // The page's drawers and dialogs stand in the body, and not in what is hidden of the page.
    document.body.classList.add("signed-out");
    return () => {
      document.body.classList.remove("signed-out");
      if (focused instanceof HTMLElement) focused.focus();
    };
  }, [focused]);
  return (
    <Modal
      open
      title={t("signIn.title")}
      closable={false}
      mask={{ closable: false }}
      footer={null}
      getContainer={false}
    >
      <Alert type="info" showIcon role="status" style={{ marginBottom: 16 }} title={t("signIn.again")} />
      <SignInForm email={email} />
      <WeChatButton inOwnWindow />
    </Modal>
  );
}
