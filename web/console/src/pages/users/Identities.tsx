import { useMutation } from "@tanstack/react-query";
import { App, Button, Popconfirm, Tag } from "antd";
import { call } from "../../api/client";
import { poolPath } from "../../api/queries";
import type { User, UserIdentity } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { ConnectionName } from "../../parts/ConnectionName";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";

/** By what a user is known. Without the last one nobody comes in as this user any more. */
export function Identities({ user, changed }: { user: User; changed: () => Promise<void> }) {
  const { t, language } = useWords();
  const pool = usePool();
  const { message } = App.useApp();
  const isLast = user.identities.length === 1;
  const unbind = useMutation({
    mutationFn: (identity: string) =>
      call("DELETE", `${poolPath(pool)}/users/${user.id}/identities/${identity}?force=${isLast}`),
    onSuccess: async () => {
      void message.success(t("user.unbound"));
      await changed();
    },
  });
  const button = (
    <Button size="small" danger>
      {t("user.unbind")}
    </Button>
  );
  return (
    <>
      <h2 style={{ fontSize: 16, marginTop: 32 }}>{t("user.identities")}</h2>
      {unbind.isError && <ProblemBox error={unbind.error} />}
      <DataTable<UserIdentity>
        name={t("user.identities")}
        csv="identities"
        rowKey="id"
        dataSource={user.identities}
        locale={{ emptyText: <Nothing text={t("user.noIdentities")} /> }}
        columns={[
          {
            title: t("nav.connections"),
            render: (_, one) => (
              <>
                {one.connections.map((connection) => (
                  <div key={connection}>
                    <ConnectionName identifier={connection} />
                  </div>
                ))}
                <div className="quiet">{one.appId}</div>
              </>
            ),
          },
          {
            title: "OpenID / UnionID",
            render: (_, one) => (
              <>
                <code>{one.openId}</code>
                <div>
                  <code>{one.unionId}</code>
                </div>
              </>
            ),
          },
          { title: t("user.knownSince"), dataIndex: "createdAt", render: (at: string) => moment(at, language) },
          {
            title: t("user.follows"),
            render: (_, one) => {
              const at = one.leftAt ?? one.since;
              return (
                <>
                  <Tag className={one.following === "follows" ? "good" : ""}>{t(`following.${one.following}`)}</Tag>
                  {at !== null && <div className="quiet">{moment(at, language)}</div>}
                </>
              );
            },
          },
          {
            key: "unbind",
            render: (_, one) =>
              may(pool, "users:write") &&
              (isLast ? (
                <ByName
                  name={user.name || user.id}
                  title={t("user.unbindLast")}
                  text={t("user.unbindLastText")}
                  confirmed={() => unbind.mutate(one.id)}
                >
                  {button}
                </ByName>
              ) : (
                <Popconfirm title={t("user.unbindSure")} onConfirm={() => unbind.mutate(one.id)}>
                  {button}
                </Popconfirm>
              )),
          },
        ]}
      />
    </>
  );
}
