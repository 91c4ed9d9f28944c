import { expect, test } from "vitest";
import { isSimulated } from "../../api/reach";
import type { Application, Connection, Door, Finding, LastReport, ListedUser, Verdict } from "../../api/types";
import type { Refusal } from "./Notices";
import { type Facts, foundWrong, lastLogins, mainOf, siteOf, steps } from "./steps";

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
  expect(state({ ...there, doctor: visit("failed", "public-address", "credentials") }, "address")).toBe("blocked");
  expect(state({ ...there, doctor: visit("failed", "credentials") }, "address")).toBe("done");
  expect(state({ ...there, doctor: NEVER }, "address")).toBe("done");
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

const NEVER: LastReport = { report: null, outdated: false };

/** What the doctor found, with these steps failed and another one good. */
const visit = (verdict: Verdict, ...failed: string[]): LastReport => {
  const good = { step: "firewall", verdict: "ok" } as Finding;
  const steps = [...failed.map((step) => ({ step, verdict: "failed" }) as Finding), good];
  return { report: { connection: "shop", at: EARLIER, verdict, steps }, outdated: false };
};

test("the doctor is still to be asked, found nothing wrong, or blocks by what it found", () => {
  const at = (doctor: LastReport | undefined) => state({ ...NOTHING, connection: CONNECTION, doctor }, "doctor");
  expect(state(NOTHING, "doctor")).toBe("later");
  expect(at(undefined)).toBe("open");
  expect(at(NEVER)).toBe("open");
  expect(at(visit("ok"))).toBe("done");
  const overtaken = { ...NOTHING, connection: CONNECTION, doctor: visit("ok"), refusals: [REFUSED] };
  expect(state(overtaken, "doctor")).toBe("open");
  expect(at(visit("could-not-tell"))).toBe("done");
  expect(at(visit("failed", "egress-ip"))).toBe("blocked");
});

test("what the doctor found before the connection was changed says nothing of it now", () => {
  const at = (doctor: LastReport) => steps({ ...NOTHING, connection: CONNECTION, doctor }, true)[3];
  const asked = { key: "doctor", state: "open", why: "start.doctor.outdated", at: EARLIER };
  expect(at({ ...visit("ok"), outdated: true })).toEqual(asked);
  expect(at({ ...visit("failed", "credentials"), outdated: true })).toEqual(asked);
});

test("what the doctor found wrong is told step by step", () => {
  const wrong = (doctor: LastReport | undefined) => foundWrong(doctor).map(({ step }) => step);
  expect(wrong(visit("failed", "egress-ip", "quotas"))).toEqual(["egress-ip", "quotas"]);
  expect(wrong(NEVER)).toEqual([]);
  expect(wrong(undefined)).toEqual([]);
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
  const sample = { ...site("http://localhost:7401/callback"), madeByFile: true } as Application;
  expect(mainOf([device, native, shop])).toBe(shop);
  expect(mainOf([device, native, shop, sample])).toBe(sample);
  expect(mainOf([device, native])).toBe(native);
  expect(mainOf([device])).toBe(device);
  expect(mainOf([])).toBe(undefined);
});
