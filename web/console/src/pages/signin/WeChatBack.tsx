import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { Navigate, useNavigate } from "react-router";
import { post } from "../../api/client";
import { signedIn, useMe } from "../../api/queries";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { type Came, came } from "../trial/answer";
import { isOwnWindow } from "./ownWindow";
import { SecondStep } from "./SecondStep";
import { Lone } from "./SignIn";
import { WeChatButton } from "./WeChatButton";
import { takeWanted } from "./wanted";

/** What the login page sent back, taken out of the address at once: it stays in no history. */
function useCame(): Came {
  const [answer] = useState<Came>(() => came(window.location.search));
  useEffect(() => window.history.replaceState(null, "", window.location.pathname), []);
  return answer;
}

/** Where the login page sends who signs in by a scan. */
export function WeChatSignIn() {
  const { t } = useWords();
  const go = useNavigate();
  const answer = useCame();
  const me = useMe();
  const [ticket, setTicket] = useState<string | null>(null);
  const [wanted] = useState(takeWanted);
  const [inOwnWindow] = useState(isOwnWindow);
  const asked = useRef(false);
  const finish = useMutation({
    mutationFn: (given: { code: string; state: string }) =>
      post<{ ticket: string } | undefined>("/console/session/wechat", given),
    onSuccess: async (told) => {
      if (told === undefined) await signedIn();
      else setTicket(told.ticket);
    },
  });
  const { mutate } = finish;
  useEffect(() => {
    // Who is signed in is asked anew afterwards: an answer from before that was still on its way would be taken for it.
    if (asked.current || answer.kind !== "code" || me.isPending) return;
    asked.current = true;
    mutate({ code: answer.code, state: answer.state });
  }, [answer, mutate, me.isPending]);
  if (finish.isSuccess && me.data != null) return inOwnWindow ? <CloseWindow /> : <Navigate to={wanted} replace />;
  const failed = finish.isError || answer.kind !== "code";
  return (
    <Lone>
      <Head title={t(ticket === null ? "wechat.signIn" : "second.title")} />
      <div aria-live="polite">
        {ticket === null && !failed && <p>{t("wechat.reading")}</p>}
        {ticket === null && !failed && <Loading />}
        <Failed answer={answer} error={finish.error} />
      </div>
      {ticket !== null && <SecondStep ticket={ticket} back={() => void go("/")} />}
      {failed && (
        <>
          {!inOwnWindow && (
            <Button type="primary" size="large" block onClick={() => void go("/")}>
              {t("wechat.byPassword")}
            </Button>
          )}
          <WeChatButton />
        </>
      )}
    </Lone>
  );
}

/** The page that wanted it goes on by itself. Some browsers close no window that has been elsewhere. */
function CloseWindow() {
  const { t } = useWords();
  useEffect(() => window.close(), []);
  return (
    <Lone>
      <Head title={t("wechat.signIn")} />
      <Alert type="success" showIcon role="status" title={t("wechat.done")} />
    </Lone>
  );
}

function Failed({ answer, error }: { answer: Came; error: unknown }) {
  const { t } = useWords();
  if (error !== null) return <ProblemBox error={error} />;
  if (answer.kind === "code") return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={t("wechat.cameToNothing")}
      description={answer.kind === "error" && <code>{answer.error}</code>}
    />
  );
}
