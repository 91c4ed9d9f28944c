import { QueryClientProvider } from "@tanstack/react-query";
import { App } from "antd";
import { createRoot, type Root } from "react-dom/client";
import { createMemoryRouter, Outlet, RouterProvider } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import "../../i18n";
import { Problem } from "../../api/client";
import { queries } from "../../api/queries";
import { Nobody } from "./Nobody";

/** A busy machine takes its time to draw a page. */
const PATIENCE = 10_000;

vi.setConfig({ testTimeout: 2 * PATIENCE });

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  queries.clear();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const ERASED = {
  id: "e",
  at: "2026-03-01T08:00:00Z",
  actor: { kind: "system", id: "saoma", name: null },
  action: "user.erased",
  object: "user/0123456789abcdef01234567",
  details: {},
};

/** The page of a user who is not there, of whom the trail has these entries. */
function page(entries: object[]): { asked: () => boolean } {
  const answered = vi.fn(async () => Response.json({ items: entries, next: null }));
  vi.stubGlobal("fetch", answered);
  const pool = { id: "p", slug: "main", scopes: ["audit:read"] };
  const read = { error: new Problem(404, "not-found", ""), refetch: () => Promise.resolve() };
  const nobody = <Nobody id="0123456789abcdef01234567" read={read} />;
  const routes = [{ path: "/", element: <Outlet context={pool} />, children: [{ index: true, element: nobody }] }];
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <App>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createMemoryRouter(routes)} />
      </QueryClientProvider>
    </App>,
  );
  return { asked: () => answered.mock.calls.length > 0 && queries.isFetching() === 0 };
}

const text = () => document.body.textContent ?? "";

test("of a user who was erased the trail still tells", async () => {
  page([ERASED]);
  await vi.waitUntil(() => text().includes("History"), { timeout: PATIENCE });
});

test("of a user who never was only that is said", async () => {
  const { asked } = page([]);
  await vi.waitUntil(() => asked() && text().includes("To the list"), { timeout: PATIENCE });
  expect(text()).not.toContain("History");
});
