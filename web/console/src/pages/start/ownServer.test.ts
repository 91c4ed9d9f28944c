import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS, START } from "./OwnServer";

test("a server of one's own is started as the documents say", () => {
  const page = readFileSync("../../docs/settings.md", "utf8");
  expect(page).toContain(SETTINGS);
  expect(page).toContain(START);
});
