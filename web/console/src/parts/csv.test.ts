import { expect, test } from "vitest";
import { csv } from "./csv";

test("commas, quotes and lines stay within their cell", () => {
  expect(csv([{ a: 'x,"y"', b: "1\n2", c: null }])).toBe('a,b,c\r\n"x,""y""","1\n2",');
});

test("what a spreadsheet would run is text", () => {
  expect(csv([{ a: "=HYPERLINK()", b: "-1" }])).toBe("a,b\r\n'=HYPERLINK(),'-1");
  expect(csv([{ a: "＝1+1", b: "'=1" }])).toBe("a,b\r\n'＝1+1,''=1");
});

test("what only some rows have is a column too", () => {
  expect(csv([{ a: 1 }, { a: 2, b: "x" }])).toBe("a,b\r\n1,\r\n2,x");
});

test("what has parts is a column for each, and a list is one cell", () => {
  expect(csv([{ actor: { kind: "developer", id: "5f0c" }, scopes: ["a", "b"] }, { actor: null }])).toBe(
    "actor.kind,actor.id,scopes,actor\r\ndeveloper,5f0c,a; b,\r\n,,,",
  );
});
