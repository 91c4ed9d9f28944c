import { Button } from "antd";
import { useId, useState } from "react";
import { useWords } from "../../i18n";
import { DataTable } from "../../parts/DataTable";
import { scale } from "./numbers";

interface Point {
  key: string;
  label: string;
  value: number;
}

const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 40;
const TOP = 8;
const BOTTOM = 24;
/** So many labels fit beside each other. */
const LABELS = 10;

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

function Drawing({ points, text, greatest }: { points: Point[]; text: string; greatest: number }) {
  const ticks = scale(greatest);
  const top = ticks.at(-1) ?? 1;
  const height = HEIGHT - TOP - BOTTOM;
  const step = (WIDTH - LEFT) / points.length;
  const each = Math.ceil(points.length / LABELS);
  const y = (value: number) => TOP + height - (value / top) * height;
  return (
    <svg className="bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {points.map((point, index) => (
        <g key={point.key}>
          <rect
            x={LEFT + index * step + step * 0.15}
            width={step * 0.7}
            y={y(point.value)}
            height={TOP + height - y(point.value)}
            rx={2}
          >
            <title>{`${point.key}: ${point.value}`}</title>
          </rect>
          {(points.length - 1 - index) % each === 0 && (
            <text x={LEFT + (index + 0.5) * step} y={HEIGHT - 8} textAnchor="middle">
              {point.label}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
