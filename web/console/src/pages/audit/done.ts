import type { Key } from "../../i18n/words";
import { en } from "../../i18n/words";

/** What was done, in words; its code where there are none, as of a later server. */
export function doneIn(action: string, t: (key: Key) => string): string {
  const key = `done.${action}`;
  return key in en ? t(key as Key) : action;
}
