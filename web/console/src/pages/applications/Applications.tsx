import { Tag } from "antd";
import { Link, useNavigate } from "react-router";
import { useApplications, useConnections } from "../../api/queries";
import type { Application } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { DeletedLately } from "../../parts/DeletedLately";
import { Nothing } from "../../parts/Head";
import { ListHead } from "../../parts/ListHead";
import { ProblemBox } from "../../parts/ProblemBox";

export function Applications() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const applications = useApplications(pool);
  const writes = may(pool, "applications:write");
  const create = () => void go("new");
  const items = applications.data?.items ?? [];
  const names = new Map(useConnections(pool).data?.items.map((one) => [one.identifier, one.displayName]));
  return (
    <>
      <ListHead
        title={t("nav.applications")}
        text={t("applications.text")}
        file="applications"
        items={items}
        {...(writes ? { create: { label: t("applications.create"), go: create } } : {})}
      />
      {applications.isError && <ProblemBox error={applications.error} again={() => void applications.refetch()} />}
      <DataTable<Application>
        name={t("nav.applications")}
        csv={null}
        rowKey="clientId"
        dataSource={items}
        loading={applications.isPending}
        failed={applications.isError}
        locale={{
          emptyText: (
            <Nothing
              text={t("applications.none")}
              {...(writes ? { action: t("applications.create"), onAction: create } : {})}
            />
          ),
        }}
        columns={[
          {
            title: t("applications.name"),
            dataIndex: "name",
            render: (name: string, one) => <Link to={one.clientId}>{name}</Link>,
          },
          { title: "client_id", dataIndex: "clientId", render: (id: string) => <code>{id}</code> },
          {
            title: t("applications.kind"),
            dataIndex: "kind",
            render: (kind: Application["kind"]) => t(`kind.${kind}`),
          },
          {
            title: t("nav.connections"),
            dataIndex: "connections",
            render: (identifiers: string[]) => identifiers.map((one) => <Tag key={one}>{names.get(one) ?? one}</Tag>),
          },
        ]}
      />
      <DeletedLately kind="applications" />
    </>
  );
}
