import { isRecord, parseJson } from "./guard";
import type { Kept } from "./memory";

/** The latest code that was sent, which alone is good, and where to; not what it says. */
export interface Sent {
  readonly method: string;
  /** Which code it is. */
  readonly code: string;
  /** The address, as it was typed. */
  readonly account: string;
  /** When there may be another. */
  readonly again: number;
}

/** Lets a page that is loaded anew go on with the code that somebody is waiting for. */
export interface SentCode {
  keep(sent: Sent): void;
  recall(): Sent | null;
}

const NAME = "saoma-sent";

/** For that scan alone, and until it is over. */
export function sentCode(kept: Kept, scan: string): SentCode {
  return {
    keep: (sent) => {
      try {
        kept?.setItem(NAME, JSON.stringify({ ...sent, scan }));
      } catch {
        // A full store is no reason not to log in.
      }
    },
    recall: () => {
      const found = parseJson(kept?.getItem(NAME) ?? "null");
      if (!isRecord(found) || found.scan !== scan) return null;
      const { method, code, account, again } = found;
      return typeof method === "string" &&
        typeof code === "string" &&
        typeof account === "string" &&
        typeof again === "number"
        ? { method, code, account, again }
        : null;
    },
  };
}

/** What is left of a scan that is over. */
export function forgetCode(kept: Kept): void {
  kept?.removeItem(NAME);
}
