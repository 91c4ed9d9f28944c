import { expect, test } from "vitest";
import { body, filled } from "./filled";

test("a new application begins with PKCE, the first official account and open registration", () => {
  const both = [
    { identifier: "program", type: "mini-program" },
    { identifier: "one", type: "official-account" },
  ] as Parameters<typeof filled>[1];
  const sent = body({ ...filled(undefined, both), redirectUris: " https://a.example/x\n\nhttps://a.example/y " });
  expect(sent).toMatchObject({
    kind: "web",
    redirectUris: ["https://a.example/x", "https://a.example/y"],
    connections: ["one"],
    requirePkce: true,
    registration: "open",
    accessTokenFormat: "jwt",
  });
  expect(sent).not.toHaveProperty("closed");
});

test("a device is sent without addresses that were typed for another kind", () => {
  const sent = body({ ...filled(undefined, []), kind: "device", redirectUris: "https://a.example/x" });
  expect(sent.redirectUris).toEqual([]);
});

test("lives are typed in minutes and hours, sent in seconds, and none is sent as 0", () => {
  const stored = { redirectUris: [], postLogoutRedirectUris: [], origins: [], accessTokenSeconds: 600 };
  const shown = filled(stored as unknown as Parameters<typeof filled>[0], []);
  expect(shown.accessTokenMinutes).toBe(10);
  expect(body({ ...shown, refreshTokenHours: 1.5 })).toMatchObject({
    accessTokenSeconds: 600,
    idTokenSeconds: 0,
    refreshTokenSeconds: 5400,
  });
});
