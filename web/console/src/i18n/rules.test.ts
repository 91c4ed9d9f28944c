import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en, type Key, zh } from "./words";

const SAID = readFileSync("../../server/src/main/java/dev/saoma/server/connection/ConnectionFlaw.java", "utf8").replace(
  /"\s*\+\s*"/g,
  "",
);

test("the form of an official account says of a field what the server says, and not the same in other words", () => {
  const rules = ["identifier", "displayName", "appId", "appSecret", "originalId", "token", "encodingAesKey"];
  const unsaid = rules
    .map((field) => `field.${field}.rule` as Key)
    .flatMap((key) => [en[key], zh[key]])
    .filter((rule) => !SAID.includes(`"${rule}"`));
  expect(unsaid).toEqual([]);
});
