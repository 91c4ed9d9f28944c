import { expect, test } from "vitest";
import type { ConnectionSettings } from "../../api/types";
import { EMPTY, filled, untouched, written } from "./filled";

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
