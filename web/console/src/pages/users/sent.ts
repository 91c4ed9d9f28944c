import type { Report } from "./report";

/** It is on its way, and then worked on. */
export interface Sending {
  kind: "sending";
  dry: boolean;
  /** How much of it has been sent, of 1. */
  share: number;
  /** How many of its rows the server has done, as far as is known. */
  done: number;
  /** How many it has; null while nobody has counted them. */
  rows: number | null;
}

/** How far a file has come: it is looked at, and then taken. */
export type Sent =
  | { kind: "choose" }
  | Sending
  | { kind: "unreadable"; detail: string }
  | { kind: "checked"; report: Report }
  | { kind: "done"; report: Report }
  | { kind: "stopped" }
  | { kind: "failed"; dry: boolean; error: unknown };

/** More of the file has gone. What is told late or out of turn takes nothing back. */
export function further(sent: Sent, bytes: number, total: number): Sent {
  if (sent.kind !== "sending" || total === 0) return sent;
  return { ...sent, share: Math.max(sent.share, bytes / total) };
}

/** The server has done so many rows. */
export function worked(sent: Sent, done: number): Sent {
  return sent.kind === "sending" ? { ...sent, done: Math.max(sent.done, done) } : sent;
}

/**
 * How full the bar is, of 100: what is told by bytes until all is sent, and then by rows, as soon as some are done: of
 * a small file none are before all are. Full it is at the end.
 */
export function percentOf({ share, done, rows }: Sending): number | null {
  if (share < 1) return Math.floor(share * 100);
  return rows === null || done === 0 ? null : Math.min(99, Math.floor((done / rows) * 100));
}

/** Which of the three steps it is at: chosen, looked at, taken; one more is the end of the way. */
export function stepOf(sent: Sent): number {
  switch (sent.kind) {
    case "sending":
      return sent.dry ? 1 : 2;
    case "checked":
      return 1;
    case "done":
      return 3;
    case "choose":
    case "unreadable":
    case "stopped":
    case "failed":
      return 0;
  }
}

/** What is being done with it: when all is sent the server still works on its rows. */
export const workOn = ({ dry, share }: Sending) => (share < 1 ? "uploading" : dry ? "checking" : "taking");
