// @vitest-environment node
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";

/** What the visitor's browser has to fetch, by file name. */
async function bundle(): Promise<Map<string, string>> {
  const made = (await build({ build: { write: false }, logLevel: "error" })) as Rolldown.RolldownOutput;
  return new Map(
    made.output.map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source.toString()] as const),
  );
}

test("the page is two small files whose names the server knows", async () => {
  const files = await bundle();
  expect([...files.keys()].sort()).toEqual(["login.css", "login.js"]);
  const compressed = [...files.values()].reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
  // What is promised is 30 kB; what there is, and a little room.
  expect(compressed).toBeLessThan(13_000);
});

test("the script does nothing that a strict Content-Security-Policy forbids", async () => {
  const script = (await bundle()).get("login.js") ?? "";
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|https?:\/\/(?!www\.w3\.org\/2000\/svg)/,
  );
});
