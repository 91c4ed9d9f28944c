import { expect, test } from "vitest";
import { fileOf } from "./Export";

const ROWS = new TextEncoder().encode("name\r\n张三\r\n");

test("a table says that it is UTF-8, and lines for programs are left as they came", async () => {
  const table = new Uint8Array(await new Blob(fileOf("csv", [ROWS])).arrayBuffer());

  expect([...table.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(table.slice(3)).toEqual(ROWS);
  expect(fileOf("json-lines", [ROWS])).toEqual([ROWS]);
});
