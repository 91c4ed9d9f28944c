import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { markOwnWindow } from "./ownWindow";
import { Lone } from "./SignIn";
import { beginByWeChat, WeChatButton } from "./WeChatButton";

/** The window in which somebody signs in by a scan above a page that stays: it goes to the login page, and comes back. */
export function WeChatWindow() {
  const { t } = useWords();
  const asked = useRef(false);
  const begin = useMutation({
    mutationFn: beginByWeChat,
    onSuccess: ({ address }) => window.location.replace(address),
  });
  const { mutate } = begin;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    markOwnWindow();
    mutate();
  }, [mutate]);
  return (
    <Lone>
      <Head title={t("wechat.signIn")} />
      {begin.isError ? (
        <>
          <ProblemBox error={begin.error} />
          <WeChatButton />
        </>
      ) : (
        <Loading />
      )}
    </Lone>
  );
}
