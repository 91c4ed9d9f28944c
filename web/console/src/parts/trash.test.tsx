import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { button, drawnInPool, holds, says, soon, type } from "../testing/drawn";
import { Delete } from "./Delete";
import { DeletedLately } from "./DeletedLately";

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

const shown = (page: ReactNode, scopes: string[]) =>
  drawnInPool(page, scopes, { path: "pools/main/applications", element: <p>All applications</p> });

test("what was deleted lately is under its list, and comes back by a press", async () => {
  const told = server(["Shop"]);
  shown(<DeletedLately kind="applications" />, ["applications:write"]);
  await says("1 deleted lately");
  (await button("Restore Shop")).click();
  await says("Shop is back.");
  expect(told).toEqual(["POST /api/v1/pools/p/trash/applications/id-of-Shop/restore"]);
  await holds(() => expect(document.querySelector("details")).toBe(null));
});

test("for who may not delete nothing is asked for", async () => {
  server(["Shop"]);
  const page = (
    <>
      <DeletedLately kind="applications" />
      <p>The list</p>
    </>
  );
  shown(page, ["applications:read"]);
  await says("The list");
  expect(document.querySelector("details")).toBe(null);
  expect(fetch).not.toHaveBeenCalled();
});

test("a deletion by typed name leads to the list and can be undone there", async () => {
  const trash = ["Shop"];
  const told = server(trash);
  const page = (
    <Delete kind="applications" id="c" name="Shop" version={'"v1"'} title="Delete application" text="It ends." />
  );
  shown(page, ["applications:write"]);
  (await button("Delete application")).click();
  await type(".ant-modal input", "Shop");
  const sure = await soon(() =>
    [...document.querySelectorAll<HTMLButtonElement>(".ant-modal button")].find(
      (one) => one.textContent === "Delete application" && !one.disabled,
    ),
  );
  sure.click();
  await says("All applications");
  await says("Shop was deleted.");
  (await button("Undo")).click();
  await says("Shop is back.");
  expect(told).toEqual(["DELETE /api/v1/pools/p/applications/c", "POST /api/v1/pools/p/trash/applications/c/restore"]);
});

test("what cannot be had back any more says so", async () => {
  const trash = ["Shop"];
  server(trash);
  shown(<DeletedLately kind="applications" />, ["applications:write"]);
  const press = await button("Restore Shop");
  trash.pop();
  press.click();
  await says("Shop could not be restored: it has been restored already, or was erased.");
});
