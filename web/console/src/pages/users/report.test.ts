import { expect, test } from "vitest";
import { Problem } from "../../api/client";
import { doneOf, readReport, typeOf, unreadable } from "./report";

test("each thing that is wrong is a line, and the last line says how it went", () => {
  const report = readReport(
    '{"line":3,"errors":[{"field":"phone","detail":"A number."},{"field":"","detail":"Taken."}]}\n' +
      '{"dry_run":true,"rows":5,"created":3,"existing":1,"refused":1}\n',
  );
  expect(report).toMatchObject({ rows: 5, created: 3, existing: 1, refused: 1 });
  expect(report.bad).toEqual([
    { line: 3, field: "phone", detail: "A number." },
    { line: 3, field: "", detail: "Taken." },
  ]);
});

test("the name of a file says how users are written in it", () => {
  expect(typeOf("Users.CSV")).toBe("text/csv");
  expect(typeOf("users.jsonl")).toBe("application/x-ndjson");
  expect(typeOf("users.json")).toBe("application/x-ndjson");
  expect(typeOf("notes.txt")).toBe("text/csv");
});

test("what is no table at all is told once, and what is wrong with rows of it is not", () => {
  const whole = (line: number) => ({ line, field: "", detail: "One object a line." });
  const report = { rows: 2, created: 0, existing: 0, refused: 2, bad: [whole(1), whole(2)], unlisted: 0 };
  expect(unreadable(report)).toBe("One object a line.");
  expect(unreadable({ ...report, rows: 3, created: 1 })).toBeNull();
  expect(unreadable({ ...report, bad: [whole(1), { line: 2, field: "", detail: "Not UTF-8." }] })).toBeNull();
  expect(unreadable({ ...report, bad: [{ line: 2, field: "phone", detail: "A number." }] })).toBeNull();
  expect(unreadable({ ...report, rows: 0, refused: 0, bad: [] })).toBeNull();
});

test("how many rows are done is told before the report, by whole lines", () => {
  expect(doneOf("")).toBe(0);
  expect(doneOf('{"done":10000}\n{"done":20000}\n{"done":300')).toBe(20_000);
  expect(readReport('{"done":10000}\n{"rows":5,"created":5,"existing":0,"refused":0}\n')).toMatchObject({ rows: 5 });
});

test("a report that was broken off is told as what went wrong", () => {
  expect(() => readReport('{"done":10000}\n{"code":"unavailable","detail":"Later."}')).toThrow(Problem);
  expect(() => readReport("")).toThrow(Problem);
});
