import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { call } from "../../api/client";
import { forgetPool, poolPath, useListOfPool } from "../../api/queries";
import type { Session } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";

/** Where a user is logged in. */
export function Sessions({ id }: { id: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const path = `/users/${id}/sessions`;
  const { list, items, all } = useListOfPool<Session>(pool, path);
  const end = useMutation({
    mutationFn: (session: string | null) =>
      call("DELETE", `${poolPath(pool)}${path}${session === null ? "" : `/${encodeURIComponent(session)}`}`),
    onSuccess: async (_, session) => {
      await forgetPool(pool);
      void message.success(t(session === null ? "user.endedAll" : "user.ended"));
    },
  });
  const mayEnd = may(pool, "sessions:end");
  return (
    <>
      <div className="row" style={{ justifyContent: "space-between", marginTop: 32 }}>
        <h2 style={{ fontSize: 16 }}>{t("user.sessions")}</h2>
        {mayEnd && items.length > 0 && (
          <Button danger onClick={() => end.mutate(null)}>
            {t("user.endAll")}
          </Button>
        )}
      </div>
      {list.isError && <ProblemBox error={list.error} again={() => void list.refetch()} />}
      {end.isError && <ProblemBox error={end.error} />}
      <DataTable<Session>
        name={t("user.sessions")}
        csv="sessions"
        all={all}
        rowKey="id"
        dataSource={items}
        loading={list.isPending}
        failed={list.isError}
        locale={{ emptyText: <Nothing text={t("user.noSessions")} /> }}
        columns={[
          { title: t("user.loggedIn"), dataIndex: "loggedInAt", render: (at: string) => moment(at, language) },
          { title: t("user.seen"), dataIndex: "seenAt", render: (at: string) => moment(at, language) },
          { title: t("user.browser"), render: (_, one) => `${one.browser} ${one.system}` },
          {
            title: t("user.place"),
            render: (_, one) => [one.city, one.country, one.address].filter(Boolean).join(", "),
          },
          {
            key: "end",
            render: (_, one) =>
              mayEnd && (
                <Button size="small" danger onClick={() => end.mutate(one.id)}>
                  {t("user.end")}
                </Button>
              ),
          },
        ]}
      />
      <More list={list} />
    </>
  );
}
