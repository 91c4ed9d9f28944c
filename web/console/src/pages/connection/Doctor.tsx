import { CheckCircleFilled, CloseCircleFilled, MedicineBoxOutlined, QuestionCircleFilled } from "@ant-design/icons";
import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import type { AuditEntry, Verdict } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Nothing } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
import { failedSteps, stepName, useLastVisit } from "./lastVisit";
import { useDoctor } from "./useDoctor";

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
  const { t, said } = useWords();
  const pool = usePool();
  const { report, examine, isAtWork, unlessAtWork } = useDoctor(identifier);
  const last = useLastVisit(identifier);
  if (!may(pool, "doctor:run")) return <Nothing text={t("doctor.notYours")} />;
  return (
    <>
      <div className="row" style={{ marginBottom: 16 }}>
        <Button
          type="primary"
          icon={<MedicineBoxOutlined />}
          loading={isAtWork}
          onClick={() => unlessAtWork(examine.mutate)}
        >
          {t(report === undefined && last === undefined ? "doctor.run" : "doctor.again")}
        </Button>
        <span className="quiet">{t("doctor.text")}</span>
      </div>
      {examine.isError && <ProblemBox error={examine.error} />}
      {isAtWork && report === undefined && <Loading />}
      {report !== undefined && (
        <div aria-live="polite">
          <Whole verdict={report.verdict} at={report.at} />
          <ol className="plain-list">
            {report.steps.map((finding) => (
              <Step key={finding.step} verdict={finding.verdict} title={said(finding.title)}>
                <div>{said(finding.meaning)}</div>
                {finding.verdict !== "ok" && <div className="quiet">{said(finding.advice)}</div>}
                <code className="quiet">{finding.code}</code>
              </Step>
            ))}
          </ol>
        </div>
      )}
      {report === undefined && last !== undefined && <FoundLast visit={last} />}
    </>
  );
}

/** Of an earlier visit only what failed is known. */
function FoundLast({ visit }: { visit: AuditEntry }) {
  const { t } = useWords();
  const verdict = (["ok", "failed"] as const).find((one) => one === visit.details.verdict) ?? "could-not-tell";
  return (
    <>
      <Whole verdict={verdict} at={visit.at} />
      <ol className="plain-list">
        {failedSteps(visit).map((code) => (
          <Step key={code} verdict="failed" title={stepName(code, t)} />
        ))}
      </ol>
      {verdict === "failed" && <p className="quiet">{t("doctor.last")}</p>}
    </>
  );
}

function Whole({ verdict, at }: { verdict: Verdict; at: string }) {
  const { t, language } = useWords();
  const { type, title } = WHOLE[verdict];
  return <Alert type={type} showIcon title={t(title)} description={t("doctor.at", { at: moment(at, language) })} />;
}

function Step({ verdict, title, children }: { verdict: Verdict; title: string; children?: ReactNode }) {
  const { t } = useWords();
  return (
    <li className="step">
      <span className="step-mark" role="img" aria-label={t(`doctor.${verdict}`)}>
        {MARKS[verdict]}
      </span>
      <div className="step-body">
        <strong>{title}</strong>
        {children}
      </div>
    </li>
  );
}
