import { expect, test } from "vitest";
import { localTime, utc } from "./moments";

test("a moment that was typed is the same moment when it is shown again", () => {
  expect(localTime(utc("2026-07-01T08:30"))).toBe("2026-07-01T08:30");
  expect(localTime(utc("2026-01-01T00:00"))).toBe("2026-01-01T00:00");
  expect(utc("2026-03-01T08:00")).toMatch(/^2026-0\d-\d\dT\d\d:\d\d:00\.000Z$/);
});

test("what is no moment is none", () => {
  expect(localTime("")).toBe("");
  expect(localTime("yesterday")).toBe("");
  expect(utc("")).toBe("");
});
