import { Button, Modal, Radio } from "antd";
import { useEffect, useRef, useState } from "react";
import { headers, problem } from "../../api/client";
import { keepFile } from "../../api/keepFile";
import { poolPath, signedOut } from "../../api/queries";
import { usePool } from "../../frame/InPool";
import { useWords } from "../../i18n";
import { BYTE_ORDER_MARK } from "../../parts/csv";
import { ProblemBox } from "../../parts/ProblemBox";

type View =
  | { kind: "choose" }
  | { kind: "running"; users: number; bytes: number }
  | { kind: "done"; users: number }
  | { kind: "failed"; error: unknown };

const SUFFIX = { csv: "csv", "json-lines": "jsonl" } as const;
const LINE_END = 10;

/** Carries all users out, and tells how many it has. */
export function Export({ close }: { close: () => void }) {
  const { t } = useWords();
  const pool = usePool();
  const [format, setFormat] = useState<keyof typeof SUFFIX>("csv");
  const [view, setView] = useState<View>({ kind: "choose" });
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const run = async () => {
    setView({ kind: "running", users: 0, bytes: 0 });
    try {
      const response = await fetch(`${poolPath(pool)}/users/export?format=${format}`, {
        headers: { ...headers("GET"), Accept: "*/*" },
        signal: stop.current.signal,
      });
      if (!response.ok || response.body === null) throw problem(response, await response.text());
      const parts: Uint8Array<ArrayBuffer>[] = [];
      let lines = 0;
      let bytes = 0;
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        parts.push(part.value);
        bytes += part.value.length;
        for (const byte of part.value) if (byte === LINE_END) lines++;
        setView({ kind: "running", users: users(lines, format), bytes });
      }
      keepFile(new Blob(fileOf(format, parts)), `users.${SUFFIX[format]}`);
      setView({ kind: "done", users: users(lines, format) });
    } catch (error) {
      signedOut(error);
      if (!stop.current.signal.aborted) setView({ kind: "failed", error });
    }
  };
  return (
    <Modal open title={t("users.export")} onCancel={close} footer={<Button onClick={close}>{t("users.close")}</Button>}>
      <p>{t("users.exportText")}</p>
      <Radio.Group
        aria-label={t("users.format")}
        value={format}
        disabled={view.kind === "running"}
        onChange={(event) => setFormat(event.target.value as keyof typeof SUFFIX)}
        options={[
          { value: "csv", label: "CSV" },
          { value: "json-lines", label: "JSON lines" },
        ]}
      />
      <div style={{ margin: "16px 0" }} role="status">
        {view.kind === "running" && t("users.exporting", { n: view.users, mb: (view.bytes / 1e6).toFixed(1) })}
        {view.kind === "done" && t("users.exported", { n: view.users })}
      </div>
      {view.kind === "failed" && <ProblemBox error={view.error} />}
      <Button type="primary" loading={view.kind === "running"} onClick={() => void run()}>
        {t("users.exportNow")}
      </Button>
    </Modal>
  );
}

/** Excel opens a table, and the import takes the mark off again. */
export const fileOf = (format: keyof typeof SUFFIX, parts: BlobPart[]): BlobPart[] =>
  format === "csv" ? [BYTE_ORDER_MARK, ...parts] : parts;

/** The first line of a CSV file names the columns. */
const users = (lines: number, format: string): number => Math.max(0, format === "csv" ? lines - 1 : lines);
