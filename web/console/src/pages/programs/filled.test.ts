import { expect, test } from "vitest";
import type { MiniProgramSettings } from "../../api/types";
import { EMPTY, filled, written } from "./filled";

const stored: MiniProgramSettings = {
  identifier: "program",
  displayName: "A program",
  callbackUrl: null,
  privateDeployment: true,
  appId: "wx0123456789abcdef",
  page: "pages/login/index",
  checkPath: false,
  envVersion: "release",
  askPhone: true,
  askPhoneAgainAfter: "180d",
  apiBaseUrl: null,
  loginOnly: false,
  association: "ask-binding",
  associationFields: [],
  associationMethods: ["phone-code"],
  hasLogo: false,
  madeByFile: false,
};

test("a form that was not touched writes what was stored, and no secret", () => {
  const sent = written(filled(stored), stored);
  expect(sent).toMatchObject({ checkPath: false, associationMethods: ["phone-code"], askPhoneAgainAfter: "180d" });
  expect(sent).not.toHaveProperty("appSecret");
  expect(sent).not.toHaveProperty("callbackUrl");
});

test("what hangs on a choice goes with it", () => {
  const sent = written({ ...filled(stored), association: "none", envVersion: "trial", askPhone: false }, stored);
  expect(sent).not.toHaveProperty("associationMethods");
  expect(sent).not.toHaveProperty("askPhoneAgainAfter");
});

test("the installation's mini program is used without an AppID of one's own", () => {
  const sent = written({ ...EMPTY, privateDeployment: false, appId: "wx0123456789abcdef", appSecret: "x" });
  expect(sent).not.toHaveProperty("appId");
  expect(sent).not.toHaveProperty("appSecret");
});

test("the ways to prove an account are written where they are asked for", () => {
  const asking = { ...EMPTY, association: "ask-binding" as const, associationMethods: ["email-code"] };
  expect(written(asking)).toMatchObject({ associationMethods: ["email-code"] });
  expect(written({ ...asking, association: "none" })).not.toHaveProperty("associationMethods");
});

test("what was stored without a way shows those that the server takes then", () => {
  expect(filled({ ...stored, associationMethods: [] }).associationMethods).toEqual([
    "username-password",
    "phone-password",
    "email-password",
  ]);
});
