import type { Key } from "../../i18n/words";
import { en } from "../../i18n/words";

const PREFIX = "done.";

/** All that there are words for, by their codes. */
export const ACTIONS: string[] = Object.keys(en).flatMap((key) =>
  key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
);

/** What was done, in words; its code where there are none, as of a later server. */
export function doneIn(action: string, t: (key: Key) => string): string {
  const key = PREFIX + action;
  return key in en ? t(key as Key) : action;
}
