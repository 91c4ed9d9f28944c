import { expect, test } from "vitest";
import { BESIDE } from "./useInAddress";
import { leaves } from "./useUnsaved";

test("a form is left for another page, and for another's form on the same page", () => {
  const brand = { pathname: "/login-page", search: "", state: null };
  expect(leaves(brand, { pathname: "/users", search: "", state: null })).toBe(true);
  expect(leaves(brand, { pathname: "/login-page", search: "?application=shop", state: null })).toBe(true);
  expect(leaves(brand, brand)).toBe(false);
});

test("a form is not left for what is chosen to be shown beside it", () => {
  const webhook = { pathname: "/webhooks/1", search: "", state: null };
  expect(leaves(webhook, { ...webhook, search: "?message=2", state: BESIDE })).toBe(false);
  expect(leaves(webhook, { ...webhook, pathname: "/webhooks/2", state: BESIDE })).toBe(true);
});
