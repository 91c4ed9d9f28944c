import type { Push } from "../../api/types";

/** What came of a journal while somebody looks at it. */
export interface Live {
  /** An open line is caught up with when the list was read anew: what came before it was open is nowhere else. */
  line: "connecting" | "catchingUp" | "live" | "lost";
  /** The last that came, the newest first. */
  rows: Push[];
  /** How many came since the line was opened or the list read. */
  since: number;
}

export type Happening = { kind: "opened" } | { kind: "lost" } | { kind: "pushed"; push: Push } | { kind: "read" };

export const MOST = 200;

export const BEGINNING: Live = { line: "connecting", rows: [], since: 0 };

export function next(live: Live, happening: Happening): Live {
  switch (happening.kind) {
    case "opened":
      return isOpen(live) ? live : { ...live, line: "catchingUp", since: 0 };
    case "lost":
      return { ...live, line: "lost" };
    case "pushed":
      return { ...live, rows: merged([happening.push], live.rows).slice(0, MOST), since: live.since + 1 };
    case "read":
      if (!isOpen(live)) return live;
      // Between what came before a loss and the list more may have come than the list's first page holds.
      return { line: "live", rows: live.line === "live" ? live.rows : live.rows.slice(0, live.since), since: 0 };
  }
}

const isOpen = ({ line }: Live): boolean => line === "live" || line === "catchingUp";

/** Whether the list is to be read again: before more came since than is kept here. */
export const isBehind = (live: Live): boolean => live.line === "catchingUp" || live.since >= MOST / 2;

const byTime = (a: Push, b: Push): number => b.receivedAt.localeCompare(a.receivedAt);

/** Two lists as one, each push once, the newest first. */
export function merged(some: Push[], others: Push[]): Push[] {
  const known = new Map<string, Push>();
  for (const push of [...some, ...others]) if (!known.has(push.id)) known.set(push.id, push);
  return [...known.values()].sort(byTime);
}

/** What stood there stays as it was; only older pushes come below it, for which somebody has asked. */
export function held(kept: Push[], now: Push[]): Push[] {
  const oldest = kept.at(-1);
  return oldest === undefined ? kept : [...kept, ...now.filter((push) => byTime(oldest, push) < 0)];
}

export interface Filter {
  kind: string;
  result: string;
  verified: string;
}

export const fits = (push: Push, filter: Filter): boolean =>
  (filter.kind === "" || push.kind === filter.kind) &&
  (filter.result === "" || push.result === filter.result) &&
  (filter.verified === "" || String(push.verified) === filter.verified);

export function query(filter: Filter): string {
  const parts = new URLSearchParams({ limit: "50" });
  for (const [name, value] of Object.entries(filter)) if (value !== "") parts.set(name, value);
  return parts.toString();
}
