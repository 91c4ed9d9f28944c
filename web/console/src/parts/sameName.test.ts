import { expect, test } from "vitest";
import { sameName } from "./sameName";

test("a name is typed as it is seen", () => {
  expect(sameName("My blog", "My blog")).toBe(true);
  expect(sameName("My blog", "\u202eMy  blog\u00a0")).toBe(true);
  expect(sameName("My log", "My blog")).toBe(false);
  expect(sameName("my blog", "My blog")).toBe(false);
});

test("nothing typed is no name, whatever the name is", () => {
  expect(sameName("", "\u200b")).toBe(false);
  expect(sameName(" ", "\u200b")).toBe(false);
  expect(sameName("", "")).toBe(false);
});
