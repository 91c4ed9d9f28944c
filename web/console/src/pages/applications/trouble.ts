/** Why an application could not be told of a logout, as the server names it. */
const TROUBLES = [
  "unknown-host",
  "forbidden-address",
  "no-connection",
  "not-trusted",
  "too-slow",
  "broken-off",
  "error-status",
] as const;

type Trouble = (typeof TROUBLES)[number];

/** Whether there are words for it; a later server may know more. */
export const isTrouble = (code: string): code is Trouble => (TROUBLES as readonly string[]).includes(code);
