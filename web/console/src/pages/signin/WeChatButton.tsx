import { WechatOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { get, Problem, post } from "../../api/client";
import { useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";
import { openSignInWindow } from "./ownWindow";
import { keepWanted } from "./wanted";

export const beginByWeChat = () => post<{ address: string }>("/console/session/wechat/begin");

/** Signs in by a scan instead of the password; nothing where no connection was chosen for it. */
export function WeChatButton({ inOwnWindow = false }: { inOwnWindow?: boolean }) {
  const { t } = useWords();
  const open = useQuery({
    queryKey: ["sign-in", "wechat"],
    queryFn: () => get<{ open: boolean }>("/console/session/wechat"),
    staleTime: 60_000,
  });
  const [refused, setRefused] = useState(false);
  const begin = useMutation({
    mutationFn: beginByWeChat,
    onSuccess: ({ address }) => {
      keepWanted();
      window.location.assign(address);
    },
  });
  if (open.data?.open !== true) return null;
  const wait = begin.error instanceof Problem ? begin.error.retryAfter : null;
  return (
    <div style={{ marginTop: 16 }}>
      {wait !== null && <Alert type="warning" showIcon role="alert" title={t("signIn.wait", { seconds: wait })} />}
      {refused && <Alert type="warning" showIcon role="alert" title={t("frame.popups")} />}
      {begin.isError && wait === null && <ProblemBox error={begin.error} />}
      <Button
        block
        size="large"
        icon={<WechatOutlined />}
        loading={begin.isPending || begin.isSuccess}
        onClick={() => (inOwnWindow ? setRefused(!openSignInWindow()) : begin.mutate())}
      >
        {t("wechat.signIn")}
      </Button>
    </div>
  );
}
