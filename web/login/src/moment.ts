import type { Moment } from "./model";
import type { Retry } from "./view";

/** How long a page without a code waits at most before it asks again: each code is a call to WeChat. */
const LONGEST_WAIT_SECONDS = 30;
/** Whoever has done everything right on the phone is waiting to come in, and few are at the same moment. */
const LONGEST_WAIT_AT_THE_DOOR_SECONDS = 4;

export function counted(at: number, moment: Moment): Retry {
  return { at, secondsLeft: secondsUntil(at, moment) };
}

export function secondsUntil(at: number, moment: Moment): number {
  return Math.max(0, Math.ceil((at - moment.now) / 1000));
}

/** Twice as long after each failure, and not the same for all pages, so that a server that comes back is not overrun. */
export function waitSeconds(failures: number, moment: Moment): number {
  return wait(failures, LONGEST_WAIT_SECONDS, moment);
}

export function waitSecondsAtTheDoor(failures: number, moment: Moment): number {
  return wait(failures, LONGEST_WAIT_AT_THE_DOOR_SECONDS, moment);
}

function wait(failures: number, longest: number, moment: Moment): number {
  return Math.ceil(Math.min(longest, 2 ** (failures + 1)) * (0.75 + moment.chance / 2));
}
