import { expect, test } from "vitest";
import type { Push } from "../../api/types";
import { BEGINNING, fits, type Happening, held, isBehind, type Live, MOST, merged, next, query } from "./live";

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

const pushed = (id: string, second: number): Happening => ({ kind: "pushed", push: push(id, second) });

const after = (...happenings: Happening[]): Live => happenings.reduce(next, BEGINNING);

test("what comes is shown first, and each push once", () => {
  expect(ids(after(pushed("a", 1), pushed("b", 2), pushed("a", 1)).rows)).toEqual(["b", "a"]);
});

test("a page left open for days does not grow for ever, and reads the list before it misses anything", () => {
  let live = after({ kind: "opened" }, { kind: "read" });
  for (let count = 0; count < MOST - 1; count++) live = next(live, pushed(`p${count}`, 1));
  expect(isBehind(live)).toBe(true);
  for (let count = 0; count < 10; count++) live = next(live, pushed(`q${count}`, 1));
  expect(live.rows).toHaveLength(MOST);
  expect(isBehind(next(live, { kind: "read" }))).toBe(false);
});

test("an open line is caught up with when the list was read, and each line anew", () => {
  const opened = after({ kind: "opened" });
  expect([opened.line, isBehind(opened)]).toEqual(["catchingUp", true]);
  const live = next(opened, { kind: "read" });
  expect([live.line, isBehind(live)]).toEqual(["live", false]);
  expect(next(live, { kind: "opened" })).toEqual(live);
  const lost = next(live, { kind: "lost" });
  expect(next(lost, { kind: "read" }).line).toBe("lost");
  expect(isBehind(next(lost, { kind: "opened" }))).toBe(true);
});

test("what came before a loss is left to the list, which knows what came between", () => {
  const again = after({ kind: "opened" }, { kind: "read" }, pushed("a", 1), { kind: "lost" }, { kind: "opened" });
  expect(ids(again.rows)).toEqual(["a"]);
  expect(ids(next(next(again, pushed("c", 3)), { kind: "read" }).rows)).toEqual(["c"]);
});

test("the list and the stream make one journal", () => {
  expect(ids(merged([push("c", 3), push("a", 1)], [push("b", 2), push("a", 1)]))).toEqual(["c", "b", "a"]);
});

test("what is held takes in what is older than it, and nothing else", () => {
  const now = [push("e", 5), push("c", 3), push("a", 1)];
  expect(ids(held([push("d", 4), push("b", 2)], now))).toEqual(["d", "b", "a"]);
  expect(held([], now)).toEqual([]);
});

test("a filter holds for the stream as it does for the list", () => {
  const none = { kind: "", result: "", verified: "" };
  expect(fits(push("a", 1), none)).toBe(true);
  expect(fits(push("a", 1), { ...none, result: "refused" })).toBe(false);
  expect(fits(push("a", 1, { verified: false }), { ...none, verified: "true" })).toBe(false);
  expect(query({ ...none, kind: "event/scan" })).toBe("limit=50&kind=event%2Fscan");
});
