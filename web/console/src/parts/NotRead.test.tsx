import { QueryClientProvider } from "@tanstack/react-query";
import { App } from "antd";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createMemoryRouter, Outlet, RouterProvider } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import "../i18n";
import { Problem } from "../api/client";
import { queries } from "../api/queries";
import { NotRead, NotReadBeside } from "./NotRead";

afterEach(() => {
  vi.unstubAllGlobals();
  queries.clear();
  document.body.replaceChildren();
});

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

function shown(page: ReactNode, scopes: string[]): void {
  const children = [
    { index: true, element: page },
    { path: "pools/main/users", element: <p>All users</p> },
  ];
  const routes = [{ path: "/", element: <Outlet context={{ id: "p", slug: "main", scopes }} />, children }];
  createRoot(document.body.appendChild(document.createElement("div"))).render(
    <App>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createMemoryRouter(routes)} />
      </QueryClientProvider>
    </App>,
  );
}

const button = (name: string) =>
  vi.waitUntil(() => [...document.querySelectorAll("button")].find((one) => one.textContent === name), {
    timeout: 5_000,
  });

const says = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text), { timeout: 5_000 });

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
