import { DownloadOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useNavigate } from "react-router";
import { useConnections, useOfPool } from "../../api/queries";
import type { Overview as Numbers } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Choice } from "../../parts/Choice";
import { save } from "../../parts/csv";
import { Head, Nothing } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { useInAddress } from "../../parts/useInAddress";
import { Bars } from "./Bars";
import { ByConnection, Failures } from "./Breakdown";
import { Funnel } from "./Funnel";
import { isEmpty, rows, shorter } from "./numbers";
import { Tiles } from "./Tiles";

const WEEK = 7;
const DAYS = [1, WEEK, 30];

/** What happened, in numbers that are kept by day and connection. */
export function Overview() {
  const { t, language } = useWords();
  const pool = usePool();
  const go = useNavigate();
  const [{ days: since, connection }, choose] = useInAddress("days", "connection");
  const days = DAYS.find((one) => `${one}` === since) ?? WEEK;
  const connections = useConnections(pool).data?.items ?? [];
  const only = connection === "" ? "" : `&connection=${encodeURIComponent(connection)}`;
  const read = useOfPool<Numbers>(pool, `/overview?days=${days}${only}`, { every: 10_000 });
  return (
    <>
      <Head title={t("nav.overview")} text={t("overview.text")}>
        <div className="row">
          <Segmented
            aria-label={t("overview.days")}
            value={days}
            onChange={(value) => choose({ days: value === WEEK ? "" : `${value}` })}
            options={DAYS.map((value) => ({
              value,
              label: value === 1 ? t("overview.today") : t("overview.lastDays", { days: value }),
            }))}
          />
          <Choice
            aria-label={t("overview.connection")}
            style={{ minWidth: 180 }}
            value={connection}
            onChange={(value) => choose({ connection: value })}
            options={[
              { value: "", label: t("overview.all") },
              ...connections.map((one) => ({ value: one.identifier, label: one.displayName })),
            ]}
          />
          <Button
            icon={<DownloadOutlined />}
            disabled={read.data === undefined || read.data.cells.length === 0}
            onClick={() => read.data !== undefined && save("overview.csv", rows(read.data))}
          >
            CSV
          </Button>
        </div>
      </Head>
      {read.isPending && <Loading />}
      {read.isError && <ProblemBox error={read.error} again={() => void read.refetch()} />}
      {read.data !== undefined && isEmpty(read.data.total) && (
        <Nothing
          text={t("overview.none")}
          action={t("overview.open")}
          onAction={() => void go(`/pools/${pool.slug}`)}
        />
      )}
      {read.data !== undefined && !isEmpty(read.data.total) && (
        <>
          <Tiles total={read.data.total} />
          <div className="two">
            {days > 1 ? (
              <Bars
                name={t("overview.byDay")}
                unit={t("overview.done")}
                points={read.data.days.map(({ day, figures }) => ({
                  key: day,
                  label: shorter(day, language),
                  value: figures.done,
                }))}
              />
            ) : (
              <Funnel total={read.data.total} />
            )}
            <div>
              {days > 1 && <Funnel total={read.data.total} />}
              <Failures total={read.data.total} />
            </div>
          </div>
          <ByConnection connections={read.data.connections} />
        </>
      )}
    </>
  );
}
