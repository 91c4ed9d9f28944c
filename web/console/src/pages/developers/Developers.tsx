import { UserAddOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button, Tag } from "antd";
import { useState } from "react";
import { call } from "../../api/client";
import { forgetPool, poolPath, queries, useMe, useOfPool } from "../../api/queries";
import type { Developer, Page, Role } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { ByName } from "../../parts/ByName";
import { Choice } from "../../parts/Choice";
import { DataTable } from "../../parts/DataTable";
import { Head } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";
import { Invite } from "./Invite";
import { OpenInvitations } from "./OpenInvitations";
import { rolesToGive } from "./roles";

/** Who may do what in this pool, and who is invited. */
export function Developers() {
  const { t, language } = useWords();
  const { message } = App.useApp();
  const pool = usePool();
  const me = useMe().data;
  const [inviting, setInviting] = useState(false);
  const developers = useOfPool<Page<Developer>>(pool, "/developers");
  const writes = may(pool, "developers:write");
  const path = (developer: Developer) => `${poolPath(pool)}/developers/${developer.id}`;
  const change = useMutation({
    mutationFn: ({ developer, role }: { developer: Developer; role: Role }) =>
      call("PUT", path(developer), { role }, `"v${developer.version}"`),
    onSuccess: (_, { developer, role }) =>
      void message.success(t("developers.changed", { email: developer.email, role: t(`role.${role}`) })),
    onSettled: () => Promise.all([forgetPool(pool), queries.invalidateQueries({ queryKey: ["pools"] })]),
  });
  const remove = useMutation({
    mutationFn: (developer: Developer) => call("DELETE", path(developer), undefined, `"v${developer.version}"`),
    onSuccess: (_, developer) => void message.success(t("developers.removed", { email: developer.email })),
    onSettled: () => forgetPool(pool),
  });
  return (
    <>
      <Head title={t("nav.developers")} text={t("developers.text")}>
        {writes && (
          <Button type="primary" icon={<UserAddOutlined />} onClick={() => setInviting(true)}>
            {t("invite.do")}
          </Button>
        )}
      </Head>
      {change.isError && <ProblemBox error={change.error} />}
      {remove.isError && <ProblemBox error={remove.error} />}
      {developers.isError && <ProblemBox error={developers.error} again={() => void developers.refetch()} />}
      <DataTable<Developer>
        name={t("nav.developers")}
        csv="developers"
        rowKey="id"
        dataSource={developers.data?.items ?? []}
        loading={developers.isPending}
        failed={developers.isError}
        columns={[
          {
            title: t("developers.email"),
            dataIndex: "email",
            render: (email: string, { id }) => (
              <>
                {email} {id === me?.id && <Tag>{t("developers.you")}</Tag>}
              </>
            ),
          },
          {
            title: t("developers.role"),
            dataIndex: "role",
            render: (role: Role, developer) =>
              developer.ownsAll ? (
                t("developers.all")
              ) : developer.changeable && writes ? (
                <Choice<Role>
                  aria-label={t("developers.roleOf", { email: developer.email })}
                  value={role}
                  style={{ minWidth: 150 }}
                  loading={change.isPending}
                  onChange={(chosen) => change.mutate({ developer, role: chosen })}
                  options={rolesToGive(pool).map((value) => ({ value, label: t(`role.${value}`) }))}
                />
              ) : (
                t(`role.${role}`)
              ),
          },
          {
            title: t("developers.signedIn"),
            dataIndex: "signedInAt",
            render: (at: string | null) => (at === null ? t("developers.never") : moment(at, language)),
          },
          {
            key: "remove",
            render: (_, developer) =>
              developer.changeable &&
              writes && (
                <ByName
                  name={developer.email}
                  title={t("developers.removeOf", { email: developer.email })}
                  confirmed={() => remove.mutate(developer)}
                >
                  <Button danger aria-label={t("developers.removeOf", { email: developer.email })}>
                    {t("developers.remove")}
                  </Button>
                </ByName>
              ),
          },
        ]}
      />
      <OpenInvitations pool={pool} />
      {inviting && <Invite pool={pool} closed={() => setInviting(false)} />}
    </>
  );
}
