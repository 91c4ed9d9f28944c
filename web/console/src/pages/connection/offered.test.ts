import { expect, test } from "vitest";
import { moved, switched } from "./offered";

test("what is switched on comes last", () => {
  expect(switched(["a"], "b", true)).toEqual(["a", "b"]);
  expect(switched(["a", "b"], "a", false)).toEqual(["b"]);
});

test("a tab moves by one place, and not beyond the ends", () => {
  expect(moved(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], "a", 1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], "b", 1)).toEqual(["a", "b"]);
});

test("what somebody else has done meanwhile stays done", () => {
  expect(switched(["a", "b"], "b", true)).toEqual(["a", "b"]);
  expect(switched(["a"], "b", false)).toEqual(["a"]);
  expect(moved(["a", "b"], "c", -1)).toEqual(["a", "b"]);
});
