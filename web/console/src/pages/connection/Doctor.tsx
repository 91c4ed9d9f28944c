import { CheckCircleFilled, CloseCircleFilled, MedicineBoxOutlined, QuestionCircleFilled } from "@ant-design/icons";
import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import type { Finding, LastReport, Report, Verdict } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Nothing } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { examine, useDoctorsWork, useLastReport } from "./visits";

const MARKS: Record<Verdict, ReactNode> = {
  ok: <CheckCircleFilled className="good" />,
  failed: <CloseCircleFilled className="bad" />,
  "could-not-tell": <QuestionCircleFilled className="quiet" />,
};

/** How it stands as a whole. What cannot be told is no fault of the set-up. */
const WHOLE = {
  ok: { type: "success", title: "doctor.ok" },
  failed: { type: "error", title: "doctor.failed" },
  "could-not-tell": { type: "info", title: "doctor.unsure" },
} as const;

/** Examines the set-up, and says in words what is wrong and what to do. */
export function Doctor({ identifier }: { identifier: string }) {
  const { t } = useWords();
  const pool = usePool();
  const { isAtWork, error } = useDoctorsWork(identifier);
  const last = useLastReport(identifier);
  const report = last?.report ?? null;
  const runs = may(pool, "doctor:run");
  if (!runs && report === null) return <Nothing text={t("doctor.notYours")} />;
  return (
    <>
      {runs ? (
        <div className="row" style={{ marginBottom: 16 }}>
          <Button
            type="primary"
            icon={<MedicineBoxOutlined />}
            loading={isAtWork}
            // What goes wrong is told below.
            onClick={() => void examine(pool, identifier).catch(() => {})}
          >
            {t(report === null ? "doctor.run" : "doctor.again")}
          </Button>
          <span className="quiet">{t("doctor.text")}</span>
        </div>
      ) : (
        <p className="quiet">{t("doctor.notYours")}</p>
      )}
      {error !== null && <ProblemBox error={error} />}
      {isAtWork && report === null && <Loading />}
      {report !== null && (
        <div aria-live="polite">
          <Whole report={report} outdated={last?.outdated === true} />
          <ol className="plain-list">
            {report.steps.map((finding) => (
              <Step key={finding.step} finding={finding} />
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

function Whole({ report, outdated }: { report: Report; outdated: LastReport["outdated"] }) {
  const { t, language } = useWords();
  const { type, title } = WHOLE[report.verdict];
  return (
    <Alert
      type={outdated ? "warning" : type}
      showIcon
      title={t(title)}
      description={
        <>
          {t("doctor.at", { at: moment(report.at, language) })}
          {outdated && <div>{t("doctor.outdated")}</div>}
        </>
      }
    />
  );
}

function Step({ finding }: { finding: Finding }) {
  const { t, said } = useWords();
  return (
    <li className="step">
      <span className="step-mark" role="img" aria-label={t(`doctor.${finding.verdict}`)}>
        {MARKS[finding.verdict]}
      </span>
      <div className="step-body">
        <strong>{said(finding.title)}</strong>
        <div>{said(finding.meaning)}</div>
        {finding.verdict !== "ok" && <div className="quiet">{said(finding.advice)}</div>}
        <code className="quiet">{finding.code}</code>
      </div>
    </li>
  );
}
