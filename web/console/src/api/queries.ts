import { type Query, QueryClient, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { call, get, Problem, setCsrfToken } from "./client";
import { forgetMade } from "./justMade";
import { tellOtherWindows } from "./otherWindows";
import { forgetSearches } from "./searches";
import type { Application, Connection, ConnectionSettings, Door, Me, Page, Pool, SystemInfo } from "./types";

/** Whether nobody was signed in when that was heard of last. */
let away = false;

/** Nobody who signs in next at this tab finds what was typed here. */
export function forgetTyped(): void {
  forgetMade();
  forgetSearches();
}

/** Who is not signed in any more is shown the sign-in page, wherever the refusal came from. */
export function signedOut(error: unknown): void {
  if (error instanceof Problem && error.status === 401) {
    forgetTyped();
    away = true;
    void queries.setQueryData(["me"], null);
  }
}

/**
 * What is open is read again when it is known who is back, and not before: what looks by itself every so often asks
 * then whether it is to go on.
 */
function heardOf(me: unknown): void {
  if (away && me !== null) void queries.invalidateQueries({ predicate: isOfSomebody });
  away = me === null;
  if (away) forgetTyped();
}

const isOfSomebody = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== "me";

/** Looks who has signed in, and has the console's other windows look as well. */
export async function signedIn(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ["me"] });
  tellOtherWindows();
}

/** What is there no more, or may not be looked at any more, is not shown from before. All else stays while a server is away. */
function gone(error: unknown, query: Query<unknown, unknown, unknown>): void {
  if (error instanceof Problem && (error.status === 403 || error.status === 404)) query.setState({ data: undefined });
}

const TOO_MANY = 429;

/** Nobody needs to know that he went from page to page faster than the server allows: it is asked again in time. */
export function worthAnotherTry(count: number, error: unknown): boolean {
  return (
    count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500 && error.status !== TOO_MANY)
  );
}

/** In milliseconds: as the server says, or longer each time. */
export function untilAnotherTry(count: number, error: unknown): number {
  return error instanceof Problem && error.retryAfter !== null ? error.retryAfter * 1000 : 1000 * 2 ** count;
}

/**
 * Without a network calls fail and say so. The library would hold them back: a button would turn for ever, and what
 * it does would be done minutes later, when nobody thinks of it any more.
 */
const networkMode = "always";

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: worthAnotherTry,
      retryDelay: untilAnotherTry,
      refetchOnWindowFocus: true,
      refetchOnReconnect: true,
      networkMode,
    },
    mutations: { networkMode },
  },
});
queries.getQueryCache().config.onError = (error, query) => {
  signedOut(error);
  gone(error, query);
};
queries.getMutationCache().config.onError = signedOut;
queries.getQueryCache().config.onSuccess = (data, { queryKey }) => {
  if (queryKey[0] === "me") heardOf(data);
};

/** Who was signed in at this tab last, even if the page was loaded again meanwhile. */
const LAST = "saoma.last";

/** Nobody is shown what was read for another, or typed by them, who was signed in here before. */
function forgetOthers(id: string): void {
  const last = sessionStorage.getItem(LAST);
  if (last !== null && last !== id) {
    queries.removeQueries({ predicate: isOfSomebody });
    forgetTyped();
  }
  sessionStorage.setItem(LAST, id);
}

/** Looks by itself every so often, for as long as somebody is signed in who could be answered. */
const often = (every: number | undefined) => () =>
  every === undefined || queries.getQueryData(["me"]) === null ? false : every;

