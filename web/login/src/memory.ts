import { isRecord, parseJson } from "./guard";
import type { ScanState } from "./view";

/** What a tab keeps for as long as it is open; null where the browser lets a page keep nothing. */
export type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

/** The scan that a page is about, and by which of its ways. */
export interface Remembered {
  readonly scan: string;
  readonly way: string;
}

export interface Memory {
  keep(remembered: Remembered): void;
  recall(): Remembered | null;
}

const NAME = "saoma-scan";

/**
 * Lets a page that is loaded anew, or in the other language, go on with the scan that somebody is answering just then: their
 * phone asks about that one. It is of no use to any other browser.
 */
export function memory(kept: Kept, request: string): Memory {
  return {
    keep: ({ scan, way }) => {
      try {
        kept?.setItem(NAME, JSON.stringify({ request, scan, way }));
      } catch {
        // A full store is no reason not to log in.
      }
    },
    recall: () => {
      const found = parseJson(kept?.getItem(NAME) ?? "null");
      if (!isRecord(found) || found.request !== request) return null;
      const { scan, way } = found;
      return typeof scan === "string" && typeof way === "string" ? { scan, way } : null;
    },
  };
}

/** Whether somebody has scanned and is being waited for. A code that nobody has scanned is better replaced. */
export function isUnderWay(state: ScanState): boolean {
  switch (state) {
    case "scanned":
    case "asking-confirm":
    case "asking-number":
    case "asking-binding":
      return true;
    case "waiting":
    case "confirmed":
    case "denied":
    case "expired":
      return false;
  }
}
