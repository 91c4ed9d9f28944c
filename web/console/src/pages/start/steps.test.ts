import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isSimulated } from "../../api/reach";
import type { Application, AuditEntry, Connection, Door, ListedUser } from "../../api/types";
import { en } from "../../i18n/words";
import { failedSteps } from "../connection/lastVisit";
import type { Refusal } from "./Notices";
import { type Facts, lastLogins, mainOf, siteOf, steps } from "./steps";

const NOTHING: Facts = {
  system: undefined,
  connection: undefined,
  door: undefined,
  refusals: [],
  lastPush: undefined,
  doctor: undefined,
  loggedIn: [],
  logins: 0,
  newcomers: 0,
  applications: [],
};
const CONNECTION = { identifier: "official-account" } as Connection;
const site = (...redirectUris: string[]) => ({ redirectUris }) as Application;
const LATEST = "2026-03-01T09:00:00Z";
const EARLIER = "2026-03-01T08:00:00Z";
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

test("WeChat's check is waited for, seen, or blocked by a refusal that stands", () => {
  const at = (door: Door) => state({ ...NOTHING, connection: CONNECTION, door }, "check");
  const refused = (stands: boolean) => ({
    at: "2026-03-01T08:00:00Z",
    code: "bad-signature",
    meaning: { zh: "", en: "" },
    stands,
  });
  const seen = { ...QUIET, checkedAt: "2026-03-01T07:59:59Z" };
  expect(at(QUIET)).toBe("open");
  expect(at(seen)).toBe("done");
  expect(at({ ...QUIET, pushedAt: "2026-03-01T08:00:00Z" })).toBe("done");
  expect(at({ ...QUIET, failedCheck: refused(true) })).toBe("blocked");
  expect(at({ ...seen, failedCheck: refused(true) })).toBe("blocked");
  expect(at({ ...seen, failedCheck: refused(false) })).toBe("done");
});

const REFUSED = { kind: "secret-refused" } as Refusal;

test("what WeChat refuses now is not shown done, whoever logged in before", () => {
  const shop = site("https://shop.example.org/callback");
  const good = { ...NOTHING, connection: CONNECTION, applications: [shop], loggedIn: [LATEST] };
  expect(state(good, "connection")).toBe("done");
  const bad = { ...good, refusals: [REFUSED] };
  expect(steps(bad, true).find(({ key }) => key === "connection")).toEqual({
    key: "connection",
    state: "blocked",
    why: "start.connection.refused",
    at: null,
  });
  expect(state(bad, "connection", false)).toBe("blocked");
  expect(state({ ...bad, loggedIn: [] }, "login")).toBe("later");
  expect(state({ ...good, loggedIn: [] }, "login")).toBe("open");
});

test("a first login stays done when many are entered who have not logged in", () => {
  const shop = site("https://shop.example.org/callback");
  const entered = { ...NOTHING, connection: CONNECTION, applications: [shop], logins: 3 };
  expect(state(entered, "login")).toBe("done");
  expect(state(entered, "others")).toBe("open");
  expect(state({ ...entered, newcomers: 2 }, "others")).toBe("done");
});

test("an address at which the doctor found something wrong is not done", () => {
  const there = { ...NOTHING, connection: CONNECTION, system: system("https://login.example.org") };
  const found = (failed: string) => visit({ verdict: "failed", failed });
  expect(state({ ...there, doctor: found("public-address credentials") }, "address")).toBe("blocked");
  expect(state({ ...there, doctor: found("credentials") }, "address")).toBe("done");
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
    "doctor later",
    "application later",
    "push later",
    "login later",
    "others later",
  ]);
  expect(state(facts, "connection", false)).toBe("done");
});

const visit = (details: Record<string, string>) => ({ at: "2026-03-01T08:00:00Z", details }) as unknown as AuditEntry;

test("the doctor is still to be asked, found nothing wrong, or blocks by what it found", () => {
  const at = (doctor: AuditEntry | undefined) => state({ ...NOTHING, connection: CONNECTION, doctor }, "doctor");
  expect(state(NOTHING, "doctor")).toBe("later");
  expect(at(undefined)).toBe("open");
  expect(at(visit({ verdict: "ok" }))).toBe("done");
  const overtaken = { ...NOTHING, connection: CONNECTION, doctor: visit({ verdict: "ok" }), refusals: [REFUSED] };
  expect(state(overtaken, "doctor")).toBe("open");
  expect(at(visit({ verdict: "could-not-tell" }))).toBe("done");
  expect(at(visit({ verdict: "failed", failed: "egress-ip firewall" }))).toBe("blocked");
  expect(failedSteps(visit({ verdict: "failed", failed: "egress-ip firewall" }))).toEqual(["egress-ip", "firewall"]);
  expect(failedSteps(visit({ verdict: "failed" }))).toEqual([]);
});

test("each step of the doctor has the server's words", () => {
  const steps = readFileSync("../../server/src/main/java/dev/saoma/server/console/doctor/Step.java", "utf8");
  const codes = [...steps.matchAll(/^ {4}[A-Z_]+\("([a-z-]+)", "(.+)", "(.+)"\)/gm)];
  expect(codes.length).toBeGreaterThan(10);
  const words = codes.map(([, code, , title]) => [code, en[`doctor.step.${code}` as keyof typeof en], title]);
  expect(words.filter(([, ours, title]) => ours !== title)).toEqual([]);
});

test("somebody else's phone is waited for after the first login, where others can open the website", () => {
  const shop = site("https://shop.example.org/callback");
  const at = (loggedIn: string[], ...applications: Application[]) =>
    state({ ...NOTHING, connection: CONNECTION, applications, loggedIn }, "others");
  expect(at([], shop)).toBe("later");
  expect(at([LATEST], shop)).toBe("open");
  expect(at([LATEST], site("http://localhost:8080/callback"))).toBe("blocked");
  expect(at([LATEST], site("org.example.shop:/callback"))).toBe("open");
  expect(at([LATEST, EARLIER], shop)).toBe("done");
  expect(state({ ...NOTHING, loggedIn: [LATEST, EARLIER] }, "others", false)).toBe(undefined);
});

test("the website is one that others can open, whichever application has it", () => {
  const local = "http://localhost:8080/callback";
  expect(siteOf([site(local, "https://shop.example.org/callback")])?.host).toBe("shop.example.org");
  expect(siteOf([site(local), site("https://shop.example.org/callback")])?.host).toBe("shop.example.org");
  expect(siteOf([site(local)])?.host).toBe("localhost:8080");
  expect(siteOf([site("org.example.shop:/callback")])).toBe(null);
});

test("whoever was entered or has only scanned has not logged in", () => {
  const user = (lastLoginAt: string | null) => ({ lastLoginAt }) as ListedUser;
  expect(lastLogins([user(EARLIER), user(null), user(LATEST)])).toEqual([LATEST, EARLIER]);
});

test("a first login is tried with a website, whatever comes before it by its name", () => {
  const device = { kind: "device", redirectUris: [] as string[] } as Application;
  const native = { kind: "native", redirectUris: ["org.example.shop:/callback"] } as Application;
  const shop = site("https://shop.example.org/callback");
  expect(mainOf([device, native, shop])).toBe(shop);
  expect(mainOf([device, native])).toBe(native);
  expect(mainOf([device])).toBe(device);
  expect(mainOf([])).toBe(undefined);
});
