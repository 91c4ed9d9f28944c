import type { Push } from "../../api/types";

/** What is shown of a journal that goes on while somebody looks at it. */
export interface Live {
  line: "connecting" | "live" | "lost";
  paused: boolean;
  rows: Push[];
  /** What came while it was paused. */
  held: Push[];
}

export type Happening =
  | { kind: "opened" }
  | { kind: "lost" }
  | { kind: "pushed"; push: Push }
  | { kind: "paused" }
  | { kind: "resumed" };

export const MOST = 200;

export const BEGINNING: Live = { line: "connecting", paused: false, rows: [], held: [] };

export function next(live: Live, happening: Happening): Live {
  switch (happening.kind) {
    case "opened":
      return { ...live, line: "live" };
    case "lost":
      return { ...live, line: "lost" };
    case "paused":
      return { ...live, paused: true };
    case "resumed":
      return { ...live, paused: false, held: [], rows: merged(live.held, live.rows).slice(0, MOST) };
    case "pushed":
      return live.paused
        ? { ...live, held: merged([happening.push], live.held).slice(0, MOST) }
        : { ...live, rows: merged([happening.push], live.rows).slice(0, MOST) };
  }
}

/** Two lists as one, each push once, the newest first. */
export function merged(some: Push[], others: Push[]): Push[] {
  const known = new Map<string, Push>();
  for (const push of [...some, ...others]) if (!known.has(push.id)) known.set(push.id, push);
  return [...known.values()].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
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
