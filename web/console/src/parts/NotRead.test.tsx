import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { Problem } from "../api/client";
import { button, drawnInPool, says } from "../testing/drawn";
import { NotRead, NotReadBeside } from "./NotRead";

const missing = { error: new Problem(404, "not-found", "There is nothing."), refetch: async () => undefined };

const TRASHED = { id: "c1", name: "Shop", eraseAt: "2026-03-08T08:00:00Z" };

/** A server with one application in the trash; told is what it was asked to change. */
function server(): string[] {
  const told: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { method }: RequestInit) => {
    if (method === "GET") return new Response(JSON.stringify({ items: [TRASHED], next: null }));
    told.push(`${method} ${path}`);
    return new Response(null, { status: 204 });
  });
  return told;
}

const shown = (page: ReactNode, scopes: string[]) =>
  drawnInPool(page, scopes, { path: "pools/main/users", element: <p>All users</p> });

test("what is in the trash is named, and comes back where it was looked for", async () => {
  const told = server();
  shown(<NotRead of="applications" id="c1" read={missing} />, ["applications:write"]);
  await says("Shop was deleted");
  (await button("Restore Shop")).click();
  await says("Shop is back.");
  expect(told).toEqual(["POST /api/v1/pools/p/trash/applications/c1/restore"]);
});

test("what never was is said to be missing", async () => {
  server();
  shown(<NotRead of="applications" id="c2" read={missing} />, ["applications:write"]);
  await says("There is no such application");
});

test("who may not restore it is not told what is in the trash", async () => {
  server();
  shown(<NotRead of="applications" id="c1" read={missing} />, ["applications:read"]);
  await says("There is no such application");
});

test("from what is missing a way leads to its list", async () => {
  shown(<NotRead of="users" id="u1" read={missing} />, []);
  await says("There is no such user");
  (await button("To the list: Users")).click();
  await says("All users");
});

test("what is missing in a drawer closes it", async () => {
  const close = vi.fn();
  shown(<NotReadBeside of="pushes" read={missing} close={close} />, []);
  await says("There is no such push");
  (await button("Close")).click();
  expect(close).toHaveBeenCalled();
});

test("any other failure can be tried again", async () => {
  const refetch = vi.fn(async () => undefined);
  shown(<NotRead of="users" id="u1" read={{ error: new Problem(0, "unreachable", ""), refetch }} />, []);
  (await button("Try again")).click();
  expect(refetch).toHaveBeenCalled();
});
