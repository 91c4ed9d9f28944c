import { Table, type TableProps } from "antd";

interface Props<T> extends TableProps<T> {
  /** What its rows are, for who hears it. */
  name: string;
}

/** A table that is as wide as it needs; where the screen is not, it is scrolled, by keys too. */
export function DataTable<T>({ name, ...props }: Props<T>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by keys (WCAG 2.1.1)
    <section className="wide" aria-label={name} tabIndex={0}>
      <Table<T> size="small" pagination={false} {...props} />
    </section>
  );
}
