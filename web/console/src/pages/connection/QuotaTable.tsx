import { Alert, Progress } from "antd";
import { useOfPool } from "../../api/queries";
import type { Quotas } from "../../api/types";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { AsCsvBelow } from "../../parts/AsCsv";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";

/** How much of WeChat's daily quotas is used. */
export function QuotaTable({ identifier }: { identifier: string }) {
  const { t, language } = useWords();
  const count = (calls: number) => calls.toLocaleString(language);
  const pool = usePool();
  const quotas = useOfPool<Quotas>(pool, `/connections/${identifier}/quotas`, { every: 10_000 });
  if (quotas.isPending) return <Loading />;
  if (quotas.isLoadingError) return <ProblemBox error={quotas.error} again={() => void quotas.refetch()} />;
  const { day, timeZone, calls, refusedTokens } = quotas.data;
  return (
    <>
      <p className="quiet">{t("quotas.text", { day, timeZone })}</p>
      {refusedTokens > 1 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={t("quotas.refused", { count: refusedTokens })}
        />
      )}
      <ul className="plain-list">
        {calls.map((one) => (
          <li key={one.call} className="step">
            <div className="step-body">
              <div className="row" style={{ justifyContent: "space-between" }}>
                <code>{one.call}</code>
                <span>
                  {t("quotas.used", { used: count(one.used), limit: one.limit === null ? "∞" : count(one.limit) })}
                </span>
              </div>
              {one.limit !== null && (
                <Progress
                  percent={Math.min(100, (100 * one.used) / one.limit)}
                  showInfo={false}
                  status={one.nearlyUsed ? "exception" : "normal"}
                  aria-label={one.call}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <AsCsvBelow name={t("connection.quotas")} file="quotas" rows={() => calls} />
    </>
  );
}
