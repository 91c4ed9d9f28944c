import { PlusOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { Link, useNavigate } from "react-router";
import { useApplications, useConnections } from "../../api/queries";
import type { Application } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { AsCsv } from "../../parts/AsCsv";
import { DataTable } from "../../parts/DataTable";
import { DeletedLately } from "../../parts/DeletedLately";
import { Head, Nothing } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";

export function Applications() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const applications = useApplications(pool);
  const items = applications.data?.items ?? [];
  const names = new Map(useConnections(pool).data?.items.map((one) => [one.identifier, one.displayName]));
  return (
    <>
      <Head title={t("nav.applications")} text={t("applications.text")}>
        <div className="row">
          {items.length > 0 && <AsCsv file="applications" rows={() => items} />}
          {may(pool, "applications:write") && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => void go("new")}>
              {t("applications.create")}
            </Button>
          )}
        </div>
      </Head>
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
              {...(may(pool, "applications:write")
                ? { action: t("applications.create"), onAction: () => void go("new") }
                : {})}
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
