import { InboxOutlined } from "@ant-design/icons";
import { Alert, Button, Progress, Steps, Upload } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { Problem } from "../../api/client";
import { forgetPool, poolPath } from "../../api/queries";
import { upload } from "../../api/upload";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { Head } from "../../parts/Head";
import { ProblemBox } from "../../parts/ProblemBox";
import { useUnsaved } from "../../parts/useUnsaved";
import { Reported } from "./Reported";
import { type Report, readReport, typeOf } from "./report";

type View =
  | { kind: "choose" }
  | { kind: "sending"; dry: boolean; share: number }
  | { kind: "checked"; report: Report }
  | { kind: "done"; report: Report }
  | { kind: "stopped" }
  | { kind: "failed"; dry: boolean; error: unknown };

const STEP = { choose: 0, sending: 1, checked: 1, done: 2, stopped: 0, failed: 0 } as const;

/** A file is looked at first; only then is it taken. */
export function Import() {
  const { t } = useWords();
  const pool = usePool();
  const [file, setFile] = useState<File | null>(null);
  const [view, setView] = useState<View>({ kind: "choose" });
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const send = async (chosen: File, dry: boolean) => {
    stop.current = new AbortController();
    setView({ kind: "sending", dry, share: 0 });
    try {
      const { text } = await upload("POST", `${poolPath(pool)}/users/import?dry-run=${dry}`, chosen, {
        type: typeOf(chosen.name),
        progress: (sent, total) => setView({ kind: "sending", dry, share: total === 0 ? 1 : sent / total }),
        signal: stop.current.signal,
      });
      setView({ kind: dry ? "checked" : "done", report: readReport(text) });
    } catch (error) {
      const stopped = error instanceof Problem && error.code === "stopped";
      setView(stopped ? { kind: dry ? "choose" : "stopped" } : { kind: "failed", dry, error });
    }
    if (!dry) await forgetPool(pool);
  };
  useUnsaved(view.kind === "sending" && !view.dry, "import.leave");
  return (
    <>
      <div>
        <Link to={`/pools/${pool.slug}/users`}>{t("nav.users")}</Link>
      </div>
      <Head title={t("users.import")} text={t("import.text")} />
      <Steps
        size="small"
        current={STEP[view.kind]}
        style={{ marginBottom: 24 }}
        items={[{ title: t("import.choose") }, { title: t("import.check") }, { title: t("import.take") }]}
      />
      {(view.kind === "choose" || view.kind === "stopped" || view.kind === "failed") && (
        <>
          {view.kind === "failed" && <ProblemBox error={view.error} />}
          {(view.kind === "stopped" || (view.kind === "failed" && !view.dry)) && (
            <Alert type="info" showIcon role="status" style={{ marginBottom: 16 }} title={t("import.stopped")} />
          )}
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
            <p className="quiet">{t("import.formats")}</p>
          </Upload.Dragger>
          <p className="quiet">{t("import.columns")}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <pre className="wide" tabIndex={0}>
            name,phone,email,external_id,identities{"\n"}Mei,+8613800138000,,c-17,wx…:openid:unionid
          </pre>
        </>
      )}
      {view.kind === "sending" && (
        <>
          <p role="status">
            {t(view.share >= 1 ? "import.reading" : view.dry ? "import.checking" : "import.taking")} {file?.name}
          </p>
          <Progress percent={Math.floor(view.share * 100)} status="active" aria-label={t("import.progress")} />
          <Button onClick={() => stop.current.abort()}>{t("import.stop")}</Button>
        </>
      )}
      {view.kind === "checked" && (
        <>
          <Reported report={view.report} />
          <div className="row" style={{ marginTop: 24 }}>
            <Button
              type="primary"
              disabled={view.report.created === 0 || file === null}
              onClick={() => file !== null && void send(file, false)}
            >
              {t("import.go", { n: view.report.created })}
            </Button>
            <Button onClick={() => setView({ kind: "choose" })}>{t("import.other")}</Button>
          </div>
        </>
      )}
      {view.kind === "done" && (
        <>
          <Alert
            type="success"
            showIcon
            role="status"
            style={{ marginBottom: 16 }}
            title={t("import.done", { n: view.report.created })}
          />
          <Reported report={view.report} />
          <Link to={`/pools/${pool.slug}/users`}>{t("import.look")}</Link>
        </>
      )}
    </>
  );
}
