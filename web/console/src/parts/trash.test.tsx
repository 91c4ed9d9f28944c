import { QueryClientProvider } from "@tanstack/react-query";
import { App } from "antd";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createMemoryRouter, Outlet, RouterProvider } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import "../i18n";
import { queries } from "../api/queries";
import { Delete } from "./Delete";
import { DeletedLately } from "./DeletedLately";

afterEach(() => {
  vi.unstubAllGlobals();
  queries.clear();
  document.body.replaceChildren();
});

/** A server where things go into the trash and come back; told is what it was asked to change. */
function server(trash: string[]): string[] {
  const told: string[] = [];
  const answer = async (path: string, { method }: RequestInit) => {
    if (method !== "GET") told.push(`${method} ${path}`);
    if (method === "POST" && trash.length === 0)
      return new Response(JSON.stringify({ code: "not-found", detail: "No such thing" }), { status: 404 });
    if (method === "POST") trash.pop();
    if (method !== "GET") return new Response(null, { status: 204 });
    const items = trash.map((name) => ({ id: `id-of-${name}`, name, eraseAt: "2026-03-08T08:00:00Z" }));
    return new Response(JSON.stringify({ items, next: null }));
  };
  vi.stubGlobal("fetch", vi.fn(answer));
  return told;
}

function shown(page: ReactNode, scopes: string[]): () => void {
  const pool = { id: "p", slug: "main", scopes };
  const routes = [
    {
      path: "/",
      element: <Outlet context={pool} />,
      children: [
        { index: true, element: page },
        { path: "pools/main/applications", element: <p>All applications</p> },
      ],
    },
  ];
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <App>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createMemoryRouter(routes)} />
      </QueryClientProvider>
    </App>,
  );
  return () => root.unmount();
}

const button = (name: string) =>
  vi.waitUntil(
    () =>
      [...document.querySelectorAll("button")].find(
        (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
      ),
    { timeout: 5_000 },
  );

const says = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text), { timeout: 5_000 });

test("what was deleted lately is under its list, and comes back by a press", async () => {
  const told = server(["Shop"]);
  const leave = shown(<DeletedLately kind="applications" />, ["applications:write"]);
  await says("1 deleted lately");
  (await button("Restore Shop")).click();
  await says("Shop is back.");
  expect(told).toEqual(["POST /api/v1/pools/p/trash/applications/id-of-Shop/restore"]);
  await vi.waitFor(() => expect(document.querySelector("details")).toBe(null));
  leave();
});

test("for who may not delete nothing is asked for", async () => {
  server(["Shop"]);
  const page = (
    <>
      <DeletedLately kind="applications" />
      <p>The list</p>
    </>
  );
  const leave = shown(page, ["applications:read"]);
  await says("The list");
  expect(document.querySelector("details")).toBe(null);
  expect(fetch).not.toHaveBeenCalled();
  leave();
});

test("a deletion by typed name leads to the list and can be undone there", async () => {
  const trash = ["Shop"];
  const told = server(trash);
  const page = (
    <Delete kind="applications" id="c" name="Shop" version={'"v1"'} title="Delete application" text="It ends." />
  );
  const leave = shown(page, ["applications:write"]);
  (await button("Delete application")).click();
  const field = await vi.waitUntil(() => document.querySelector<HTMLInputElement>("input"), { timeout: 5_000 });
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, "Shop");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const sure = await vi.waitUntil(
    () =>
      [...document.querySelectorAll<HTMLButtonElement>(".ant-modal button")].find(
        (one) => one.textContent === "Delete application" && !one.disabled,
      ),
    { timeout: 5_000 },
  );
  sure.click();
  await says("All applications");
  await says("Shop was deleted.");
  (await button("Undo")).click();
  await says("Shop is back.");
  expect(told).toEqual(["DELETE /api/v1/pools/p/applications/c", "POST /api/v1/pools/p/trash/applications/c/restore"]);
  leave();
});

test("what cannot be had back any more says so", async () => {
  const trash = ["Shop"];
  server(trash);
  const leave = shown(<DeletedLately kind="applications" />, ["applications:write"]);
  const press = await button("Restore Shop");
  trash.pop();
  press.click();
  await says("Shop could not be restored: it has been restored already, or was erased.");
  leave();
});
