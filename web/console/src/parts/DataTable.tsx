import { Table, type TableProps } from "antd";
import type { ReactNode } from "react";
import { AsCsvBelow } from "./AsCsv";

type Columns<T> = NonNullable<TableProps<T>["columns"]>;

type Props<T> = Omit<TableProps<T>, "loading"> & Named<T> & (AtHand | BeingRead);

interface Named<T> {
  /** What its rows are, for who hears it. */
  name: string;
  /** The name of the file that its rows are kept in as CSV, or null where the page has a button of its own for it. */
  csv: string | null;
  /** All rows, where those that are shown may be the first of many. */
  all?: () => Promise<{ rows: T[]; more: boolean }>;
  /** Whether its columns of the class `off-phone` are enough to leave out there: a phone shows the rest unscrolled. */
  fitsPhone?: boolean;
}

interface AtHand {
  loading?: never;
  failed?: never;
}

/** Rows that are asked for are there at last, or are not: then nobody knows that there are none, and it is not said. */
interface BeingRead {
  loading: boolean;
  failed: boolean;
}

/** While it loads nobody knows that there is nothing. */
const UNTOLD = { emptyText: " " };

/** A table that is as wide as it needs; where the screen is not, it is scrolled, by keys too. */
export function DataTable<T>({ name, csv, all, failed = false, fitsPhone = false, ...props }: Props<T>) {
  const rows = props.dataSource ?? [];
  if (rows.length === 0 && failed) return null;
  // What stands in the place of rows is not part of what is scrolled: on a phone half of it could not be seen.
  if (rows.length === 0 && props.loading !== true && props.locale?.emptyText !== undefined) {
    return <section aria-label={name}>{props.locale.emptyText as ReactNode}</section>;
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys (WCAG 2.1.1) */}
      <section className={fitsPhone ? "wide fits-phone" : "wide"} aria-label={name} tabIndex={0}>
        <Table<T>
          size="small"
          pagination={false}
          {...props}
          locale={props.loading === true ? UNTOLD : (props.locale ?? {})}
          columns={unbroken(props.columns ?? [])}
        />
      </section>
      {csv !== null && rows.length > 0 && (
        <AsCsvBelow
          name={name}
          file={csv}
          rows={() =>
            all === undefined ? ([...rows] as object[]) : (all() as Promise<{ rows: object[]; more: boolean }>)
          }
        />
      )}
    </>
  );
}

/** When something was stays on one line: a table of many rows is read down that column. */
function unbroken<T>(columns: Columns<T>): Columns<T> {
  return columns.map((column) =>
    "dataIndex" in column && typeof column.dataIndex === "string" && /^(at|since)$|At$/.test(column.dataIndex)
      ? { ...column, className: "when" }
      : column,
  );
}
