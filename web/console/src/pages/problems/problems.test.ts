import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROBLEMS } from "./problems";

const CATALOGUE = readFileSync("../../server/src/main/java/dev/saoma/server/kernel/Problem.java", "utf8");

test("each code of the catalogue is explained in both languages", () => {
  const codes = [...CATALOGUE.matchAll(/^ {4}[A-Z_]+\(\s*"([a-z-]+)",\s*\d{3},/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(50);
  expect(PROBLEMS.map(({ code }) => code).sort()).toEqual(codes.sort());
  expect(PROBLEMS.filter(({ en, zh }) => en === "" || !/\p{Script=Han}/u.test(zh))).toEqual([]);
});
