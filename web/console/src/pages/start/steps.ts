import type { Application, Connection, Door, Push, SystemInfo } from "../../api/types";
import type { Key } from "../../i18n/words";

/** What is known so far; what has not been answered yet is undefined. */
export interface Facts {
  system: SystemInfo | undefined;
  connection: Connection | undefined;
  door: Door | undefined;
  lastPush: Push | undefined;
  lastLogin: Push | undefined;
  application: Application | undefined;
}

export type State = "done" | "open" | "blocked" | "later";

export interface Step {
  key: "address" | "simulator" | "wechat" | "connection" | "check" | "push" | "application" | "login";
  state: State;
  /** Why it stands as it does. */
  why: Key;
  at: string | null;
}

export const isSimulated = (system: SystemInfo | undefined): boolean =>
  system !== undefined && new URL(system.weChatApi).hostname !== "api.weixin.qq.com";

const LOCAL = /^(localhost|127\.|\[::1\]|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;

function address(system: SystemInfo | undefined): Step {
  if (system === undefined) return { key: "address", state: "later", why: "start.loading", at: null };
  const url = new URL(system.publicUrl);
  if (LOCAL.test(url.hostname)) return { key: "address", state: "blocked", why: "start.address.local", at: null };
  return url.protocol === "https:"
    ? { key: "address", state: "done", why: "start.address.good", at: null }
    : { key: "address", state: "open", why: "start.address.plain", at: null };
}

function check({ connection, door }: Facts): Step {
  const step = (state: State, why: Key, at: string | null = null): Step => ({ key: "check", state, why, at });
  if (connection === undefined) return step("later", "start.needsConnection");
  const checked = door?.checkedAt ?? null;
  const failed = door?.failedCheck?.at ?? null;
  if (failed !== null && (checked === null || failed > checked)) return step("blocked", "start.check.refused", failed);
  if (checked !== null) return step("done", "start.check.good", checked);
  return door?.pushedAt != null ? step("done", "start.check.used", door.pushedAt) : step("open", "start.check.waiting");
}

const AFTER_THAT = ["connection", "check", "application", "push", "login"] as const;

/** A real account cannot be tried where a simulator plays WeChat: what is here is the simulator's. */
function elsewhere(system: SystemInfo | undefined): Step[] {
  return [
    { key: "wechat", state: "blocked", why: "start.wechat.simulated", at: null },
    address(system),
    ...AFTER_THAT.map((key): Step => ({ key, state: "later", why: "start.wechat.there", at: null })),
  ];
}

/** The shortest way to a first login, as far as it has been gone. */
export function steps(facts: Facts, real: boolean): Step[] {
  if (real && isSimulated(facts.system)) return elsewhere(facts.system);
  const { connection, application, lastPush, lastLogin, door } = facts;
  const pushedAt = lastPush?.receivedAt ?? door?.pushedAt ?? null;
  const ready = connection !== undefined;
  return [
    real ? address(facts.system) : { key: "simulator", state: "done", why: "start.simulator.good", at: null },
    ready
      ? { key: "connection", state: "done", why: "start.connection.good", at: null }
      : { key: "connection", state: "open", why: "start.connection.none", at: null },
    check(facts),
    application !== undefined
      ? { key: "application", state: "done", why: "start.application.good", at: null }
      : { key: "application", state: ready ? "open" : "later", why: "start.application.none", at: null },
    pushedAt !== null
      ? { key: "push", state: "done", why: "start.push.good", at: pushedAt }
      : { key: "push", state: ready ? "open" : "later", why: "start.push.none", at: null },
    lastLogin !== undefined
      ? { key: "login", state: "done", why: "start.login.good", at: lastLogin.receivedAt }
      : {
          key: "login",
          state: ready && application !== undefined ? "open" : "later",
          why: "start.login.none",
          at: null,
        },
  ];
}
