import { InboxOutlined } from "@ant-design/icons";
import { Alert, Button, Progress, Upload } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { Problem } from "../../../api/client";
import { forgetPool, poolPath } from "../../../api/queries";
import { upload } from "../../../api/upload";
import { usePool } from "../../../frame/InPool";
import { useWords } from "../../../i18n";
import { ByName } from "../../../parts/ByName";
import { ProblemBox } from "../../../parts/ProblemBox";
import { useUnsaved } from "../../../parts/useUnsaved";
import { Reported } from "../../users/Reported";
import { type Report, readReport, typeOf } from "../../users/report";

type View =
  | { kind: "choose" }
  | { kind: "sending"; dry: boolean; share: number }
  | { kind: "checked"; report: Report }
  | { kind: "done"; report: Report }
  | { kind: "stopped" }
  | { kind: "failed"; error: unknown };

/** Moves people by pairs of OpenIDs that somebody has. */
export function FromFile({ identifier, from, to }: { identifier: string; from: string; to: string }) {
  const { t } = useWords();
  const pool = usePool();
  const [file, setFile] = useState<File | null>(null);
  const [view, setView] = useState<View>({ kind: "choose" });
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const send = async (chosen: File, dry: boolean) => {
    stop.current = new AbortController();
    setView({ kind: "sending", dry, share: 0 });
    const accounts = `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
    try {
      const { text } = await upload("POST", `${poolPath(pool)}/moved-identities?${accounts}&dry-run=${dry}`, chosen, {
        type: typeOf(chosen.name),
        progress: (sent, total) => setView({ kind: "sending", dry, share: total === 0 ? 1 : sent / total }),
        signal: stop.current.signal,
      });
      setView({ kind: dry ? "checked" : "done", report: readReport(text) });
    } catch (error) {
      const stopped = error instanceof Problem && error.code === "stopped";
      setView(stopped ? { kind: dry ? "choose" : "stopped" } : { kind: "failed", error });
    }
    if (!dry) await forgetPool(pool);
  };
  useUnsaved(view.kind === "sending" && !view.dry, "moved.leave");
  const name = file?.name ?? "";
  if (view.kind === "sending") {
    return (
      <>
        <p role="status">
          {t(view.share >= 1 ? "moved.reading" : view.dry ? "moved.checking" : "moved.taking", { name })}
        </p>
        <Progress percent={Math.floor(view.share * 100)} status="active" aria-label={t("moved.sent")} />
        <Button onClick={() => stop.current.abort()}>{t("moved.stop")}</Button>
      </>
    );
  }
  if (view.kind === "checked") {
    return (
      <>
        <Alert type="info" showIcon role="status" style={{ marginBottom: 16 }} title={t("moved.tried")} />
        <Reported report={view.report} taken="moved.rowsWould" there="moved.there" />
        <div className="row" style={{ marginTop: 24 }}>
          {view.report.created > 0 && file !== null && (
            <ByName name={identifier} title={t("moved.act")} confirmed={() => void send(file, false)}>
              <Button type="primary">{t("moved.act")}</Button>
            </ByName>
          )}
          <Button onClick={() => setView({ kind: "choose" })}>{t("import.other")}</Button>
        </div>
      </>
    );
  }
  if (view.kind === "done") {
    return (
      <>
        <Alert
          type="success"
          showIcon
          role="status"
          style={{ marginBottom: 16 }}
          title={t("moved.done", { moved: view.report.created })}
        />
        <Reported report={view.report} taken="moved.rowsMoved" there="moved.there" />
        <p>
          <Link to={`/pools/${pool.slug}/users`}>{t("moved.users")}</Link>
        </p>
      </>
    );
  }
  return (
    <>
      {view.kind === "failed" && <ProblemBox error={view.error} />}
      {view.kind === "stopped" && (
        <Alert type="info" showIcon role="status" style={{ marginBottom: 16 }} title={t("moved.fileStopped")} />
      )}
      <p className="quiet">{t("moved.columns")}</p>
      <pre className="excerpt">ori_openid,new_openid{"\n"}oFormer1…,oNew1…</pre>
      <Upload.Dragger
        accept=".csv,.jsonl,.ndjson"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          setFile(chosen);
          void send(chosen, true);
          return false;
        }}
      >
        <InboxOutlined style={{ fontSize: 32 }} />
        <p>{t("import.drop")}</p>
      </Upload.Dragger>
    </>
  );
}
