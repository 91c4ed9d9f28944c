import { Alert, Button } from "antd";
import { Link } from "react-router";
import { usePool } from "../../../frame/InPool";
import { useWords } from "../../../i18n";
import { ByName } from "../../../parts/ByName";
import { ProblemBox } from "../../../parts/ProblemBox";
import { DropFile } from "../../users/DropFile";
import { Reported } from "../../users/Reported";
import { Underway } from "../../users/Underway";
import { Unreadable } from "../../users/Unreadable";
import { useSending } from "../../users/useSending";

/** Moves people by pairs of OpenIDs that somebody has. */
export function FromFile({ identifier, from, to }: { identifier: string; from: string; to: string }) {
  const { t } = useWords();
  const pool = usePool();
  const { file, sent, look, take, stop, choose } = useSending(
    (dry) => `/moved-identities?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}&dry-run=${dry}`,
    { taking: "moved.leave", checked: "moved.unsaved" },
  );
  const name = file?.name ?? "";
  if (sent.kind === "sending") {
    return (
      <Underway
        sent={sent}
        name={name}
        checking="moved.checking"
        taking="moved.taking"
        stopped="moved.stop"
        stop={stop}
      />
    );
  }
  if (sent.kind === "checked") {
    return (
      <>
        <Alert type="info" showIcon role="status" style={{ marginBottom: 16 }} title={t("moved.tried")} />
        <Reported report={sent.report} taken="moved.rowsWould" there="moved.there" />
        <div className="row" style={{ marginTop: 24 }}>
          {sent.report.created > 0 && file !== null && (
            <ByName name={identifier} title={t("moved.act")} confirmed={take}>
              <Button type="primary">{t("moved.act")}</Button>
            </ByName>
          )}
          <Button onClick={choose}>{t("import.other")}</Button>
        </div>
      </>
    );
  }
  if (sent.kind === "done") {
    return (
      <>
        <Alert
          type="success"
          showIcon
          role="status"
          style={{ marginBottom: 16 }}
          title={t("moved.done", { moved: sent.report.created })}
        />
        <Reported report={sent.report} taken="moved.rowsMoved" there="moved.there" />
        <p>
          <Link to={`/pools/${pool.slug}/users`}>{t("moved.users")}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      {sent.kind === "unreadable" && <Unreadable name={name} detail={sent.detail} />}
      {sent.kind === "failed" && <ProblemBox error={sent.error} />}
      {(sent.kind === "stopped" || (sent.kind === "failed" && !sent.dry)) && (
        <Alert type="info" showIcon role="status" style={{ marginBottom: 16 }} title={t("moved.fileStopped")} />
      )}
      <p className="quiet">{t("moved.columns")}</p>
      <pre className="excerpt">ori_openid,new_openid{"\n"}oFormer1…,oNew1…</pre>
      <DropFile dropped={look} />
    </>
  );
}
