import { App } from "antd";
import { useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { createMemoryRouter, Link, RouterProvider } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import "../i18n";
import { useUnsaved } from "./useUnsaved";

let root: Root | null = null;

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

function Form() {
  const [typed, setTyped] = useState(false);
  useUnsaved(typed);
  return (
    <>
      <button type="button" onClick={() => setTyped(true)}>
        Type
      </button>
      <Link to="/other">Go</Link>
    </>
  );
}

function page() {
  const router = createMemoryRouter([
    { path: "/", element: <Form /> },
    { path: "/other", element: <p>Another page</p> },
  ]);
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(
    <App>
      <RouterProvider router={router} />
    </App>,
  );
  return router;
}

/** A busy machine takes its time to draw a dialog. */
const PATIENCE = 10_000;

vi.setConfig({ testTimeout: 3 * PATIENCE });

const soon = <T,>(look: () => T) => vi.waitUntil(look, { timeout: PATIENCE });

const find = (name: string) =>
  soon(() => [...document.querySelectorAll<HTMLElement>("button, a")].find((one) => one.textContent === name));

const dialog = () => document.querySelector('[role="dialog"]');

test("who leaves what they typed is asked, stays by the key that is nearest, and goes only by saying so", async () => {
  const { state } = page();
  (await find("Type")).click();
  (await find("Go")).click();
  expect((await soon(dialog)).textContent).toContain("What you typed is not saved.");
  await soon(() => document.activeElement?.textContent === "Stay");
  (document.activeElement as HTMLElement).click();
  expect(state.location.pathname).toBe("/");

  (await find("Go")).click();
  (await find("Discard changes")).click();
  await soon(() => document.body.textContent?.includes("Another page"));
});

test("who typed nothing is not asked", async () => {
  page();
  (await find("Go")).click();
  await soon(() => document.body.textContent?.includes("Another page"));
  expect(dialog()).toBeNull();
});
