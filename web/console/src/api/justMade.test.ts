import { expect, test } from "vitest";
import { forgetMade, justMade, keep } from "./justMade";

test("what was made stays beside its own connection alone, until it is forgotten", () => {
  keep("pool", "shop", { token: "abc", encodingAesKey: "def" });
  keep("pool", "shop", { token: "ghi" });
  expect(justMade("pool", "shop")).toEqual({ token: "ghi", encodingAesKey: "def" });
  expect(justMade("another pool", "shop").token).toBe("");
  forgetMade();
  expect(justMade("pool", "shop").token).toBe("");
});
