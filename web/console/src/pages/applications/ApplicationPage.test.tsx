import { createMemoryRouter } from "react-router";
import { expect, test, vi } from "vitest";
import { drawnAt, holds, pageOfPool, says } from "../../testing/drawn";
import { ApplicationPage } from "./ApplicationPage";

/** The page of an application of that kind, at that tab. */
function at(tab: string, kind: string): void {
  vi.stubGlobal("fetch", async (path: string) =>
    Response.json(
      path.endsWith("/applications/a")
        ? { clientId: "a", name: "Mine", kind, connections: ["shop"], redirectUris: [], postLogoutRedirectUris: [] }
        : { items: [], next: null },
    ),
  );
  const routes = pageOfPool(null, ["sessions:read"], { path: "/apps/:clientId/:tab", element: <ApplicationPage /> });
  drawnAt(createMemoryRouter(routes, { initialEntries: [`/apps/a/${tab}`] }));
}

const tabs = () => [...document.querySelectorAll("nav a")].map((one) => one.textContent);

test("a device has no logouts that could fail, and whoever comes by an old link is told so", async () => {
  at("logouts", "device");
  await says("There is no “Failed logouts” of a device");
  expect(tabs()).not.toContain("Failed logouts");
});

test("a website has them", async () => {
  at("logouts", "web");
  await holds(() => expect(tabs()).toContain("Failed logouts"));
  expect(document.body.textContent).not.toContain("of a device");
});
