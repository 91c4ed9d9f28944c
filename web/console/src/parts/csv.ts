import { keepFile } from "../api/keepFile";

/** A list as CSV (RFC 4180): what has parts has a column for each of them. What a spreadsheet would take for a formula is quoted away. */
export function csv(all: Record<string, unknown>[]): string {
  const rows = all.map((row) => flat(row));
  const names = [...new Set(rows.flatMap(Object.keys))];
  const lines = rows.map((row) => names.map((name) => cell(row[name])).join(","));
  return [names.join(","), ...lines].join("\r\n");
}

function flat(row: object, above = ""): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(row).map(([name, value]: [string, unknown]) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? flat(value, `${above}${name}.`)
        : { [above + name]: value },
    ),
  ) as Record<string, unknown>;
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? "" : Array.isArray(value) ? listed(value) : `${value}`;
  const safe = /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const listed = (values: unknown[]): string =>
  values.map((value) => (typeof value === "object" ? JSON.stringify(value) : `${value}`)).join("; ");

/** Without it Excel reads a CSV file in the encoding of its country, and Chinese names are no names any more. */
export const BYTE_ORDER_MARK = "\ufeff";

export function save(name: string, rows: Record<string, unknown>[]): void {
  keepFile(new Blob([BYTE_ORDER_MARK, csv(rows)], { type: "text/csv" }), name);
}
