const KEY = "saoma.wanted";
const BASE = "/console";

/** Remembers the page that was wanted while the browser is away at the login page. */
export function keepWanted(): void {
  sessionStorage.setItem(KEY, window.location.pathname.slice(BASE.length) + window.location.search);
}

/** That page, once: always one of the console's own. */
export function takeWanted(): string {
  const wanted = sessionStorage.getItem(KEY) ?? "/";
  sessionStorage.removeItem(KEY);
  return /^\/(?!\/)/.test(wanted) ? wanted : "/";
}
