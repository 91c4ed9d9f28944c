import { Button } from "antd";
import { useId, useState } from "react";
import { useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { axes } from "./axes";
import { scale } from "./numbers";
import { useWidth } from "./useWidth";

interface Point {
  key: string;
  label: string;
  value: number;
}

const HEIGHT = 200;
const TOP = 8;
const BOTTOM = 24;

/** Numbers by day as bars; the same as a table for who does not see them or wants them exactly. */
export function Bars({ name, unit, points }: { name: string; unit: string; points: Point[] }) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const most = points.reduce((one, other) => (other.value > one.value ? other : one), { label: "–", value: 0 });
  const sum = points.reduce((all, one) => all + one.value, 0);
  return (
    <section aria-labelledby={id}>
      <div className="row">
        <h2 id={id} style={{ fontSize: 16, flex: 1 }}>
          {name}
        </h2>
        <Button size="small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? "overview.asChart" : "overview.asTable")}
        </Button>
      </div>
      {asTable ? (
        <DataTable<{ day: string; logins: number }>
          name={name}
          csv="logins-by-day"
          rowKey="day"
          dataSource={points.map(({ key, value }) => ({ day: key, logins: value }))}
          columns={[
            { title: t("overview.day"), dataIndex: "day" },
            { title: unit, dataIndex: "logins" },
          ]}
        />
      ) : (
        <Drawing
          points={points}
          text={t("overview.chart", { name, sum, day: most.label, most: most.value })}
          greatest={most.value}
        />
      )}
    </section>
  );
}

/** As wide as the page has room, with letters of the same size on each. */
function Drawing({ points, text, greatest }: { points: Point[]; text: string; greatest: number }) {
  const [ref, width] = useWidth();
  const ticks = scale(greatest);
  const top = ticks.at(-1) ?? 1;
  const height = HEIGHT - TOP - BOTTOM;
  const y = (value: number) => TOP + height - (value / top) * height;
  const days = points.map(({ label }) => label);
  const { left, step, labels } = axes(width, days, ticks);
  return (
    <div ref={ref}>
      <svg className="bars" role="img" aria-label={text}>
        {width > 0 && (
          <>
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
                <text x={left - 6} y={y(tick) + 4} textAnchor="end">
                  {tick}
                </text>
              </g>
            ))}
            {points.map((point, index) => (
              <rect
                key={point.key}
                x={left + index * step + step * 0.15}
                width={step * 0.7}
                y={y(point.value)}
                height={TOP + height - y(point.value)}
                rx={2}
              >
                <title>{`${point.key}: ${point.value}`}</title>
              </rect>
            ))}
            {labels.map(({ index, x, anchor }) => (
              <text key={index} x={x} y={HEIGHT - 8} textAnchor={anchor}>
                {days[index]}
              </text>
            ))}
          </>
        )}
      </svg>
    </div>
  );
}
