import { expect, test } from "vitest";
import { further, percentOf, type Sending, type Sent, stepOf, worked, workOn } from "./sent";

const REPORT = { rows: 1, created: 1, existing: 0, refused: 0, bad: [], unlisted: 0 };
const sending = (dry: boolean, share: number, done = 0, rows: number | null = null): Sending => ({
  kind: "sending",
  dry,
  share,
  done,
  rows,
});

test("a file goes one way: chosen, looked at, taken", () => {
  const way: Sent[] = [
    { kind: "choose" },
    sending(true, 0),
    sending(true, 1),
    { kind: "checked", report: REPORT },
    sending(false, 0),
    sending(false, 1),
    { kind: "done", report: REPORT },
  ];
  expect(way.map(stepOf)).toEqual([0, 1, 1, 1, 2, 2, 3]);
});

test("what is taken is never said to be read again", () => {
  expect([sending(true, 0.5), sending(true, 1)].map(workOn)).toEqual(["uploading", "checking"]);
  expect([sending(false, 0.5), sending(false, 1)].map(workOn)).toEqual(["uploading", "taking"]);
});

test("progress that is told late takes nothing back", () => {
  expect(further(sending(true, 0.8), 5, 10)).toEqual(sending(true, 0.8));
  expect(further(sending(true, 0.2), 0, 0)).toEqual(sending(true, 0.2));
  expect(further({ kind: "checked", report: REPORT }, 10, 10).kind).toBe("checked");
});

test("a file that is sent is not done: what counts from then on are its rows", () => {
  expect(percentOf(sending(false, 0.999))).toBe(99);
  expect(percentOf(sending(false, 1, 0, 50))).toBeNull();
  expect(percentOf(sending(false, 1, 25, 50))).toBe(50);
  expect(percentOf(sending(false, 1, 50, 50))).toBe(99);
  expect(percentOf(sending(true, 1, 25))).toBeNull();
});

test("rows that are done stay done", () => {
  expect(worked(sending(true, 1, 20_000), 10_000)).toEqual(sending(true, 1, 20_000));
  expect(worked({ kind: "stopped" }, 10_000)).toEqual({ kind: "stopped" });
});
