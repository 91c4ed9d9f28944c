import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button, Tag } from "antd";
import { call, get } from "../../api/client";
import { queries } from "../../api/queries";
import type { OwnSession, Page } from "../../api/types";
import { moment, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { ProblemBox } from "../../parts/ProblemBox";

export function OwnSessions() {
  const { t, language } = useWords();
  const { message } = App.useApp();
  const sessions = useQuery({
    queryKey: ["account", "sessions"],
    queryFn: () => get<Page<OwnSession>>("/api/v1/me/sessions"),
  });
  const end = useMutation({
    mutationFn: (session: OwnSession | "others") =>
      call("DELETE", `/api/v1/me/sessions${session === "others" ? "" : `/${session.id}`}`),
    onSuccess: (_, session) =>
      void message.success(t(session === "others" ? "account.sessions.endedOthers" : "account.sessions.ended")),
    onSettled: () => queries.invalidateQueries({ queryKey: ["account"] }),
  });
  const items = sessions.data?.items ?? [];
  const ending = (session: OwnSession | "others") => end.isPending && end.variables === session;
  return (
    <section>
      <div className="row" style={{ justifyContent: "space-between" }}>
        <h2 style={{ fontSize: 18 }}>{t("account.sessions")}</h2>
        {items.length > 1 && (
          <Button danger loading={ending("others")} onClick={() => end.mutate("others")}>
            {t("account.sessions.endOthers")}
          </Button>
        )}
      </div>
      {sessions.isError && <ProblemBox error={sessions.error} again={() => void sessions.refetch()} />}
      {end.isError && <ProblemBox error={end.error} />}
      <DataTable<OwnSession>
        name={t("account.sessions")}
        csv="sessions"
        rowKey="id"
        dataSource={items}
        loading={sessions.isPending}
        failed={sessions.isError}
        columns={[
          {
            title: t("account.sessions.address"),
            render: (_, { address, city, country, here }) => (
              <>
                {[address, city, country].filter(Boolean).join(", ")} {here && <Tag>{t("account.sessions.here")}</Tag>}
              </>
            ),
          },
          {
            title: t("user.browser"),
            render: (_, { browser, system }) => `${browser} ${system}`.trim() || t("account.sessions.unknown"),
          },
          { title: t("account.sessions.begun"), dataIndex: "begunAt", render: (at: string) => moment(at, language) },
          { title: t("account.sessions.seen"), dataIndex: "seenAt", render: (at: string) => moment(at, language) },
          {
            key: "end",
            render: (_, session) =>
              !session.here && (
                <Button
                  aria-label={t("account.sessions.endOf", { address: session.address })}
                  loading={ending(session)}
                  onClick={() => end.mutate(session)}
                >
                  {t("account.sessions.end")}
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}
