import { expect, test } from "vitest";
import { axes } from "./axes";
import { scale, shorter } from "./numbers";

const days = (count: number, language: "zh" | "en") =>
  Array.from({ length: count }, (_, index) =>
    shorter(new Date(Date.UTC(2026, 9, 30 + index)).toISOString().slice(0, 10), language),
  );

/** From where to where a label stands: of the letters that a browser draws, none is wider. */
function stretch({ x, anchor }: { x: number; anchor: string }, text: string): [number, number] {
  const width = [...text].reduce((sum, letter) => sum + (/\d|\//.test(letter) ? 6.6 : 11), 0);
  const from = anchor === "end" ? x - width : anchor === "start" ? x : x - width / 2;
  return [from, from + width];
}

test.each([
  [336, 7, "zh"],
  [336, 7, "en"],
  [336, 30, "zh"],
  [336, 30, "en"],
  [640, 30, "zh"],
] as const)("at a width of %d, of %d days in %s none is cut or lies over another", (width, count, language) => {
  const names = days(count, language);
  const { labels } = axes(width, names, scale(3));
  expect(labels.at(-1)?.index).toBe(count - 1);
  expect(labels.length).toBeGreaterThan(2);
  const stretches = labels.map((label) => stretch(label, names[label.index] ?? ""));
  stretches.forEach(([from, to], index) => {
    expect(from).toBeGreaterThanOrEqual(stretches[index - 1]?.[1] ?? 0);
    expect(to).toBeLessThanOrEqual(width);
  });
});

test("the bars leave room for the numbers of the scale, however many logins there were", () => {
  const room = (greatest: number) => axes(336, days(7, "en"), scale(greatest)).left;
  expect(room(3)).toBeGreaterThanOrEqual(6 + 6.6);
  expect(room(1_234_567)).toBeGreaterThanOrEqual(6 + 7 * 6.6);
});
