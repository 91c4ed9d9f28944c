import { CheckCircleFilled, CloseCircleFilled, MedicineBoxOutlined, QuestionCircleFilled } from "@ant-design/icons";
import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import type { Verdict } from "../../api/types";
import { may, usePool } from "../../frame/InPool";
import { moment, useWords } from "../../i18n";
import { Nothing } from "../../parts/Head";
import { Loading } from "../../parts/Loading";
import { ProblemBox } from "../../parts/ProblemBox";
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
  const { t, said, language } = useWords();
  const pool = usePool();
  const { report, examine } = useDoctor(identifier);
  if (!may(pool, "doctor:run")) return <Nothing text={t("doctor.notYours")} />;
  return (
    <>
      <div className="row" style={{ marginBottom: 16 }}>
        <Button
          type="primary"
          icon={<MedicineBoxOutlined />}
          loading={examine.isPending}
          onClick={() => examine.mutate()}
        >
          {report === undefined ? t("doctor.run") : t("doctor.again")}
        </Button>
        <span className="quiet">{t("doctor.text")}</span>
      </div>
      {examine.isError && <ProblemBox error={examine.error} />}
      {examine.isPending && report === undefined && <Loading />}
      {report !== undefined && (
        <div aria-live="polite">
          <Alert
            type={WHOLE[report.verdict].type}
            showIcon
            title={t(WHOLE[report.verdict].title)}
            description={t("doctor.at", { at: moment(report.at, language) })}
          />
          <ol className="plain-list">
            {report.steps.map((finding) => (
              <li key={finding.step} className="step">
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
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
