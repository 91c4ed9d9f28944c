import type { Door } from "../../api/types";

type Came = Pick<Door, "pushedAt" | "checkedAt" | "failedCheck">;

/** The furthest that WeChat has come with a connection: it is checked before anything is sent. */
export type Heard =
  | { kind: "connections.lastPush"; at: string }
  | { kind: "notice.check-refused"; at: string }
  | { kind: "connections.checked"; at: string }
  | { kind: "connections.neverPushed"; at: null };

export function heard(door: Came): Heard {
  const { pushedAt, checkedAt } = door;
  const refused = refusedCheck(door);
  if (refused !== null) return { kind: "notice.check-refused", at: refused.at };
  if (pushedAt !== null) return { kind: "connections.lastPush", at: pushedAt };
  return checkedAt === null
    ? { kind: "connections.neverPushed", at: null }
    : { kind: "connections.checked", at: checkedAt };
}

/** The refused check of the address that is to be taken for WeChat's, as the server judges it. */
export const refusedCheck = ({ failedCheck }: Came): Door["failedCheck"] =>
  failedCheck?.stands === true ? failedCheck : null;

/** One that may well be a stranger's, while nothing came since: whoever is changing the Token at WeChat looks for it. */
export function strayCheck({ pushedAt, checkedAt, failedCheck }: Came): Door["failedCheck"] {
  if (failedCheck === null || failedCheck.stands) return null;
  const refusedAt = Date.parse(failedCheck.at);
  const later = (at: string | null) => at !== null && Date.parse(at) > refusedAt;
  return later(checkedAt) || later(pushedAt) ? null : failedCheck;
}
