import { expect, test } from "vitest";
import { GONE, leaves } from "./way";

test("a form is left for another page, and for another's form on the same page", () => {
  const brand = { pathname: "/login-page", search: "", state: null };
  expect(leaves(brand, { pathname: "/users", search: "", state: null }, "PUSH")).toBe(true);
  expect(leaves(brand, { pathname: "/login-page", search: "?application=shop", state: null }, "PUSH")).toBe(true);
  expect(leaves(brand, brand, "PUSH")).toBe(false);
});

test("a form is not left for what is shown beside it, nor when that is closed again", () => {
  const webhook = { pathname: "/webhooks/1", search: "?state=dead", state: null };
  const drawer = { ...webhook, search: "?state=dead&message=2", state: { beside: ["message"], opened: "message" } };
  expect(leaves(webhook, drawer, "PUSH")).toBe(false);
  expect(leaves(drawer, webhook, "POP")).toBe(false);
  expect(leaves(webhook, { ...drawer, pathname: "/webhooks/2" }, "PUSH")).toBe(true);
  expect(leaves(drawer, { ...webhook, search: "" }, "PUSH")).toBe(true);
});

test("nothing typed is lost where the thing itself is gone", () => {
  const shop = { pathname: "/applications/shop", search: "", state: null };
  const list = { pathname: "/applications", search: "", state: GONE };
  expect(leaves(shop, list, "PUSH")).toBe(false);
  expect(leaves({ ...shop, pathname: "/applications/new" }, list, "POP")).toBe(true);
});
