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
}

export function readReport(text: string): Report {
  const report: Report = { rows: 0, created: 0, existing: 0, refused: 0, bad: [], unlisted: 0 };
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const read = JSON.parse(line) as Line;
    if (read.errors !== undefined) {
      for (const { field, detail } of read.errors) report.bad.push({ line: read.line ?? 0, field, detail });
    } else {
      report.rows = read.rows ?? 0;
      report.created = read.created ?? 0;
      report.existing = read.existing ?? 0;
      report.refused = read.refused ?? 0;
      report.unlisted = read.unlisted ?? 0;
    }
  }
  return report;
}

export const typeOf = (name: string): string => (/\.csv$/i.test(name) ? "text/csv" : "application/x-ndjson");
