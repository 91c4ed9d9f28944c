import { expect, test } from "vitest";
import { en, type Key, zh } from "./words";

const holes = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([hole]) => hole).sort();
const keys = Object.keys(en) as Key[];

test("both languages have the same holes to fill", () => {
  expect(keys.filter((key) => holes(en[key]).join() !== holes(zh[key]).join())).toEqual([]);
});

test("Chinese is Chinese, but for names that are the same everywhere", () => {
  expect(keys.filter((key) => !/\p{Script=Han}/u.test(zh[key]) && !/^\{\{|\{\{.*\}\} \//.test(zh[key]))).toEqual([]);
});
