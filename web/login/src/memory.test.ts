import { expect, test } from "vitest";
import { isUnderWay, type Kept, memory } from "./memory";
import { tab } from "./testing";

test("a page that is loaded anew knows the scan that it was about", () => {
  const kept = tab();
  memory(kept, "one").keep({ scan: "a", way: "program" });
  expect(memory(kept, "one").recall()).toEqual({ scan: "a", way: "program" });
});

test("another request in the same tab begins anew", () => {
  const kept = tab();
  memory(kept, "one").keep({ scan: "a", way: "program" });
  expect(memory(kept, "two").recall()).toBeNull();
});

test("where nothing is kept, or something else, nothing is remembered and nothing breaks", () => {
  const full: Kept = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
    removeItem: () => undefined,
  };
  memory(null, "one").keep({ scan: "a", way: "program" });
  memory(full, "one").keep({ scan: "a", way: "program" });
  expect(memory(null, "one").recall()).toBeNull();
  for (const text of ["", "{", "null", "[]", '{"request":"one"}', '{"request":"one","scan":1,"way":"program"}']) {
    expect(memory({ ...tab(), getItem: () => text }, "one").recall(), text).toBeNull();
  }
});

test("only what somebody is answering is gone on with", () => {
  const states = ["waiting", "scanned", "asking-confirm", "asking-number", "asking-binding", "confirmed"] as const;
  expect(states.filter(isUnderWay)).toEqual(["scanned", "asking-confirm", "asking-number", "asking-binding"]);
  expect(isUnderWay("denied")).toBe(false);
  expect(isUnderWay("expired")).toBe(false);
});
