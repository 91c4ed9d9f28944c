import { DownloadOutlined } from "@ant-design/icons";
import { Button, Statistic } from "antd";
import { useWords } from "../../i18n";
import type { Key } from "../../i18n/words";
import { save } from "../../parts/csv";
import { DataTable } from "../../parts/DataTable";
import type { BadRow, Report } from "./report";

const SHOWN = 200;

interface Props {
  report: Report;
  /** What the rows are called that were taken, and those that were there already. */
  taken?: Key;
  there?: Key;
}

/** What came of a file, and every row that is not taken. */
export function Reported({ report, taken = "import.new", there = "import.existing" }: Props) {
  const { t } = useWords();
  return (
    <>
      <div className="row" style={{ gap: 32, marginBottom: 16 }}>
        <Statistic title={t("import.rows")} value={report.rows} />
        <Statistic title={t(taken)} value={report.created} />
        <Statistic title={t(there)} value={report.existing} />
        <Statistic title={t("import.refused")} value={report.refused} />
      </div>
      {report.bad.length > 0 && (
        <>
          <div className="row" style={{ justifyContent: "space-between" }}>
            <h2 style={{ fontSize: 16 }}>{t("import.bad")}</h2>
            <Button
              icon={<DownloadOutlined />}
              onClick={() => save("bad-rows.csv", report.bad as unknown as Record<string, unknown>[])}
            >
              {t("import.badCsv")}
            </Button>
          </div>
          <DataTable<BadRow>
            name={t("import.bad")}
            csv={null}
            rowKey={(row) => `${row.line} ${row.field} ${row.detail}`}
            dataSource={report.bad.slice(0, SHOWN)}
            columns={[
              { title: t("import.line"), dataIndex: "line" },
              { title: t("import.field"), dataIndex: "field", render: (field: string) => <code>{field}</code> },
              { title: t("import.right"), dataIndex: "detail" },
            ]}
          />
          {report.bad.length > SHOWN && (
            <p className="quiet">{t("import.moreBad", { n: report.bad.length - SHOWN })}</p>
          )}
          {report.unlisted > 0 && <p className="quiet">{t("import.unlisted", { n: report.unlisted })}</p>}
        </>
      )}
    </>
  );
}
