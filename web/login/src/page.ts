import type catalogue from "../../../server/src/main/resources/texts/login.en.json";
import { type Fresh, isFresh } from "./api";
import { isRecord } from "./guard";

/** The words of the page. Their one home is with the server, which also draws the page's frame; their type comes from there. */
export type Texts = (typeof catalogue)["script"];

/** What the server wrote into the page for this script. */
export interface Page {
  readonly request: string;
  readonly scans: string;
  /** Where a login can be started again; null when the website has told no such address. */
  readonly home: string | null;
  /** A login that goes on from WeChat; null where a code is asked for. */
  readonly scan: { readonly id: string; readonly secondsLeft: number } | null;
  /** A code that stands in the page already; null where there is none yet. */
  readonly first: Fresh | null;
  /** In the order in which they are offered. */
  readonly ways: readonly [Way, ...Way[]];
  readonly texts: Texts;
}

/** A connection by which one logs in here. */
export interface Way {
  readonly id: string;
  readonly name: string;
  readonly kind: "official-account" | "mini-program";
}

/** The way of that id; the first one if there is no such way. */
export function wayOf(page: Page, id: string): Way {
  return page.ways.find((way) => way.id === id) ?? page.ways[0];
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
    "scan" in data &&
    (data.scan === null || isScan(data.scan)) &&
    "first" in data &&
    (data.first === null || isFresh(data.first)) &&
    "ways" in data &&
    Array.isArray(data.ways) &&
    data.ways.length > 0 &&
    data.ways.every(isWay) &&
    "texts" in data &&
    isRecord(data.texts)
  );
}

function isScan(scan: unknown): boolean {
  return isRecord(scan) && typeof scan.id === "string" && typeof scan.secondsLeft === "number";
}

function isWay(way: unknown): boolean {
  return (
    isRecord(way) &&
    typeof way.id === "string" &&
    typeof way.name === "string" &&
    (way.kind === "official-account" || way.kind === "mini-program")
  );
}

export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
