import { expect, test } from "vitest";
import type { ConnectionSettings } from "../../api/types";
import { EMPTY, filled, forwarded, suggestedIdentifier, untouched, written } from "./filled";
import { IDENTIFIER } from "./rules";

const STORED: ConnectionSettings = {
  identifier: "shop",
  displayName: "The shop",
  appId: "wx0123456789abcdef",
  originalId: null,
  messageMode: "safe",
  hasEncodingAesKey: true,
  apiBaseUrl: null,
  requireMode: true,
  loginOnly: false,
  association: "ask-binding",
  associationFields: [],
  associationMethods: ["phone-code"],
  onLeave: "mark",
  webAuthorization: "base",
  forwarding: { authingJson: true, hasSecret: true },
  serverUrl: "https://login.example.org/x",
  madeByFile: false,
};

test("what is left empty is not sent, so that stored secrets stay", () => {
  expect(Object.keys(written(filled(STORED)))).not.toContain("appSecret");
  expect(written({ ...EMPTY, token: "abc" }).token).toBe("abc");
});

test("what the form does not show goes back as it was", () => {
  expect(untouched(STORED)).toEqual({
    apiBaseUrl: null,
    forwarding: { authingJson: true },
  });
  expect(untouched(undefined)).toEqual({});
});

test("a form that nobody touched says what is stored", () => {
  const sent = written(filled(STORED));
  expect(sent).toMatchObject({
    displayName: "The shop",
    requireMode: true,
    loginOnly: false,
    association: "ask-binding",
    associationMethods: ["phone-code"],
    onLeave: "mark",
    webAuthorization: "base",
  });
});

test("ways to prove go with the question, and with nothing else", () => {
  expect(written(filled(STORED))).toMatchObject({ association: "ask-binding", associationMethods: ["phone-code"] });
  expect(Object.keys(written({ ...filled(STORED), association: "none" }))).not.toContain("associationMethods");
});

test("who begins to ask asks for a password, as the server does where no way is named", () => {
  expect(filled({ ...STORED, association: "none", associationMethods: [] }).associationMethods).toEqual([
    "username-password",
    "phone-password",
    "email-password",
  ]);
});

test("the way to forward is changed without what else is stored", () => {
  const { madeByFile, hasEncodingAesKey, serverUrl, ...settings } = STORED;
  expect(forwarded(STORED, { authingJson: false, secret: "whsec_x" })).toEqual({
    ...settings,
    forwarding: { authingJson: false, secret: "whsec_x" },
  });
});

const APP_ID = "wx0123456789abcdef";

test.each([
  ["", "", "official-account"],
  ["Corner shop & Café", "", "corner-shop-cafe"],
  ["街角小店", "", "official-account"],
  ["街角小店 2", APP_ID, APP_ID],
  ["街角小店 Shop", APP_ID, "shop"],
  ["", "wx0123", "official-account"],
  ["The shop with the very longest name", "", "the-shop-with-the-very-longe"],
])("a connection called “%s” with the AppID “%s” may be called %s in addresses", (displayName, appId, suggested) => {
  expect(suggestedIdentifier({ ...EMPTY, displayName, appId }, [])).toBe(suggested);
});

test("what is suggested is what no other connection is called, and always an identifier", () => {
  const shop = { ...EMPTY, displayName: "Shop" };
  expect(suggestedIdentifier(shop, ["shop", "shop-2", "shop-4"])).toBe("shop-3");
  const long = suggestedIdentifier({ ...EMPTY, displayName: "x".repeat(100) }, ["x".repeat(28)]);
  expect(long).toBe(`${"x".repeat(28)}-2`);
  expect(long).toMatch(IDENTIFIER);
});
