import { expect, test } from "vitest";
import { moved, switched } from "./offered";

test("what is switched on comes last", () => {
  expect(switched(["a"], "b")).toEqual(["a", "b"]);
  expect(switched(["a", "b"], "a")).toEqual(["b"]);
});

test("a tab moves by one place, and not beyond the ends", () => {
  expect(moved(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], "b", 1)).toEqual(["a", "b"]);
});
