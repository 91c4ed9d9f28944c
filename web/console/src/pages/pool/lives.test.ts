import { expect, test } from "vitest";
import { hours, seconds } from "./lives";

test("what is kept is shown and kept again unchanged", () => {
  for (const kept of [null, 60, 5400, 86_400]) expect(seconds(hours(kept))).toBe(kept);
  expect(seconds(undefined)).toBeNull();
});
