import type { Moment } from "./model";
import type { Retry } from "./view";

const LONGEST_WAIT_SECONDS = 30;

export function counted(at: number, moment: Moment): Retry {
  return { at, secondsLeft: secondsUntil(at, moment) };
}

export function secondsUntil(at: number, moment: Moment): number {
  return Math.max(0, Math.ceil((at - moment.now) / 1000));
}

/** Twice as long after each failure, and not the same for all pages, so that a server that comes back is not overrun. */
export function waitSeconds(failures: number, moment: Moment): number {
  return Math.ceil(Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures + 1)) * (0.75 + moment.chance / 2));
}
