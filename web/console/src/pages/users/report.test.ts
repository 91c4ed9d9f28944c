import { expect, test } from "vitest";
import { readReport, typeOf } from "./report";

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
});
