import type { Figures, Overview } from "../../api/types";
import type { Language } from "../../i18n";

export function isEmpty(figures: Figures): boolean {
  const { shown, scanned, done, followed, left, newcomers, failures } = figures;
  return shown + scanned + done + followed + left + newcomers + failures.length === 0;
}

/** A day without its year. */
export function shorter(day: string, language: Language): string {
  const [, month, date] = day.split("-").map(Number);
  return language === "zh" ? `${month}月${date}日` : `${date}/${month}`;
}

/** A time that a person can take in at a glance. */
export function duration(millis: number): string {
  if (millis < 1000) return `${millis} ms`;
  return `${(millis / 1000).toFixed(millis < 10_000 ? 1 : 0)} s`;
}

/** Each day and connection as a line of a file. */
export function rows({ cells }: Overview): Record<string, unknown>[] {
  return cells.map(({ day, connection, figures }) => ({ day, connection, ...flat(figures) }));
}

/** Figures of which each is one cell. */
export function flat({ failures, ...sums }: Figures) {
  return { ...sums, failures: failures.map(({ reason, times }) => `${reason} ${times}`).join("; ") };
}

/** Round numbers for a scale, from 0 to at least the greatest. */
export function scale(greatest: number): number[] {
  if (greatest <= 4) return Array.from({ length: Math.max(1, greatest) + 1 }, (_, index) => index);
  const rough = greatest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.ceil(greatest / step) + 1 }, (_, index) => index * step);
}
