import { problem } from "../../api/client";

/** What came of a file of users, as the server tells it: a line for each bad row, and at the end how it went. */
export interface Report {
  rows: number;
  created: number;
  existing: number;
  refused: number;
  bad: BadRow[];
  /** Rows that are refused too, and for which the list had no more room. */
  unlisted: number;
}

export interface BadRow {
  line: number;
  field: string;
  detail: string;
}

interface Line {
  line?: number;
  errors?: { field: string; detail: string }[];
  rows?: number;
  created?: number;
  existing?: number;
  refused?: number;
  unlisted?: number;
  done?: number;
}

/** A report that does not end with how it went is none: what stands there instead is why. */
export function readReport(text: string): Report {
  const report: Report = { rows: 0, created: 0, existing: 0, refused: 0, bad: [], unlisted: 0 };
  const lines = text.split("\n").filter((one) => one !== "");
  for (const line of lines) {
    const read = JSON.parse(line) as Line;
    if (read.line !== undefined) {
      for (const { field, detail } of read.errors ?? []) report.bad.push({ line: read.line, field, detail });
    } else if (read.rows !== undefined) {
      report.rows = read.rows;
      report.created = read.created ?? 0;
      report.existing = read.existing ?? 0;
      report.refused = read.refused ?? 0;
      report.unlisted = read.unlisted ?? 0;
      return report;
    }
  }
  throw problem({ status: 500, headers: new Headers() }, lines.at(-1) ?? "");
}

/** What is wrong with a file as a whole, where no row of it is one and each is refused for the same. */
export function unreadable({ rows, refused, bad, unlisted }: Report): string | null {
  const [first] = bad;
  if (first === undefined || refused < rows || unlisted > 0) return null;
  return bad.every(({ field, detail }) => field === "" && detail === first.detail) ? first.detail : null;
}

/** How many rows are done, by what has come of the report. */
export function doneOf(text: string): number {
  return Math.max(0, ...[...text.matchAll(/^\{"done":(\d+)\}$/gm)].map(([, done]) => Number(done)));
}

/** What is no JSON by its name is read as a table, which says at its first line what is wrong. */
export const typeOf = (name: string): string =>
  /\.(json|jsonl|ndjson)$/i.test(name) ? "application/x-ndjson" : "text/csv";
