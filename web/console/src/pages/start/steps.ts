import { isSimulated, reachOf } from "../../api/reach";
import type { Application, Connection, Door, Finding, LastReport, ListedUser, Push, SystemInfo } from "../../api/types";
import type { Key } from "../../i18n/words";
import { refusedCheck } from "../connections/heard";
import type { Refusal } from "./Notices";

/** What is known so far; what has not been answered yet is undefined. */
export interface Facts {
  system: SystemInfo | undefined;
  connection: Connection | undefined;
  door: Door | undefined;
  /** What WeChat refuses of the connection now. */
  refusals: Refusal[];
  lastPush: Push | undefined;
  /** What the doctor found when it was last there. */
  doctor: LastReport | undefined;
  /** When those who have logged in, of the newest users, did so last: the latest first. */
  loggedIn: string[];
  /** How many logins there were in the last 30 days, whoever has been entered since. */
  logins: number;
  /** How many people came for the first time by them. */
  newcomers: number;
  applications: Application[];
}

/** An address that nobody elsewhere can open. */
const isLocal = (address: URL): boolean => reachOf(address.href) !== "everywhere";

export type State = "done" | "open" | "blocked" | "later";

export interface Step {
  key:
    | "address"
    | "simulator"
    | "wechat"
    | "connection"
    | "check"
    | "doctor"
    | "push"
    | "application"
    | "login"
    | "others";
  state: State;
  /** Why it stands as it does. */
  why: Key;
  at: string | null;
}

/** By what it is, and by what the doctor found there. */
function address({ system, doctor }: Facts): Step {
  const step = (state: State, why: Key, at: string | null = null): Step => ({ key: "address", state, why, at });
  if (system === undefined) return step("later", "start.loading");
  const url = new URL(system.publicUrl);
  if (isLocal(url)) return step("blocked", "start.address.local");
  if (url.protocol !== "https:") return step("open", "start.address.plain");
  const report = doctor?.report ?? null;
  if (report !== null && foundWrong(doctor).some((finding) => finding.step === "public-address"))
    return step("blocked", "start.address.failed", report.at);
  return step("done", report === null ? "start.address.unseen" : "start.address.good");
}

function check({ connection, door }: Facts): Step {
  const step = (state: State, why: Key, at: string | null = null): Step => ({ key: "check", state, why, at });
  if (connection === undefined) return step("later", "start.needsConnection");
  const checked = door?.checkedAt ?? null;
  const refused = door === undefined ? null : refusedCheck(door);
  if (refused !== null) return step("blocked", "start.check.refused", refused.at);
  if (checked !== null) return step("done", "start.check.good", checked);
  return door?.pushedAt != null ? step("done", "start.check.used", door.pushedAt) : step("open", "start.check.waiting");
}

/** What WeChat refuses is not done, however well it went before. */
function reached({ connection, refusals }: Facts): Step {
  const step = (state: State, why: Key): Step => ({ key: "connection", state, why, at: null });
  if (connection === undefined) return step("open", "start.connection.none");
  return refusals.length === 0 ? step("done", "start.connection.good") : step("blocked", "start.connection.refused");
}

function login({ connection, refusals, loggedIn, logins, applications }: Facts): Step {
  const step = (state: State, why: Key, at: string | null = null): Step => ({ key: "login", state, why, at });
  const last = loggedIn[0];
  if (last !== undefined) return step("done", "start.login.good", last);
  if (logins > 0) return step("done", "start.login.lately");
  if (refusals.length > 0) return step("later", "start.login.refused");
  return step(connection !== undefined && mainOf(applications) !== undefined ? "open" : "later", "start.login.none");
}

