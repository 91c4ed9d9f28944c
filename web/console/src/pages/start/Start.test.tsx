import { expect, test, vi } from "vitest";
import { drawnInPool, holds } from "../../testing/drawn";
import { Start } from "./Start";

const THEN = "2026-03-01T08:00:00Z";
const SHOP = { type: "official-account", identifier: "shop", displayName: "Shop" };
const REFUSED = {
  kind: "secret-refused",
  object: "shop",
  name: "Shop",
  since: THEN,
  refusal: { errcode: 40125, meaning: { zh: "", en: "" }, advice: { zh: "", en: "" }, address: null },
};

/** A pool in which somebody has logged in already, by the simulated WeChat. */
function opened(notices: object[]): void {
  const some = (...items: object[]) => ({ items, next: null });
  const answers: Record<string, object> = {
    "/system": { publicUrl: "http://localhost:7400", weChatApi: "http://localhost:7402", publicIps: [] },
    "/connections": some(SHOP),
    "/applications": some({ clientId: "web", name: "Web", kind: "web", redirectUris: ["https://a.example/callback"] }),
    "/notices": some(...notices),
    "/users": some({ id: "u", lastLoginAt: THEN }),
    "/door": { checkedAt: THEN, failedCheck: null, pushedAt: THEN, mode: "safe" },
  };
  vi.stubGlobal("fetch", async (path: string) => {
    const asked = Object.keys(answers).find((end) => path.split("?")[0]?.endsWith(end));
    return Response.json(asked === undefined ? some() : answers[asked]);
  });
  drawnInPool(<Start />, ["deliveries:read", "users:read", "applications:write"]);
}

const step = (title: string) => [...document.querySelectorAll(".step")].find((one) => one.textContent.includes(title));

test("a connection that WeChat refuses is not done: what is in the way is told, and where it is mended", async () => {
  opened([REFUSED]);
  await holds(() => expect(step("Connection to an official account")?.textContent).toContain("AppSecret refused"));
  const connection = step("Connection to an official account");
  expect(connection?.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("Blocked");
  expect(connection?.textContent).toContain("WeChat refuses it:");
  expect(connection?.querySelector("a")?.getAttribute("href")).toBe("/pools/main/connections/shop/settings");
  await holds(() => expect(document.body.textContent).toContain("5 of 6"));
  expect(step("First login")?.textContent).not.toContain("Try login");
});

test("one that WeChat takes is done, and leads to itself", async () => {
  opened([]);
  await holds(() => expect(document.body.textContent).toContain("6 of 6"));
  expect(step("Connection to an official account")?.querySelector("a")?.getAttribute("href")).toBe(
    "/pools/main/connections/shop",
  );
  expect(step("First login")?.textContent).toContain("Try login");
});
