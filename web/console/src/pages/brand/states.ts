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
  "wechat-not-set-up",
  "wechat-used-up",
  "too-many-codes",
  "request-expired",
] as const;

export type State = (typeof STATES)[number];

/** The pages that can be looked at: they all have the brand. */
export const PAGES = ["login", "consent", "logout", "error"] as const;

export type BrandedPage = (typeof PAGES)[number];
