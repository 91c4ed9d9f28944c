import { QueryClientProvider } from "@tanstack/react-query";
import { App } from "antd";
import { createRoot } from "react-dom/client";
import { createMemoryRouter, Outlet, RouterProvider } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import "../../i18n";
import { queries } from "../../api/queries";
import { Offering } from "./Offering";

afterEach(() => {
  vi.unstubAllGlobals();
  queries.clear();
});

const POOL = { id: "p", slug: "main", scopes: ["applications:write"] };

const shop = (connections: string[]) => ({ clientId: "shop", name: "Shop", madeByFile: false, connections });

/** Answers with what was there when the page was read, and then with what somebody else has made of it. */
function meanwhile(): string[] {
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { method, body }: RequestInit) => {
    if (method === "PUT") sent.push(`${body}`);
    const read = path.endsWith("/applications")
      ? { items: [shop(["a"])], next: null }
      : path.endsWith("/shop")
        ? shop(["a", "b"])
        : { items: [], next: null };
    return new Response(JSON.stringify(read), { headers: { ETag: '"v2"' } });
  });
  return sent;
}

test("a connection that is switched on keeps what somebody else switched on meanwhile", async () => {
  const sent = meanwhile();
  const page = {
    path: "/",
    element: <Outlet context={POOL} />,
    children: [{ index: true, element: <Offering identifier="c" /> }],
  };
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  root.render(
    <App>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createMemoryRouter([page])} />
      </QueryClientProvider>
    </App>,
  );
  const on = await vi.waitUntil(() => place.querySelector<HTMLElement>("[role=switch]"), { timeout: 5_000 });
  on.click();
  await vi.waitFor(() => expect(sent).toEqual(['{"connections":["a","b","c"]}']));
  root.unmount();
});