/** The developer, or null where nobody is signed in. */
export function useMe() {
  return useQuery({
    queryKey: ["me"],
    queryFn: async (): Promise<Me | null> => {
      try {
        const me = await get<Me>("/api/v1/me");
        setCsrfToken(me.csrfToken ?? "");
        forgetOthers(me.id);
        return me;
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

export const usePools = () => useQuery({ queryKey: ["pools"], queryFn: () => get<Page<Pool>>("/api/v1/pools") });

export const useSystem = () =>
  useQuery({ queryKey: ["system"], queryFn: () => get<SystemInfo>("/api/v1/system"), staleTime: 300_000 });

export const poolPath = (pool: Pool) => `/api/v1/pools/${pool.id}`;

export const connectionPath = (pool: Pool, identifier: string) =>
  `${poolPath(pool)}/connections/${encodeURIComponent(identifier)}`;

/** Reads something of a pool. */
export function useOfPool<T>(pool: Pool, path: string, options: { every?: number; enabled?: boolean } = {}) {
  return useQuery({
    queryKey: ["pool", pool.id, path],
    queryFn: () => get<T>(`${poolPath(pool)}${path}`),
    refetchInterval: often(options.every),
    enabled: options.enabled ?? true,
  });
}

/** Reads a list of a pool page by page. */
export function useListOfPool<T>(pool: Pool, path: string, options: { every?: number } = {}) {
  return useListAt<T>(["pool", pool.id, "list", path], `${poolPath(pool)}${path}`, options);
}

/** Reads a list page by page, wherever it is. */
export function useListAt<T>(key: string[], address: string, options: { every?: number } = {}) {
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => {
      const cursor =
        pageParam === "" ? "" : `${address.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(pageParam)}`;
      return get<Page<T>>(`${address}${cursor}`);
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    refetchInterval: often(options.every),
  });
  return { list, items: list.data?.pages.flatMap((page) => page.items) ?? [], all: () => allAt<T>(address) };
}

/** As many as a file of a list holds: a spreadsheet takes no million rows, and neither does a server's patience. */
export const MOST = 10_000;

const AT_ONCE = 200;

/** A list from its beginning to its end, whatever of it is shown; and whether there is still more of it. */
export async function allAt<T>(address: string): Promise<{ rows: T[]; more: boolean }> {
  const [path = "", query = ""] = address.split("?");
  const asked = new URLSearchParams(query);
  asked.set("limit", `${AT_ONCE}`);
  const rows: T[] = [];
  for (;;) {
    const page = await patiently(() => get<Page<T>>(`${path}?${asked}`));
    rows.push(...page.items);
    if (page.next === null || rows.length >= MOST) return { rows, more: page.next !== null };
    asked.set("cursor", page.next);
  }
}

/** As the library does for what is shown. */
async function patiently<T>(read: () => Promise<T>, count = 0): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!worthAnotherTry(count, error)) throw error;
    await new Promise((done) => setTimeout(done, untilAnotherTry(count, error)));
    return patiently(read, count + 1);
  }
}

export const useConnections = (pool: Pool) => useOfPool<Page<Connection>>(pool, "/connections");

/** What people call the connections, by their identifiers. */
export const useConnectionNames = (pool: Pool) =>
  new Map(useConnections(pool).data?.items.map((one) => [one.identifier, one.displayName]));

export const useApplications = (pool: Pool) => useOfPool<Page<Application>>(pool, "/applications");

export const useDoor = (pool: Pool, identifier: string | undefined) =>
  useOfPool<Door>(pool, `/connections/${identifier}/door`, { every: 2_000, enabled: identifier !== undefined });

/** Settings with their version. */
export function useConnectionSettings(pool: Pool, identifier: string) {
  return useQuery({
    queryKey: ["pool", pool.id, "settings", identifier],
    queryFn: () => call<ConnectionSettings>("GET", `${connectionPath(pool, identifier)}/settings`),
    refetchOnWindowFocus: false,
  });
}

export function useApplication(pool: Pool, clientId: string) {
  return useQuery({
    queryKey: ["pool", pool.id, "application", clientId],
    queryFn: () => call<Application>("GET", `${poolPath(pool)}/applications/${clientId}`),
    refetchOnWindowFocus: false,
  });
}

export const forgetPool = (pool: Pool) => queries.invalidateQueries({ queryKey: ["pool", pool.id] });
