import type catalogue from "../../../server/src/main/resources/texts/login.en.json";
import { isRecord } from "./guard";

/** The words of the page. Their one home is with the server, which also draws the page's frame; their type comes from there. */
export type Texts = (typeof catalogue)["script"];

/** What the server wrote into the page for this script. */
export interface Page {
  readonly request: string;
  readonly scans: string;
  /** Where a login can be started again; null when the website has told no such address. */
  readonly home: string | null;
  readonly texts: Texts;
}

/** Reads the data block. It is made by the same release as this script, so a wrong one is a fault of the build. */
export function readPage(block: Element | null): Page {
  const data: unknown = JSON.parse(block?.textContent ?? "null");
  if (isRecord(data) && isPage(data)) return data;
  throw new Error("the page carries no data block");
}

function isPage(data: object): data is Page {
  return (
    "request" in data &&
    typeof data.request === "string" &&
    "scans" in data &&
    typeof data.scans === "string" &&
    "home" in data &&
    (data.home === null || typeof data.home === "string") &&
    "texts" in data &&
    isRecord(data.texts)
  );
}

export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
