import { expect, test } from "vitest";
import { differences } from "./differences";

const before = { name: "Shop", uris: ["/a"], policy: "instant", secret: "", lives: { idle: 5, life: 9 } };

test("what somebody else changed and stands otherwise here is told, and whether both changed it", () => {
  const mine = { ...before, name: "My shop", secret: "typed" };
  const theirs = { ...before, name: "Their shop", policy: "number" };
  expect(differences(before, mine, theirs)).toEqual([
    { path: ["name"], mine: "My shop", theirs: "Their shop", both: true },
    { path: ["policy"], mine: "instant", theirs: "number", both: false },
  ]);
});

test("what only I changed, or both to the same, is no difference", () => {
  expect(differences(before, { ...before, uris: ["/b"] }, before)).toEqual([]);
  expect(differences(before, { ...before, uris: ["/b"] }, { ...before, uris: ["/b"] })).toEqual([]);
});

test("fields inside a field are compared one by one, and nothing is the same as no text", () => {
  const theirs = { ...before, lives: { idle: 7, life: 9 }, secret: null };
  expect(differences(before, { lives: before.lives }, theirs)).toEqual([
    { path: ["lives", "idle"], mine: 5, theirs: 7, both: false },
  ]);
});
