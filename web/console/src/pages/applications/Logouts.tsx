import { Alert, Segmented } from "antd";
import { Link } from "react-router";
import { useListOfPool } from "../../api/queries";
import type { Application, LogoutNotice } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { Nothing } from "../../parts/Head";
import { More } from "../../parts/More";
import { ProblemBox } from "../../parts/ProblemBox";
import { useInAddress } from "../../parts/useInAddress";
import { isTrouble } from "./trouble";

const LOOK_AGAIN = 10_000;

/** Which logouts this application could not be told of, and which it is still to hear of. */
export function Logouts({ application }: { application: Application }) {
  const { t, language } = useWords();
  const pool = usePool();
  const [chosen, choose] = useInAddress("state");
  const state: LogoutNotice["state"] = chosen.state === "waiting" ? "waiting" : "dead";
  const path = `/logout-notices?state=${state}&application=${application.clientId}`;
  const { list, items, all } = useListOfPool<LogoutNotice>(pool, path, { every: LOOK_AGAIN });
  const why = ({ trouble, status }: LogoutNotice): string =>
    trouble === null
      ? t("logouts.notTried")
      : [isTrouble(trouble) ? t(`logouts.trouble.${trouble}`) : trouble, status].filter((part) => part).join(" · ");
  if (!may(pool, "sessions:read")) return <Nothing text={t("frame.notYours")} />;
  return (
    <>
      <p className="quiet" style={{ marginTop: 0 }}>
        {t("logouts.text")}
      </p>
      {!application.backChannelLogoutUri && (
        <Alert type="info" showIcon style={{ marginBottom: 16 }} title={t("logouts.noAddress")} />
      )}
      <Segmented
        aria-label={t("logouts.which")}
        style={{ marginBottom: 12 }}
        value={state}
        onChange={(value) => choose({ state: value === "dead" ? "" : value })}
        options={(["dead", "waiting"] as const).map((value) => ({ value, label: t(`logouts.${value}`) }))}
      />
      {list.isError && <ProblemBox error={list.error} again={() => void list.refetch()} />}
      <DataTable<LogoutNotice>
        name={t("application.logouts")}
        csv="logouts"
        all={all}
        rowKey="id"
        dataSource={items}
        loading={list.isPending}
        failed={list.isError}
        locale={{ emptyText: <Nothing text={t(`logouts.none.${state}`)} /> }}
        columns={[
          { title: t("logouts.at"), dataIndex: "createdAt", render: (at: string) => moment(at, language) },
          {
            title: t("logouts.user"),
            dataIndex: "user",
            render: (user: string) => (
              <Link to={`/pools/${pool.slug}/users/${user}`}>
                <code>{user}</code>
              </Link>
            ),
          },
          { title: t("logouts.session"), dataIndex: "session", render: (session: string) => <code>{session}</code> },
          { title: t("logouts.why"), render: (_, notice) => why(notice) },
          { title: t("logouts.tries"), dataIndex: "tries" },
          state === "dead"
            ? { title: t("logouts.gaveUp"), dataIndex: "since", render: (at: string) => moment(at, language) }
            : { title: t("logouts.givesUp"), dataIndex: "givesUpAt", render: (at: string) => moment(at, language) },
        ]}
      />
      <More list={list} />
    </>
  );
}
