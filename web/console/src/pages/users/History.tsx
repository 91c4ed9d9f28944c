import { useListOfPool } from "../../api/queries";
import type { AuditEntry } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";
import { Details } from "../audit/Details";
import { doneIn } from "../audit/done";
import { Who } from "../audit/Who";

/** Where the trail has what was done to a user. */
export const historyOf = (id: string): string => `/audit?object=user/${id}`;

/** What was done to a user, and by whom. */
export function History({ id }: { id: string }) {
  const { t, language } = useWords();
  const { list, items, all } = useListOfPool<AuditEntry>(usePool(), historyOf(id));
  return (
    <>
      <h3 style={{ fontSize: 14, marginTop: 24 }}>{t("user.changes")}</h3>
      {list.isError && <ProblemBox error={list.error} again={() => void list.refetch()} />}
      <DataTable<AuditEntry>
        name={t("user.changes")}
        csv="history"
        all={all}
        rowKey="id"
        dataSource={items}
        loading={list.isPending}
        failed={list.isError}
        locale={{ emptyText: <Nothing text={t("user.noHistory")} /> }}
        columns={[
          { title: t("audit.at"), dataIndex: "at", render: (at: string) => moment(at, language) },
          { title: t("audit.action"), dataIndex: "action", render: (action: string) => doneIn(action, t) },
          {
            title: t("audit.actor"),
            render: (_, { actor }) => <Who actor={actor} />,
          },
          {
            title: t("audit.details"),
            render: (_, { action, details }) => <Details action={action} details={details} />,
          },
        ]}
      />
      <More list={list} />
    </>
  );
}
