import { expect, test } from "vitest";
import type { Connection, Door } from "../../api/types";
import { type Facts, isSimulated, steps } from "./steps";

const NOTHING: Facts = {
  system: undefined,
  connection: undefined,
  door: undefined,
  lastPush: undefined,
  lastLogin: undefined,
  application: undefined,
};
const CONNECTION = { identifier: "official-account" } as Connection;
const QUIET: Door = { checkedAt: null, failedCheck: null, pushedAt: null, mode: null };

const system = (publicUrl: string) => ({
  publicUrl,
  weChatApi: "https://api.weixin.qq.com",
  publicIps: [],
  miniProgram: null,
});
const state = (facts: Facts, key: string, real = true) => steps(facts, real).find((step) => step.key === key)?.state;

test("an address on one's own machine blocks, one without https is open, a public one is done", () => {
  expect(state({ ...NOTHING, system: system("http://localhost:7400") }, "address")).toBe("blocked");
  expect(state({ ...NOTHING, system: system("http://192.168.1.7") }, "address")).toBe("blocked");
  expect(state({ ...NOTHING, system: system("http://login.example.org") }, "address")).toBe("open");
  expect(state({ ...NOTHING, system: system("https://login.example.org") }, "address")).toBe("done");
});

test("without a connection what comes after it waits", () => {
  expect(steps(NOTHING, false).map((step) => step.state)).toEqual(["done", "open", "later", "later", "later", "later"]);
});

test("WeChat's check is waited for, seen, or blocked by the last refusal", () => {
  const at = (door: Door) => state({ ...NOTHING, connection: CONNECTION, door }, "check");
  const refused = { at: "2026-03-01T08:00:00Z", code: "signature", meaning: { zh: "", en: "" } };
  expect(at(QUIET)).toBe("open");
  expect(at({ ...QUIET, checkedAt: "2026-03-01T08:00:00Z" })).toBe("done");
  expect(at({ ...QUIET, failedCheck: refused })).toBe("blocked");
  expect(at({ ...QUIET, failedCheck: refused, checkedAt: "2026-03-01T08:00:01Z" })).toBe("done");
  expect(at({ ...QUIET, pushedAt: "2026-03-01T08:00:00Z" })).toBe("done");
});

test("any other place for WeChat's API is a simulated one", () => {
  expect(isSimulated(system("http://localhost:7400"))).toBe(false);
  expect(isSimulated({ ...system("http://localhost:7400"), weChatApi: "http://localhost:7402" })).toBe(true);
});

test("one's own account is not said to be set up where a simulator plays WeChat", () => {
  const simulated = { ...system("https://login.example.org"), weChatApi: "http://localhost:7402" };
  const facts = { ...NOTHING, system: simulated, connection: CONNECTION };
  expect(steps(facts, true).map(({ key, state }) => `${key} ${state}`)).toEqual([
    "wechat blocked",
    "address done",
    "connection later",
    "check later",
    "application later",
    "push later",
    "login later",
  ]);
  expect(state(facts, "connection", false)).toBe("done");
});
