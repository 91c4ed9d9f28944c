import { expect, test } from "vitest";
import { body, filled } from "./filled";

test("a new application begins with PKCE, the first connection and open registration", () => {
  const first = { identifier: "one" } as Parameters<typeof filled>[1][number];
  const sent = body({ ...filled(undefined, [first]), redirectUris: " https://a.example/x\n\nhttps://a.example/y " });
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
