import { expect, test } from "vitest";
import type { Push } from "../../api/types";
import { BEGINNING, fits, MOST, merged, next, query } from "./live";

const push = (id: string, second: number, more: Partial<Push> = {}): Push =>
  ({
    id,
    receivedAt: `2026-03-01T08:00:${String(second).padStart(2, "0")}Z`,
    kind: "text",
    result: "recorded",
    verified: true,
    ...more,
  }) as Push;

const ids = (pushes: Push[]) => pushes.map((one) => one.id);

test("what comes is shown first, and each push once", () => {
  const one = next(BEGINNING, { kind: "pushed", push: push("a", 1) });
  const two = next(next(one, { kind: "pushed", push: push("b", 2) }), { kind: "pushed", push: push("a", 1) });
  expect(ids(two.rows)).toEqual(["b", "a"]);
});

test("paused, nothing moves and nothing is lost", () => {
  let live = next(BEGINNING, { kind: "pushed", push: push("a", 1) });
  live = next(live, { kind: "paused" });
  live = next(live, { kind: "pushed", push: push("b", 2) });
  expect(ids(live.rows)).toEqual(["a"]);
  expect(live.held).toHaveLength(1);
  live = next(live, { kind: "resumed" });
  expect(ids(live.rows)).toEqual(["b", "a"]);
  expect(live.held).toHaveLength(0);
});

test("a page left open for days does not grow for ever", () => {
  let live = BEGINNING;
  for (let count = 0; count < MOST + 10; count++) live = next(live, { kind: "pushed", push: push(`p${count}`, 1) });
  expect(live.rows).toHaveLength(MOST);
});

test("the list and the stream make one journal", () => {
  expect(ids(merged([push("c", 3), push("a", 1)], [push("b", 2), push("a", 1)]))).toEqual(["c", "b", "a"]);
});

test("a filter holds for the stream as it does for the list", () => {
  const none = { kind: "", result: "", verified: "" };
  expect(fits(push("a", 1), none)).toBe(true);
  expect(fits(push("a", 1), { ...none, result: "refused" })).toBe(false);
  expect(fits(push("a", 1, { verified: false }), { ...none, verified: "true" })).toBe(false);
  expect(query({ ...none, kind: "event/scan" })).toBe("limit=50&kind=event%2Fscan");
});
