import { useMutation } from "@tanstack/react-query";
import { Button, Card, Tag } from "antd";
import { Link, useParams } from "react-router";
import { call } from "../../api/client";
import { forgetPool, poolPath, useOfPool } from "../../api/queries";
import type { Page, Session, User } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { Head, Nothing } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";

export function UserPage() {
  const { t, language } = useWords();
  const pool = usePool();
  const { id = "" } = useParams();
  const user = useOfPool<User>(pool, `/users/${id}`);
  if (user.isPending) return <Loading />;
  if (user.isError) return <ProblemBox error={user.error} again={() => void user.refetch()} />;
  const { name, createdAt, leftAt, identities } = user.data;
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/users`}>{t("nav.users")}</Link>
      </div>
      <Head
        title={name === "" ? t("user.nameless") : name}
        text={t("user.since", { at: moment(createdAt, language) })}
      />
      <p>
        <code>{user.data.id}</code> {leftAt !== null && <Tag color="red">{t("user.left")}</Tag>}
      </p>
      <h2 style={{ fontSize: 16 }}>{t("user.identities")}</h2>
      <div className="cards">
        {identities.map((identity) => (
          <Card
            size="small"
            key={`${identity.appId} ${identity.openId}`}
            title={identity.connections.join(", ") || identity.appId}
          >
            <div>
              <code>{identity.openId}</code>
            </div>
            <div className="quiet">{identity.appId}</div>
            <Tag className={identity.following === "follows" ? "good" : ""}>{t(`following.${identity.following}`)}</Tag>
          </Card>
        ))}
      </div>
      <Sessions id={user.data.id} />
    </>
  );
}

function Sessions({ id }: { id: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const path = `/users/${id}/sessions`;
  const sessions = useOfPool<Page<Session>>(pool, path);
  const end = useMutation({
    mutationFn: (session: string) => call("DELETE", `${poolPath(pool)}${path}/${session}`),
    onSuccess: () => forgetPool(pool),
  });
  return (
    <>
      <h2 style={{ fontSize: 16, marginTop: 32 }}>{t("user.sessions")}</h2>
      {sessions.isError && <ProblemBox error={sessions.error} again={() => void sessions.refetch()} />}
      {end.isError && <ProblemBox error={end.error} />}
      <DataTable<Session>
        name={t("user.sessions")}
        rowKey="id"
        dataSource={sessions.data?.items ?? []}
        loading={sessions.isPending}
        locale={{ emptyText: <Nothing text={t("user.noSessions")} /> }}
        columns={[
          { title: t("user.loggedIn"), dataIndex: "loggedInAt", render: (at: string) => moment(at, language) },
          { title: t("user.browser"), render: (_, one) => `${one.browser} ${one.system}` },
          {
            title: t("user.place"),
            render: (_, one) => [one.city, one.country, one.address].filter(Boolean).join(", "),
          },
          {
            key: "end",
            render: (_, one) =>
              may(pool, "sessions:end") && (
                <Button size="small" danger onClick={() => end.mutate(one.id)}>
                  {t("user.end")}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
