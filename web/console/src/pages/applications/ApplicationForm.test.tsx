import { QueryClientProvider } from "@tanstack/react-query";
import { App } from "antd";
import { createRoot, type Root } from "react-dom/client";
import { createMemoryRouter, Outlet, RouterProvider } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import "../../i18n";
import { queries } from "../../api/queries";
import { ApplicationForm } from "./ApplicationForm";

let root: Root | null = null;

afterEach(() => {
  queries.clear();
  vi.unstubAllGlobals();
  root?.unmount();
  document.body.replaceChildren();
});

const WRONG = {
  code: "invalid-fields",
  detail: "Some fields are wrong.",
  errors: [
    { field: "name", detail: "A name is needed." },
    { field: "redirectUris[0]", detail: "http://a.example/#x: Begin it with https://." },
    { field: "redirectUris[0]", detail: "http://a.example/#x: Leave out '#'." },
    { field: "accessTokenSeconds", detail: "A token lives 60 seconds." },
  ],
};

/** A server that finds fault with whatever it is shown; what it was asked is told. */
function server(): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, options: RequestInit = {}) => {
    if (path.endsWith("/connections")) return Response.json({ items: [], next: null });
    asked.push(`${options.method} ${path} ${JSON.parse(`${options.body}`).redirectUris}`);
    return Response.json(WRONG, { status: 400 });
  });
  return asked;
}

function form() {
  const pool = { id: "p", slug: "main", scopes: ["applications:write"] };
  const page = <ApplicationForm save={() => Promise.reject(new Error("nothing is saved here"))} />;
  const routes = [{ path: "/", element: <Outlet context={pool} />, children: [{ index: true, element: page }] }];
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <App>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createMemoryRouter(routes)} />
      </QueryClientProvider>
    </App>,
  );
}

async function type(field: string, text: string): Promise<void> {
  const input = await vi.waitUntil(() => document.querySelector<HTMLTextAreaElement | HTMLInputElement>(`#${field}`), {
    timeout: PATIENCE,
  });
  const of = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(of.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

const told = () => [...document.querySelectorAll(".ant-form-item-explain-error")].map((one) => one.textContent);

/** A busy machine takes its time to draw a form so long. */
const PATIENCE = 20_000;

test(
  "of a new application the server says all that is wrong, beside what was typed and nowhere else",
  async () => {
    const asked = server();
    form();
    await type("redirectUris", "http://a.example/#x");
    await type("accessTokenMinutes", "0.5");
    await vi.waitFor(
      () =>
        expect(told()).toEqual([
          "http://a.example/#x: Begin it with https://.",
          "http://a.example/#x: Leave out '#'.",
          "A token lives 60 seconds.",
        ]),
      { timeout: PATIENCE },
    );
    expect(asked.at(-1)).toBe("POST /api/v1/pools/p/applications?dry-run=true http://a.example/#x");
  },
  2 * PATIENCE,
);
