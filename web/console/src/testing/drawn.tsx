import { QueryClientProvider } from "@tanstack/react-query";
import { App } from "antd";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { createMemoryRouter, type DataRouter, Outlet, type RouteObject, RouterProvider } from "react-router";
import { afterEach, expect, vi } from "vitest";
import "../i18n";
import { queries } from "../api/queries";

/** In milliseconds: a busy machine takes its time to draw a page. */
const PATIENCE = 20_000;

vi.setConfig({ testTimeout: 2 * PATIENCE });

const roots: Root[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
  queries.clear();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Draws that, until the end of the test. */
export function drawn(what: ReactNode): void {
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  roots.push(root);
  root.render(<App>{what}</App>);
}

/** Draws the page where such a router is. */
export function drawnAt(router: DataRouter): void {
  drawn(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

/** A page of the pool "main" as whoever has these scopes sees it, and what else there is to go to. */
export const pageOfPool = (page: ReactNode, scopes: string[], ...others: RouteObject[]): RouteObject[] => [
  {
    path: "/",
    element: <Outlet context={{ id: "p", slug: "main", issuer: "https://login.example.org/p/main/oidc", scopes }} />,
    children: [{ index: true, element: page }, ...others],
  },
];

/** Draws such a page. */
export const drawnInPool = (page: ReactNode, scopes: string[], ...others: RouteObject[]): void =>
  drawnAt(createMemoryRouter(pageOfPool(page, scopes, ...others)));

/** What is there sooner or later. */
export const soon = <T,>(look: () => T) => vi.waitUntil(look, { timeout: PATIENCE });

/** Sooner or later that holds. */
export const holds = (expected: () => void) => vi.waitFor(expected, { timeout: PATIENCE });

/** Sooner or later the page says that. */
export const says = (text: string) => holds(() => expect(document.body.textContent).toContain(text));

/** The button, or link, of that name, as soon as it can be pressed. */
export const button = (name: string) =>
  soon(() =>
    [...document.querySelectorAll<HTMLElement>("button:not(:disabled), a")].find(
      (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
    ),
  );

/** Types into the field that this selector finds, over what is there. */
export async function type(field: string, text: string): Promise<void> {
  const input = await soon(() => document.querySelector<HTMLTextAreaElement | HTMLInputElement>(field));
  const of = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(of.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
