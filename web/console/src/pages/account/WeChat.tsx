import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { call, get, post } from "../../api/client";
import { queries } from "../../api/queries";
import type { OwnWeChat, WeChatBinding } from "../../api/types";
import { moment, useWords } from "../../i18n";
import { ProblemBox } from "../../parts/ProblemBox";
import { BindWeChat } from "./BindWeChat";
import { useConfirmed } from "./useConfirmed";

/** The WeChat by which the developer signs in; nothing where no connection was chosen for it. */
export function WeChat() {
  const { t, language } = useWords();
  const { run, asking } = useConfirmed();
  const [binding, setBinding] = useState<WeChatBinding | null>(null);
  const own = useQuery({ queryKey: ["account", "wechat"], queryFn: () => get<OwnWeChat>("/api/v1/me/wechat") });
  const bind = useMutation({
    mutationFn: () =>
      run(async () => {
        setBinding(await post<WeChatBinding>("/api/v1/me/wechat/binding"));
      }),
  });
  const remove = useMutation({
    mutationFn: () => run(() => call("DELETE", "/api/v1/me/wechat")),
    onSettled: () => queries.invalidateQueries({ queryKey: ["account"] }),
  });
  if (own.isLoadingError) return <ProblemBox error={own.error} again={() => void own.refetch()} />;
  const standing = own.data;
  if (standing === undefined || standing.account === null) return null;
  const { account, boundAt, usedAt } = standing;
  return (
    <section style={{ marginBottom: 40 }}>
      <h2 style={{ fontSize: 18 }}>{t("account.wechat")}</h2>
      {bind.isError && <ProblemBox error={bind.error} />}
      {remove.isError && <ProblemBox error={remove.error} />}
      <p className="quiet">
        {boundAt === null
          ? t("account.wechat.off", { account })
          : usedAt === null
            ? t("account.wechat.on", { at: moment(boundAt, language) })
            : t("account.wechat.used", { at: moment(boundAt, language), used: moment(usedAt, language) })}
      </p>
      <div className="row">
        <Button loading={bind.isPending} onClick={() => bind.mutate()}>
          {t(boundAt === null ? "account.wechat.do" : "account.wechat.other")}
        </Button>
        {boundAt !== null && (
          <Button danger loading={remove.isPending} onClick={() => remove.mutate()}>
            {t("account.wechat.remove")}
          </Button>
        )}
      </div>
      {binding !== null && (
        <BindWeChat
          key={binding.id}
          binding={binding}
          closed={() => setBinding(null)}
          bound={() => {
            setBinding(null);
            void queries.invalidateQueries({ queryKey: ["account"] });
          }}
        />
      )}
      {asking}
    </section>
  );
}
