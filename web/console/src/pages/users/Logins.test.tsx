import { expect, test, vi } from "vitest";
import { drawnInPool, holds, says } from "../../testing/drawn";
import { Logins } from "./Logins";

const LOGIN = {
  id: "1",
  at: "2026-03-01T08:00:00Z",
  refused: null as string | null,
  application: "0123456789abcdef01234567",
  applicationName: "Corner shop" as string | null,
  connection: "official-account" as string | null,
  browser: "Chrome",
  system: "Windows",
  country: "CN",
  city: "Hangzhou",
  address: "203.0.113.9",
};

const CONNECTION = { identifier: "official-account", displayName: "Tea house" };

function page(items: object[]): void {
  vi.stubGlobal("fetch", async (asked: string) =>
    Response.json({ items: asked.endsWith("/connections") ? [CONNECTION] : items, next: null }),
  );
  drawnInPool(<Logins id="u" />, ["sessions:read"]);
}

const rows = () => [...document.querySelectorAll("tbody tr[data-row-key]")].map((row) => row.textContent ?? "");

test("logins and refusals are told apart, with where to, by what and from where", async () => {
  page([{ ...LOGIN, id: "2", refused: "deactivated" }, LOGIN]);
  await holds(() => expect(rows()).toHaveLength(2));
  await says("Tea house");
  expect(rows()[0]).toContain("Shut out");
  expect(rows()[1]).toContain("Logged in");
  for (const fact of ["Corner shop", "Tea house", "official-account", "Chrome Windows", "Hangzhou, CN, 203.0.113.9"])
    expect(rows()[1]).toContain(fact);
});

test("an application that is gone is told by its id", async () => {
  page([{ ...LOGIN, applicationName: null, connection: null }]);
  await says(LOGIN.application);
  await says("Deleted connection");
});

test("where no login is kept that is said", async () => {
  page([]);
  await says("No logins are kept");
});
