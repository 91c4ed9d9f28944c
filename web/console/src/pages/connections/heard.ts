import type { Door } from "../../api/types";

/** The furthest that WeChat has come with a connection: it is checked before anything is sent. */
export type Heard =
  | { kind: "connections.lastPush"; at: string }
  | { kind: "notice.check-refused"; at: string }
  | { kind: "connections.checked"; at: string }
  | { kind: "connections.neverPushed"; at: null };

export function heard({
  pushedAt,
  checkedAt,
  failedCheck,
}: Pick<Door, "pushedAt" | "checkedAt" | "failedCheck">): Heard {
  if (pushedAt !== null) return { kind: "connections.lastPush", at: pushedAt };
  if (failedCheck !== null && (checkedAt === null || failedCheck.at > checkedAt)) {
    return { kind: "notice.check-refused", at: failedCheck.at };
  }
  return checkedAt === null
    ? { kind: "connections.neverPushed", at: null }
    : { kind: "connections.checked", at: checkedAt };
}
