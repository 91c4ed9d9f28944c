import { Button, Tag } from "antd";
import { Link, useNavigate } from "react-router";
import { useOfPool } from "../../api/queries";
import type { ApiClient, Page } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { Nothing, Part } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";

/** Which programs use the admin API. */
export function Clients() {
  const { t, language } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const clients = useOfPool<Page<ApiClient>>(pool, "/api-clients");
  const items = clients.data?.items ?? [];
  const writes = may(pool, "api-clients:write");
  const here = `/pools/${pool.slug}/keys`;
  const create = () => void go(`${here}/new`);
  return (
    <section>
      <Part title={t("clients.title")} text={t("clients.text")}>
        {writes && items.length > 0 && (
          <Button type="primary" onClick={create}>
            {t("clients.create")}
          </Button>
        )}
      </Part>
      {clients.isError && <ProblemBox error={clients.error} again={() => void clients.refetch()} />}
      <DataTable<ApiClient>
        name={t("clients.title")}
        csv="api-programs"
        rowKey="clientId"
        dataSource={items}
        loading={clients.isPending}
        failed={clients.isError}
        locale={{
          emptyText: (
            <Nothing text={t("clients.none")} {...(writes ? { action: t("clients.create"), onAction: create } : {})} />
          ),
        }}
        columns={[
          {
            title: t("clients.name"),
            dataIndex: "name",
            render: (name: string, client) => (
              <>
                <Link to={`${here}/${client.clientId}`}>{name}</Link>{" "}
                {client.madeByFile && <Tag>{t("clients.file")}</Tag>}
              </>
            ),
          },
          { title: "client_id", dataIndex: "clientId", render: (id: string) => <code>{id}</code> },
          {
            title: t("clients.scopes"),
            dataIndex: "scopes",
            render: (scopes: string[]) =>
              scopes.length === 0 ? <Tag className="bad">{t("clients.locked")}</Tag> : scopes.length,
          },
          {
            title: t("clients.used"),
            dataIndex: "usedAt",
            render: (at: string | null) => (at === null ? t("clients.never") : moment(at, language)),
          },
        ]}
      />
    </section>
  );
}
