import { expect, test } from "vitest";
import { duration, isEmpty, rows, scale, shorter } from "./numbers";

const FIGURES = {
  shown: 0,
  scanned: 0,
  done: 0,
  followed: 0,
  left: 0,
  newcomers: 0,
  failures: [],
  timed: 0,
  medianMillis: null,
  p95Millis: null,
};

test("a scale has round numbers and reaches the greatest", () => {
  expect(scale(0)).toEqual([0, 1]);
  expect(scale(3)).toEqual([0, 1, 2, 3]);
  expect(scale(7)).toEqual([0, 2, 4, 6, 8]);
  expect(scale(1234)).toEqual([0, 500, 1000, 1500]);
});

test("a day and a time are short", () => {
  expect(shorter("2026-03-01", "en")).toBe("1/3");
  expect(shorter("2026-03-01", "zh")).toBe("3月1日");
  expect(duration(999)).toBe("999 ms");
  expect(duration(1250)).toBe("1.3 s");
  expect(duration(15_000)).toBe("15 s");
});

test("a failure alone is something", () => {
  expect(isEmpty(FIGURES)).toBe(true);
  expect(isEmpty({ ...FIGURES, failures: [{ reason: "cancelled", times: 1 }] })).toBe(false);
});

test("each day and connection is a line of the file", () => {
  const cells = [
    { day: "2026-03-01", connection: "a", figures: { ...FIGURES, done: 2, failures: [{ reason: "x", times: 3 }] } },
  ];
  expect(rows({ timeZone: "", total: FIGURES, days: [], connections: [], cells })).toEqual([
    expect.objectContaining({ day: "2026-03-01", connection: "a", done: 2, failures: "x 3" }),
  ]);
});
