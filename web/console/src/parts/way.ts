import type { Location, NavigationType } from "react-router";

/** What the browser's history keeps of an address, besides it: how somebody came there. */
export interface Way {
  /** What of the search is only shown beside a form, which is not left for it. */
  beside?: string[];
  /** The drawer that was opened by going there. */
  opened?: string;
  /** What was on the page before is no more, and so nothing that was typed there can be lost. */
  gone?: true;
}

export const GONE: Way = { gone: true };

export const wayOf = (state: unknown): Way => (typeof state === "object" && state !== null ? state : {});

type Place = Pick<Location, "pathname" | "search" | "state">;

/**
 * Whether a form is left: it may be of what the address names behind its question mark, too. Whoever comes to an
 * address by the history comes from another page than when that was entered there.
 */
export function leaves(from: Place, to: Place, how: `${NavigationType}`): boolean {
  if (wayOf(to.state).gone === true && how !== "POP") return false;
  const beside = [...(wayOf(from.state).beside ?? []), ...(wayOf(to.state).beside ?? [])];
  return from.pathname !== to.pathname || without(from.search, beside) !== without(to.search, beside);
}

function without(search: string, names: string[]): string {
  const rest = new URLSearchParams(search);
  for (const name of names) rest.delete(name);
  return `${rest}`;
}
