/** The states that the real page can show, as its preview knows them. */
export const STATES = [
  "waiting",
  "scanned",
  "asking-confirm",
  "asking-number",
  "asking-binding",
  "confirmed",
  "expired",
  "denied",
  "offline",
  "wechat-unavailable",
  "too-many-codes",
  "request-expired",
] as const;

export type State = (typeof STATES)[number];
