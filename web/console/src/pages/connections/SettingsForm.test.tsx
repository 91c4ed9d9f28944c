import { App } from "antd";
import { createMemoryRouter } from "react-router";
import { expect, test, vi } from "vitest";
import type { ConnectionSettings } from "../../api/types";
import { button, drawnAt, drawnInPool, holds, pageOfPool, says, type } from "../../testing/drawn";
import { SettingsForm } from "./SettingsForm";

const STORED: ConnectionSettings = {
  identifier: "shop",
  displayName: "The shop",
  appId: "wx0123456789abcdef",
  originalId: null,
  messageMode: "safe",
  hasEncodingAesKey: true,
  apiBaseUrl: null,
  requireMode: false,
  loginOnly: false,
  association: "none",
  associationFields: [],
  associationMethods: [],
  onLeave: "keep",
  webAuthorization: "off",
  forwarding: { authingJson: false, hasSecret: false },
  serverUrl: "https://login.example.org/x",
  madeByFile: false,
};

const identifier = () => document.querySelector<HTMLInputElement>("#identifier")?.value;

test("an identifier is suggested by what is typed, until somebody types one", async () => {
  vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
  drawnInPool(<SettingsForm taken={["official-account", "shop"]} save={() => Promise.resolve()} />, []);
  await holds(() => expect(identifier()).toBe("official-account-2"));
  await type("#appId", "wx0123456789abcdef");
  await holds(() => expect(identifier()).toBe("wx0123456789abcdef"));
  await type("#displayName", "Shop");
  await holds(() => expect(identifier()).toBe("shop-2"));
  await type("#identifier", "mine");
  await type("#displayName", "Corner shop");
  await holds(() => expect(document.querySelector<HTMLInputElement>("#displayName")?.value).toBe("Corner shop"));
  expect(identifier()).toBe("mine");
});

/** The form of what is stored, with a doctor who is asked; what was posted is told. */
function page(scopes: string[]) {
  const posted: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { method }: RequestInit = {}) => {
    if (method === "POST") posted.push(path);
    return method === "PUT"
      ? new Response(null, { status: 204 })
      : Response.json({ connection: "shop", at: "2026-03-01T08:00:00Z", verdict: "ok", steps: [] });
  });
  const router = createMemoryRouter(
    pageOfPool(
      <App>
        <SettingsForm stored={STORED} save={() => Promise.resolve()} />
      </App>,
      scopes,
      { path: "/pools/main/connections/shop/doctor", element: <p>The doctor</p> },
    ),
  );
  drawnAt(router);
  return { posted, router };
}

test("a new AppSecret that was saved leads to the doctor, who begins at once", async () => {
  const { posted } = page(["doctor:run"]);
  await type("#appSecret", "0123456789abcdef0123456789abcdef");
  (await button("Save")).click();
  await says("Nobody has tried the AppID and AppSecret yet.");
  (await button("Examine")).click();
  await says("The doctor");
  expect(posted).toEqual(["/api/v1/pools/p/connections/shop/doctor"]);
  await holds(() => expect(document.body.textContent).not.toContain("Nobody has tried"));
});

test("what WeChat has been asked about before is saved without more ado", async () => {
  page(["doctor:run"]);
  await type("#displayName", "Another name");
  (await button("Save")).click();
  await says("Saved");
  expect(document.body.textContent).not.toContain("Nobody has tried");
});

test("who may not run the doctor is not led there", async () => {
  page([]);
  await type("#appId", "wxfedcba9876543210");
  (await button("Save")).click();
  await says("Saved");
  expect(document.body.textContent).not.toContain("Nobody has tried");
});

test("where the server mode is chosen is told in the form", async () => {
  page([]);
  const mode = await button("Choose the server mode");
  expect(mode.getAttribute("href")).toBe("/pools/main/connections/shop/mode");
});
