import type { Report } from "./report";

/** How far a file has come: it is looked at, and then taken. */
export type Sent =
  | { kind: "choose" }
  | { kind: "sending"; dry: boolean; share: number }
  | { kind: "checked"; report: Report }
  | { kind: "done"; report: Report }
  | { kind: "stopped" }
  | { kind: "failed"; dry: boolean; error: unknown };

/** More of the file has gone. What is told late or out of turn takes nothing back. */
export function further(sent: Sent, bytes: number, total: number): Sent {
  if (sent.kind !== "sending" || total === 0) return sent;
  return { ...sent, share: Math.max(sent.share, bytes / total) };
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
    case "stopped":
    case "failed":
      return 0;
  }
}

/** What the server is doing with it. When all is sent it still has work to do with the last of it. */
export const workOn = ({ dry, share }: Sent & { kind: "sending" }) =>
  dry ? (share >= 1 ? "reading" : "checking") : share >= 1 ? "ending" : "taking";
