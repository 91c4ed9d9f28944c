import { expect, test } from "vitest";
import { leaves } from "./useUnsaved";

test("a form is left for another page, and for another's form on the same page", () => {
  const brand = { pathname: "/login-page", search: "" };
  expect(leaves(brand, { pathname: "/users", search: "" })).toBe(true);
  expect(leaves(brand, { pathname: "/login-page", search: "?application=shop" })).toBe(true);
  expect(leaves(brand, brand)).toBe(false);
});
