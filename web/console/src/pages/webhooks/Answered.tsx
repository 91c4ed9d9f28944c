import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import { moment, useWords } from "../../i18n";
import type { Attempt } from "./types";

/** One try: what the target answered, how long it took, and what is wrong. */
export function Answered({ attempt }: { attempt: Attempt }) {
  const { t, said, language } = useWords();
  const good = attempt.trouble === null;
  return (
    <div className="step">
      <span className="step-mark" role="img" aria-label={t(good ? "webhook.heard" : "webhook.notHeard")}>
        {good ? <CheckCircleFilled className="good" /> : <CloseCircleFilled className="bad" />}
      </span>
      <div className="step-body">
        <strong>{attempt.status === null ? t("webhook.noAnswer") : `HTTP ${attempt.status}`}</strong>{" "}
        <span className="quiet">
          {attempt.tookMillis} ms · {moment(attempt.endedAt, language)}
        </span>
        {attempt.trouble !== null && (
          <div className="bad">
            {said(attempt.trouble.meaning)} <code>{attempt.trouble.code}</code>
          </div>
        )}
        {attempt.excerpt !== "" && <pre className="excerpt">{attempt.excerpt}</pre>}
      </div>
    </div>
  );
}
