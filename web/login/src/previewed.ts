import type { Scan, View } from "./view";

/** What the page around a preview can ask for: each state that a visitor can come to. */
export const STATES = [
  "starting",
  "waiting",
  "scanned",
  "asking-confirm",
  "asking-number",
  "asking-binding",
  "confirmed",
  "renewing",
  "expired",
  "denied",
  "offline",
  "wechat-unavailable",
  "wechat-not-set-up",
  "wechat-used-up",
  "too-many-codes",
  "request-expired",
] as const satisfies readonly View["kind"][];

export type State = (typeof STATES)[number];

export interface Shown {
  readonly state: State;
  readonly dark: boolean;
}

/** Reads what came from the page around; anything else is passed over. */
export function readShown(message: unknown): Shown | null {
  if (typeof message !== "object" || message === null || !("state" in message) || !("dark" in message)) return null;
  const state = STATES.find((known) => known === message.state);
  return state === undefined ? null : { state, dark: message.dark === true };
}

/** The view of a state, as if a scan stood there. */
export function viewOf(state: State, scan: Scan): View {
  switch (state) {
    case "starting":
    case "renewing":
      return { kind: state, since: 0, slow: false };
    case "waiting":
      return { kind: state, scan, secondsLeft: 87 };
    case "asking-number":
      return { kind: state, scan, name: "王*", number: 47, secondsLeft: 62 };
    case "scanned":
    case "asking-confirm":
      return { kind: state, scan, name: "王*" };
    case "asking-binding":
      return { kind: state, scan, silent: false };
    case "confirmed":
      return { kind: state, scan };
    case "denied":
      return { kind: state, reason: "cancelled" };
    case "offline":
      return { kind: state, lost: { during: "asking", retryAt: null } };
    case "wechat-unavailable":
    case "too-many-codes":
      return { kind: state, retry: { at: 0, secondsLeft: 12 } };
    case "wechat-not-set-up":
      return { kind: state, errcode: 40125 };
    case "wechat-used-up":
      return { kind: state, errcode: 45009 };
    case "expired":
    case "request-expired":
      return { kind: state };
  }
}
