import type { Figures } from "../../api/types";
import { useWords } from "../../i18n";
import type { Key } from "../../i18n/words";
import { duration } from "./numbers";

/** The numbers that are looked for first. */
export function Tiles({ total }: { total: Figures }) {
  const { t } = useWords();
  const time = (millis: number | null) => (millis === null ? "–" : t("overview.atMost", { time: duration(millis) }));
  const tiles: { key: Key; value: string; more?: string }[] = [
    { key: "overview.done", value: `${total.done}` },
    { key: "overview.newcomers", value: `${total.newcomers}` },
    { key: "overview.followed", value: `${total.followed}`, more: `${t("overview.left")}: ${total.left}` },
    { key: "overview.median", value: time(total.medianMillis), more: t("overview.timed", { count: total.timed }) },
    { key: "overview.p95", value: time(total.p95Millis) },
  ];
  return (
    <div className="tiles">
      {tiles.map(({ key, value, more }) => (
        <div className="tile" key={key}>
          <span className="quiet">{t(key)}</span>
          <strong>{value}</strong>
          {more !== undefined && <span className="quiet">{more}</span>}
        </div>
      ))}
    </div>
  );
}
