import { beforeEach, expect, it } from "vitest";
import { keepWanted, takeWanted } from "./wanted";

beforeEach(() => sessionStorage.clear());

it("goes on to the page that was wanted, once", () => {
  window.history.replaceState(null, "", "/console/pools/main/audit?from=1");
  keepWanted();
  expect(takeWanted()).toBe("/pools/main/audit?from=1");
  expect(takeWanted()).toBe("/");
});

it("goes to no other site", () => {
  sessionStorage.setItem("saoma.wanted", "//elsewhere.example.org");
  expect(takeWanted()).toBe("/");
});
