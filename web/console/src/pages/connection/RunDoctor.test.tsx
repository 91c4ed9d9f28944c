import { QueryClientProvider } from "@tanstack/react-query";
import { App } from "antd";
import { createRoot, type Root } from "react-dom/client";
import { createBrowserRouter, Outlet, RouterProvider } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import "../../i18n";
import { queries } from "../../api/queries";
import { RunDoctor } from "./RunDoctor";

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  vi.unstubAllGlobals();
  queries.clear();
  document.body.replaceChildren();
  window.history.replaceState(null, "", "/");
});

const DOCTOR = "/pools/main/connections/shop/doctor";

/** A page on which the doctor was asked again; it has not answered yet. */
async function asked() {
  let answer = () => {};
  vi.stubGlobal("fetch", () => {
    return new Promise((answered) => {
      answer = () => answered(Response.json({ verdict: "ok", steps: [] }));
    });
  });
  const router = createBrowserRouter([
    {
      element: <Outlet context={{ id: "p", slug: "main", scopes: ["doctor:run"] }} />,
      children: [
        { path: "/", element: <RunDoctor identifier="shop" /> },
        { path: "/elsewhere", element: <p>Elsewhere</p> },
        { path: DOCTOR, element: <p>The doctor</p> },
      ],
    },
  ]);
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <App>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </App>,
  );
  (await vi.waitUntil(() => document.querySelector("button"), { timeout: 5_000 })).click();
  await vi.waitUntil(() => queries.isMutating() === 1);
  return { router, answer: () => answer() };
}

test("who waits for the doctor is led to what it says", async () => {
  const { router, answer } = await asked();
  answer();
  await vi.waitFor(() => expect(router.state.location.pathname).toBe(DOCTOR));
});

test("who went on to another page meanwhile stays there", async () => {
  const { router, answer } = await asked();
  await router.navigate("/elsewhere");
  answer();
  await vi.waitUntil(() => queries.isMutating() === 0);
  // Whoever would be led away is so in the next turn.
  await new Promise((led) => setTimeout(led));
  expect(router.state.location.pathname).toBe("/elsewhere");
});
