import { expect, test } from "vitest";
import { further, type Sent, stepOf, workOn } from "./sent";

const REPORT = { rows: 1, created: 1, existing: 0, refused: 0, bad: [], unlisted: 0 };
const sending = (dry: boolean, share: number): Sent & { kind: "sending" } => ({ kind: "sending", dry, share });

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
  expect([sending(true, 0.5), sending(true, 1)].map(workOn)).toEqual(["checking", "reading"]);
  expect([sending(false, 0.5), sending(false, 1)].map(workOn)).toEqual(["taking", "ending"]);
});

test("progress that is told late takes nothing back", () => {
  expect(further(sending(true, 0.8), 5, 10)).toEqual(sending(true, 0.8));
  expect(further(sending(true, 0.2), 0, 0)).toEqual(sending(true, 0.2));
  expect(further({ kind: "checked", report: REPORT }, 10, 10).kind).toBe("checked");
});
