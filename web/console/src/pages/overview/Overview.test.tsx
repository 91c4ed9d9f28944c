import { beforeEach, expect, test, vi } from "vitest";
import type { Overview as Numbers } from "../../api/types";
import { drawnInPool, says, soon } from "../../testing/drawn";
import { Overview } from "./Overview";

const figures = {
  shown: 9,
  scanned: 8,
  done: 7,
  followed: 1,
  left: 0,
  newcomers: 1,
  medianMillis: 1200,
  timed: 1,
  failures: [],
} as unknown as Numbers["total"];

const numbers = {
  timeZone: "Asia/Shanghai",
  total: figures,
  days: [{ day: "2026-03-01", figures }],
  connections: [{ id: "c", displayName: "Shop", figures }],
  cells: [],
} as unknown as Numbers;

beforeEach(() => {
  vi.stubGlobal("fetch", async (path: string) =>
    Response.json(path.includes("/overview") ? numbers : { items: [], next: null }),
  );
});

test("the time of a single login is not that of logins", async () => {
  drawnInPool(<Overview />, []);
  await says("of 1 login");
  expect(document.body.textContent).not.toContain("of 1 logins");
});

test("the numbers by connection have the page's whole width, as no column of them is to be cut", async () => {
  drawnInPool(<Overview />, []);
  const table = await soon(() => document.querySelector("section[aria-label='By connection']"));
  expect(table.textContent).toContain("Shop");
  expect(document.querySelector(".two")?.contains(table)).toBe(false);
});
