import { Alert } from "antd";
import { useWords } from "../../../i18n";
import { ProblemBox } from "../../../parts/ProblemBox";
import type { Ending } from "./fetching";

/** How it ended, in words. */
export function Ended({ ending, dry, moved }: { ending: Ending; dry: boolean; moved: number }) {
  const { t, said } = useWords();
  const margin = { marginBottom: 16 };
  switch (ending.kind) {
    case "all":
      return dry ? (
        <Alert type="info" showIcon role="status" style={margin} title={t("moved.tried")} />
      ) : (
        <Alert type="success" showIcon role="status" style={margin} title={t("moved.done", { moved })} />
      );
    case "stopped":
      return <Alert type="info" showIcon role="status" style={margin} title={t("moved.stopped")} />;
    case "weChat-unreachable":
      return <Alert type="error" showIcon role="alert" style={margin} title={t("moved.weChatAway")} />;
    case "refused":
      return (
        <Alert
          type="error"
          showIcon
          role="alert"
          style={margin}
          title={said(ending.trouble.meaning)}
          description={
            <>
              {said(ending.trouble.advice)} <code>{ending.trouble.code}</code>
            </>
          }
        />
      );
    case "failed":
      return <ProblemBox error={ending.error} />;
  }
}
