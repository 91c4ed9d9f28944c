import { Tag } from "antd";
import { useListOfPool } from "../../api/queries";
import type { LoginRecord } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { ConnectionName } from "../../parts/ConnectionName";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";
import { useFailures } from "../overview/failures";

/** When a user logged in and when they were refused, newest first. */
export function Logins({ id }: { id: string }) {
  const { t, language } = useWords();
  const why = useFailures();
  const { list, items, all } = useListOfPool<LoginRecord>(usePool(), `/users/${id}/logins`);
  return (
    <>
      <h3 style={{ fontSize: 14 }}>{t("user.pastLogins")}</h3>
      {list.isError && <ProblemBox error={list.error} again={() => void list.refetch()} />}
      <DataTable<LoginRecord>
        name={t("user.pastLogins")}
        csv="logins"
        all={all}
        rowKey="id"
        dataSource={items}
        loading={list.isPending}
        failed={list.isError}
        locale={{ emptyText: <Nothing text={t("user.noLogins")} /> }}
        columns={[
          { title: t("user.loginAt"), dataIndex: "at", render: (at: string) => moment(at, language) },
          {
            title: t("user.loginOutcome"),
            render: (_, { refused }) =>
              refused === null ? (
                <Tag className="good">{t("user.loginDone")}</Tag>
              ) : (
                <Tag className="bad">{why(refused)}</Tag>
              ),
          },
          {
            title: t("user.loginTo"),
            render: (_, { application, applicationName }) => applicationName ?? application,
          },
          {
            title: t("user.loginBy"),
            render: (_, { connection }) =>
              connection === null ? t("overview.deleted") : <ConnectionName identifier={connection} />,
          },
          {
            title: t("user.browser"),
            render: (_, { browser, system }) => `${browser} ${system}`.trim() || t("account.sessions.unknown"),
          },
          {
            title: t("user.place"),
            render: (_, one) => [one.city, one.country, one.address].filter(Boolean).join(", "),
          },
        ]}
      />
      <More list={list} />
    </>
  );
}
