import { expect, test } from "vitest";
import { size } from "./size";

test("bytes are told in the largest unit that fits", () => {
  expect([0, 999, 1000, 1_500_000, 999_999_999_999, 4e15].map(size)).toEqual([
    "0 B",
    "999 B",
    "1.0 kB",
    "1.5 MB",
    "1000 GB",
    "4000 TB",
  ]);
});
