import { Tag } from "antd";
import { Link } from "react-router";
import { useListOfPool } from "../../api/queries";
import type { KnownPerson } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { AsCsv } from "../../parts/AsCsv";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";

/** Whom a connection knows, the latest first. */
export function People({ identifier }: { identifier: string }) {
  const { t, language } = useWords();
  const pool = usePool();
  const { list, items, all } = useListOfPool<KnownPerson>(
    pool,
    `/connections/${encodeURIComponent(identifier)}/identities`,
  );
  return (
    <>
      <div className="row" style={{ justifyContent: "space-between", marginBottom: 16 }}>
        <span className="quiet">{t("people.text")}</span>
        <AsCsv file="identities" rows={all} disabled={items.length === 0} />
      </div>
      {list.isError && <ProblemBox error={list.error} again={() => void list.refetch()} />}
      <DataTable<KnownPerson>
        name={t("connection.identities")}
        csv={null}
        rowKey="id"
        dataSource={items}
        loading={list.isPending}
        failed={list.isError}
        locale={{ emptyText: <Nothing text={t("people.none")} /> }}
        columns={[
          {
            title: t("users.name"),
            render: (_, one) => <Link to={`/pools/${pool.slug}/users/${one.user}`}>{one.name || one.user}</Link>,
          },
          { title: "OpenID", dataIndex: "openId", render: (openId: string) => <code>{openId}</code> },
          { title: t("user.knownSince"), dataIndex: "createdAt", render: (at: string) => moment(at, language) },
          {
            title: t("user.follows"),
            render: (_, one) => (
              <Tag className={one.following === "follows" ? "good" : ""}>{t(`following.${one.following}`)}</Tag>
            ),
          },
          {
            title: t("people.when"),
            className: "when",
            render: (_, one) => {
              const at = one.leftAt ?? one.since;
              return at === null ? "" : moment(at, language);
            },
          },
        ]}
      />
      <More list={list} />
    </>
  );
}
