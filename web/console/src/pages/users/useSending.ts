import { useEffect, useRef, useState } from "react";
import { Problem } from "../../api/client";
import { forgetPool, poolPath, signedOut } from "../../api/queries";
import { upload } from "../../api/upload";
import { usePool } from "../../frame/InPool";
import type { Key } from "../../i18n/words";
import { useUnsaved } from "../../parts/useUnsaved";
import { doneOf, type Report, readReport, typeOf, unreadable } from "./report";
import { further, type Sent, worked } from "./sent";

/** What is asked of whoever goes away. */
export interface Leaving {
  /** A file is being taken. */
  taking: Key;
  /** It was looked at, and nothing is taken yet, though it may seem so. */
  checked: Key;
}

function cameOf(report: Report, dry: boolean): Sent {
  if (!dry) return { kind: "done", report };
  const detail = unreadable(report);
  return detail === null ? { kind: "checked", report } : { kind: "unreadable", detail };
}

/**
 * A file that is looked at first and only then taken. Going away ends what is on its way, and forgets what was looked
 * at.
 *
 * @param address below the pool's, with a query, for a trial or for the act
 */
export function useSending(address: (dry: boolean) => string, leaving: Leaving) {
  const pool = usePool();
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<Sent>({ kind: "choose" });
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const waits = sent.kind === "checked" && sent.report.created > 0;
  useUnsaved(waits || (sent.kind === "sending" && !sent.dry), waits ? leaving.checked : leaving.taking);
  const send = async (chosen: File, dry: boolean, rows: number | null) => {
    stop.current = new AbortController();
    setSent({ kind: "sending", dry, share: 0, done: 0, rows });
    try {
      const { text } = await upload("POST", `${poolPath(pool)}${address(dry)}&progress=true`, chosen, {
        type: typeOf(chosen.name),
        progress: (bytes, total) => setSent((sent) => further(sent, bytes, total)),
        answering: (text) => setSent((sent) => worked(sent, doneOf(text))),
        signal: stop.current.signal,
      });
      setSent(cameOf(readReport(text), dry));
    } catch (error) {
      signedOut(error);
      const stopped = error instanceof Problem && error.code === "stopped";
      setSent(stopped ? { kind: dry ? "choose" : "stopped" } : { kind: "failed", dry, error });
    }
    if (!dry) await forgetPool(pool);
  };
  return {
    file,
    sent,
    look: (chosen: File) => {
      setFile(chosen);
      void send(chosen, true, null);
    },
    take: () => {
      if (file !== null) void send(file, false, sent.kind === "checked" ? sent.report.rows : null);
    },
    stop: () => stop.current.abort(),
    choose: () => setSent({ kind: "choose" }),
  };
}
