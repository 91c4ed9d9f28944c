/** Who was looked for may be a name or a phone number: no address and no history keeps it, but this tab alone. */
export interface Sought {
  by: "name" | "phone" | "email" | "username" | "external-id" | "openid" | "unionid" | "id";
  text: string;
}

const PREFIX = "saoma.search.";

let last = 0;

/** @returns the name by which it is found again, for as long as somebody is signed in here */
export function keepSearch(sought: Sought): string {
  last = Math.max(last + 1, Date.now());
  sessionStorage.setItem(`${PREFIX}${last}`, JSON.stringify(sought));
  return `${last}`;
}

export function keptSearch(name: string): Sought | null {
  const kept = sessionStorage.getItem(PREFIX + name);
  return kept === null ? null : (JSON.parse(kept) as Sought);
}

export const dropSearch = (name: string): void => sessionStorage.removeItem(PREFIX + name);

/** Nobody who signs in next at this tab goes back to them. */
export function forgetSearches(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
