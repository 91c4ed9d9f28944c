import { expect, test } from "vitest";
import { Problem } from "./client";
import { untilAnotherTry, worthAnotherTry } from "./queries";

const tooMany = new Problem(429, "too-many-calls", "Too many calls.", [], 3);

test("who asks too often is answered later, when the server says", () => {
  expect(worthAnotherTry(0, tooMany)).toBe(true);
  expect(untilAnotherTry(0, tooMany)).toBe(3000);
});

test("what is wrong is not asked again, and nothing is asked for ever", () => {
  expect(worthAnotherTry(0, new Problem(400, "invalid", "That is no colour."))).toBe(false);
  expect(worthAnotherTry(2, tooMany)).toBe(false);
});

test("a server that is away is asked less and less often", () => {
  const away = new TypeError("Failed to fetch");
  expect(worthAnotherTry(0, away)).toBe(true);
  expect(untilAnotherTry(1, away)).toBeGreaterThan(untilAnotherTry(0, away));
});
