import type { Figures, Overview } from "../../api/types";
import { useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { useFailures } from "./failures";
import { duration, flat } from "./numbers";

type One = Omit<Overview["connections"][number], "figures"> & ReturnType<typeof flat>;

export function ByConnection({ connections }: Pick<Overview, "connections">) {
  const { t } = useWords();
  const rows = connections.map(({ figures, ...connection }) => ({ ...connection, ...flat(figures) }));
  return (
    <section>
      <h2 style={{ fontSize: 16 }}>{t("overview.byConnection")}</h2>
      <DataTable<One>
        name={t("overview.byConnection")}
        csv="logins-by-connection"
        rowKey="id"
        dataSource={rows}
        columns={[
          {
            title: t("overview.connection"),
            render: (_, one) => one.displayName ?? `${t("overview.deleted")} ${one.id}`,
          },
          { title: t("overview.shown"), dataIndex: "shown" },
          { title: t("overview.scanned"), dataIndex: "scanned" },
          { title: t("overview.finished"), dataIndex: "done" },
          { title: t("overview.followed"), dataIndex: "followed" },
          {
            title: t("overview.median"),
            dataIndex: "medianMillis",
            render: (median: number | null) => (median === null ? "–" : duration(median)),
          },
        ]}
      />
    </section>
  );
}

/** Why logins came to nothing. A code that nobody scanned is no failure; how many there were is said. */
export function Failures({ total }: { total: Figures }) {
  const { t } = useWords();
  const unscanned = Math.max(0, total.shown - total.scanned);
  const known = useFailures();
  return (
    <section style={{ marginTop: 24 }}>
      <h2 style={{ fontSize: 16 }}>{t("overview.failures")}</h2>
      {total.failures.length === 0 ? (
        <p className="quiet">{t("overview.noFailures")}</p>
      ) : (
        <ul className="plain-list">
          {total.failures.map(({ reason, times }) => (
            <li key={reason} className="row" style={{ padding: "4px 0" }}>
              <span style={{ flex: 1 }}>{known(reason)}</span>
              <strong>{times}</strong>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{t("overview.notScanned", { count: unscanned })}</p>
    </section>
  );
}
