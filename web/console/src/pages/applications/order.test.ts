import { expect, test } from "vitest";
import { inOrder, moved, switched } from "./order";

const all = ["a", "b", "c"].map((identifier) => ({ identifier }));

test("what is offered comes first, in its order", () => {
  expect(inOrder(all, ["c", "a"]).map((one) => one.identifier)).toEqual(["c", "a", "b"]);
});

test("one that is switched on comes last", () => {
  expect(switched(["c"], "a", true)).toEqual(["c", "a"]);
  expect(switched(["c", "a"], "c", false)).toEqual(["a"]);
});

test("one moves by one place, and not out of the list", () => {
  expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
});