function doctor({ connection, refusals, doctor }: Facts): Step {
  const report = doctor?.report ?? null;
  const step = (state: State, why: Key): Step => ({ key: "doctor", state, why, at: report?.at ?? null });
  if (connection === undefined) return step("later", "start.needsConnection");
  if (report === null) return step("open", "start.doctor.never");
  if (doctor?.outdated === true) return step("open", "start.doctor.outdated");
  if (report.verdict === "failed") return step("blocked", "start.doctor.failed");
  if (refusals.length > 0) return step("open", "start.doctor.overtaken");
  return step("done", report.verdict === "ok" ? "start.doctor.good" : "start.doctor.unsure");
}

/** What the doctor found wrong, step by step. */
export const foundWrong = (doctor: LastReport | undefined): Finding[] =>
  (doctor?.report?.steps ?? []).filter(({ verdict }) => verdict === "failed");

/**
 * The one that a first login is tried with: a website before what has no page of its own, and one that came along
 * before one that somebody has yet to build.
 */
export const mainOf = (applications: Application[]): Application | undefined =>
  applications.find((one) => one.madeByFile && siteOf([one]) !== null) ??
  applications.find((one) => siteOf([one]) !== null) ??
  applications.find(({ kind }) => kind !== "device") ??
  applications[0];

/**
 * Where visitors begin: at the first of the websites that others can open, if there is one. Native applications and
 * devices have no such place.
 */
export function siteOf(applications: Application[]): URL | null {
  const sites = applications
    .flatMap(({ redirectUris }) => redirectUris)
    .filter((uri) => uri.startsWith("http"))
    .map((uri) => new URL(uri));
  return sites.find((site) => !isLocal(site)) ?? sites[0] ?? null;
}

/** A scan alone is no login: it may bind a WeChat, be refused, or wait for an answer. */
export const lastLogins = (users: ListedUser[]): string[] =>
  users
    .map(({ lastLoginAt }) => lastLoginAt)
    .filter((at) => at !== null)
    .sort()
    .reverse();

/** Whether it goes with a phone that nobody here has set up. */
function others({ loggedIn, logins, newcomers, applications }: Facts): Step {
  const site = siteOf(applications);
  const step = (state: State, why: Key, at: string | null = null): Step => ({ key: "others", state, why, at });
  if (loggedIn[1] !== undefined) return step("done", "start.others.good", loggedIn[1]);
  if (newcomers > 1) return step("done", "start.others.lately");
  if (loggedIn.length === 0 && logins === 0) return step("later", "start.others.first");
  if (site !== null && isLocal(site)) return step("blocked", "start.others.local");
  return step("open", site === null ? "start.others.noSite" : "start.others.none");
}

const AFTER_THAT = ["connection", "check", "doctor", "application", "push", "login", "others"] as const;

/** A real account cannot be tried where a simulator plays WeChat: what is here is the simulator's. */
function elsewhere(facts: Facts): Step[] {
  return [
    { key: "wechat", state: "blocked", why: "start.wechat.simulated", at: null },
    address(facts),
    ...AFTER_THAT.map((key): Step => ({ key, state: "later", why: "start.wechat.there", at: null })),
  ];
}

/** The shortest way to a first login, as far as it has been gone. */
export function steps(facts: Facts, real: boolean): Step[] {
  if (real && isSimulated(facts.system)) return elsewhere(facts);
  const { connection, applications, lastPush, door } = facts;
  const application = mainOf(applications);
  const pushedAt = lastPush?.receivedAt ?? door?.pushedAt ?? null;
  const ready = connection !== undefined;
  return [
    real ? address(facts) : { key: "simulator", state: "done", why: "start.simulator.good", at: null },
    reached(facts),
    check(facts),
    ...(real ? [doctor(facts)] : []),
    application !== undefined
      ? { key: "application", state: "done", why: "start.application.good", at: null }
      : { key: "application", state: ready ? "open" : "later", why: "start.application.none", at: null },
    pushedAt !== null
      ? { key: "push", state: "done", why: "start.push.good", at: pushedAt }
      : { key: "push", state: ready ? "open" : "later", why: "start.push.none", at: null },
    login(facts),
    ...(real ? [others(facts)] : []),
  ];
}
