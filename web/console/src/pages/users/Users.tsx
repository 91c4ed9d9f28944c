import { DownloadOutlined, PlusOutlined, UploadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import { useListOfPool } from "../../api/queries";
import type { ListedUser } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { AsCsv } from "../../parts/AsCsv";
import { DataTable } from "../../parts/DataTable";
import { Head, Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";
import { TabLinks } from "../../parts/TabLinks";
import { Doubles } from "./Doubles";
import { EditUser } from "./EditUser";
import { Export } from "./Export";
import { Search } from "./Search";
import { StatusTag } from "./StatusTag";
import { useSought } from "./useSought";

/** All users, the newest first, or those of whom something begins so; and those who were found to be one person. */
export function Users() {
  const { t } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const here = `/pools/${pool.slug}/users`;
  const twice = useLocation().pathname.endsWith("/twice");
  const [exporting, setExporting] = useState(false);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <Head title={t("nav.users")} text={t("users.text")}>
        <div className="row">
          {may(pool, "users:import") && (
            <Button icon={<UploadOutlined />} onClick={() => void go(`${here}/import`)}>
              {t("users.import")}
            </Button>
          )}
          {may(pool, "users:export") && (
            <Button icon={<DownloadOutlined />} onClick={() => setExporting(true)}>
              {t("users.export")}
            </Button>
          )}
          {may(pool, "users:write") && (
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t("users.add")}
            </Button>
          )}
        </div>
      </Head>
      <TabLinks
        name={t("nav.users")}
        tabs={[
          { to: here, label: t("users.all"), here: !twice },
          { to: `${here}/twice`, label: t("users.double"), here: twice },
        ]}
      />
      {twice ? <Doubles /> : <List />}
      {exporting && <Export close={() => setExporting(false)} />}
      {adding && (
        <EditUser close={() => setAdding(false)} saved={(user) => void go(`${here}/${user.id}`)} stored={null} />
      )}
    </>
  );
}

function List() {
  const { t, language } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const [sought, seek] = useSought();
  const query = sought.text === "" ? "" : `?by=${sought.by}&prefix=${encodeURIComponent(sought.text)}`;
  const { list, items, all } = useListOfPool<ListedUser>(pool, `/users${query}`);
  const nobody =
    sought.text === "" && may(pool, "users:import") ? (
      <Nothing
        text={t("users.none")}
        action={t("users.import")}
        onAction={() => void go(`/pools/${pool.slug}/users/import`)}
      />
    ) : (
      <Nothing text={t(sought.text === "" ? "users.none" : "users.notFound")} />
    );
  return (
    <>
      <div className="row" style={{ justifyContent: "space-between", marginBottom: 16 }}>
        <Search sought={sought} search={seek} />
        <AsCsv file="users" rows={all} disabled={items.length === 0}>
          {t("users.csv")}
        </AsCsv>
      </div>
      {list.isError && <ProblemBox error={list.error} again={() => void list.refetch()} />}
      <DataTable<ListedUser>
        name={t("nav.users")}
        csv={null}
        rowKey="id"
        dataSource={items}
        loading={list.isPending}
        failed={list.isError}
        locale={{ emptyText: nobody }}
        columns={[
          {
            title: t("users.name"),
            minWidth: 120,
            render: (_, user) => <Link to={`/pools/${pool.slug}/users/${user.id}`}>{user.name || user.id}</Link>,
          },
          { title: t("users.phone"), dataIndex: "phone", className: "whole" },
          { title: t("users.email"), dataIndex: "email" },
          { title: t("users.username"), dataIndex: "username" },
          { title: t("users.externalId"), dataIndex: "externalId" },
          { title: t("users.status"), render: (_, user) => <StatusTag status={user.status} /> },
          {
            title: t("users.lastLoginAt"),
            dataIndex: "lastLoginAt",
            render: (at: string | null) =>
              at === null ? <span className="quiet">{t("users.noLogin")}</span> : moment(at, language),
          },
          { title: t("users.createdAt"), dataIndex: "createdAt", render: (at: string) => moment(at, language) },
        ]}
      />
      <More list={list} />
    </>
  );
}
