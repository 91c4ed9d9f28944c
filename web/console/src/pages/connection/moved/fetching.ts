import { Problem } from "../../../api/client";
import { signedOut } from "../../../api/queries";
import type { FetchedPeople } from "../../../api/types";

export type LeftOne = FetchedPeople["left"][number];
export type Trouble = NonNullable<FetchedPeople["trouble"]>;

/** What has come of it so far. Where it ended before all were asked for, `next` is behind whom to go on. */
export interface SoFar {
  asked: number;
  moved: number;
  left: LeftOne[];
  next: string | null;
}

export const NOTHING_YET: SoFar = { asked: 0, moved: 0, left: [], next: null };

/** Why it is not going on. */
export type Ending =
  | { kind: "all" }
  | { kind: "stopped" }
  | { kind: "refused"; trouble: Trouble }
  | { kind: "weChat-unreachable" }
  | { kind: "failed"; error: unknown };

export interface Asking {
  ask: (after: string | null) => Promise<FetchedPeople>;
  /** Told after each answer. */
  told: (soFar: SoFar) => void;
  signal: AbortSignal;
  wait?: (seconds: number, signal: AbortSignal) => Promise<void>;
}

const TOO_MANY = 429;

/** Has the server ask WeChat, some at a time, until all were asked for or something ends it. */
export async function fetchAll(begin: SoFar, asking: Asking): Promise<{ soFar: SoFar; ending: Ending }> {
  const { ask, told, signal, wait = seconds } = asking;
  let soFar = begin;
  while (!signal.aborted) {
    let answer: FetchedPeople;
    try {
      answer = await ask(soFar.next);
    } catch (error) {
      // The server lets so many through in a minute, and says when the next one may come.
      if (error instanceof Problem && error.status === TOO_MANY && error.retryAfter !== null) {
        await wait(error.retryAfter, signal);
        continue;
      }
      signedOut(error);
      return { soFar, ending: { kind: "failed", error } };
    }
    soFar = {
      asked: soFar.asked + answer.asked,
      moved: soFar.moved + answer.moved,
      left: [...soFar.left, ...answer.left],
      next: answer.next ?? null,
    };
    told(soFar);
    const ending = endingOf(answer);
    if (ending !== null) return { soFar, ending };
  }
  return { soFar, ending: { kind: "stopped" } };
}

function endingOf({ trouble, unreachable, next }: FetchedPeople): Ending | null {
  if (trouble !== null && trouble !== undefined) return { kind: "refused", trouble };
  if (unreachable) return { kind: "weChat-unreachable" };
  return next === null || next === undefined ? { kind: "all" } : null;
}

function seconds(many: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const over = () => {
      clearTimeout(waiting);
      signal.removeEventListener("abort", over);
      done();
    };
    const waiting = setTimeout(over, many * 1000);
    signal.addEventListener("abort", over);
  });
}

/** In percent. More may be asked for than were counted before: somebody new has come meanwhile. */
export const share = (asked: number, open: number): number =>
  open === 0 ? 100 : Math.min(100, Math.floor((asked * 100) / open));

const APP_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** What is wrong with a former AppID, before the server is asked. */
export function flawOf(typed: string, here: string): "none" | "form" | "same" {
  if (!APP_ID.test(typed)) return "form";
  return typed === here ? "same" : "none";
}
