import { expect, test } from "vitest";
import { handsAreOn } from "./hands";

test("a page that nobody has touched for a minute is in the background until somebody does", () => {
  const now = Date.now();
  expect(handsAreOn(now + 59_000)).toBe(true);
  expect(handsAreOn(now + 61_000)).toBe(false);

  window.dispatchEvent(new Event("keydown"));
  expect(handsAreOn()).toBe(true);
});
