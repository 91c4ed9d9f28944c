import { isRecord, parseJson } from "./guard";
import type { Code, ScanNews, ScanState } from "./view";

/** An answer of the server is data or a problem (RFC 9457); no answer, or one that only a broken server gives, is neither. */
export type Answer<T> =
  | { readonly kind: "ok"; readonly body: T }
  | {
      readonly kind: "problem";
      readonly code: string;
      readonly retryAfter: number;
      readonly triesLeft?: number;
      /** Why a scan lets nobody in. */
      readonly reason?: string;
      /** WeChat's, where the website's people have something to set right. */
      readonly errcode?: number;
    }
  | { readonly kind: "unreachable" };

export interface Created {
  readonly id: string;
  readonly secondsLeft: number;
  readonly qr: Code;
}

export interface Redeemed {
  readonly location: string;
}

export interface Api {
  create(request: string, connection: string, replaces: string | null, language: string): Promise<Answer<Created>>;
  state(scan: string): Promise<Answer<ScanNews>>;
  redeem(scan: string, request: string): Promise<Answer<Redeemed>>;
  /** Speaks about the question whether the person has an account; without a body it asks. */
  binding<T>(guard: (body: unknown) => body is T, scan: string, path: string, body?: object): Promise<Answer<T>>;
}

/** Longer than the server waits for WeChat, so that it is the server that says what is wrong. */
const PATIENCE_MILLISECONDS = 30_000;

/** What the server says of itself or of WeChat, with a sentence of its own. */
const PASSING: readonly string[] = ["wechat-unavailable", "wechat-not-set-up", "wechat-used-up", "busy"];

export function api(scans: string, fetcher: typeof fetch): Api {
  async function call<T>(guard: (body: unknown) => body is T, path: string, init: RequestInit): Promise<Answer<T>> {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MILLISECONDS);
    try {
      const response = await fetcher(scans + path, { cache: "no-store", ...init, signal: patience.signal });
      const body = parseJson(await response.text());
      if (response.ok) return guard(body) ? { kind: "ok", body } : { kind: "unreachable" };
      return problem(response, body);
    } catch {
      return { kind: "unreachable" };
    } finally {
      clearTimeout(timer);
    }
  }

  const post = (body: object): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

  return {
    create: async (request, connection, replaces, language) => {
      const asked = { request, connection, language };
      const answer = await call(isFresh, "", post(replaces === null ? asked : { ...asked, replaces }));
      return answer.kind === "ok" ? { kind: "ok", body: created(answer.body) } : answer;
    },
    state: (scan) => call(isNews, `/${encodeURIComponent(scan)}`, {}),
    redeem: (scan, request) => call(isRedeemed, `/${encodeURIComponent(scan)}/redeem`, post({ request })),
    binding: (guard, scan, path, body) =>
      call(guard, `/${encodeURIComponent(scan)}/binding${path}`, body === undefined ? {} : post(body)),
  };
}

export function isNews(body: unknown): body is ScanNews {
  return (
    isRecord(body) &&
    isScanState(body.state) &&
    (body.reason === null || typeof body.reason === "string") &&
    typeof body.secondsLeft === "number" &&
    (body.name === undefined || typeof body.name === "string") &&
    (typeof body.number === "number" || (body.number === undefined && body.state !== "asking-number"))
  );
}

function isScanState(value: unknown): value is ScanState {
  switch (value) {
    case "waiting":
    case "scanned":
    case "asking-confirm":
    case "asking-number":
    case "asking-binding":
    case "confirmed":
    case "denied":
    case "expired":
      return true;
    default:
      return false;
  }
}

/** A fresh code as the server sends it: to be drawn, or with the address of its picture. */
export type Fresh = { readonly id: string; readonly secondsLeft: number } & (
  | { readonly qr: { readonly size: number; readonly path: string } }
  | { readonly picture: string }
);

export function isFresh(body: unknown): body is Fresh {
  return isRecord(body) && typeof body.id === "string" && typeof body.secondsLeft === "number" && isShown(body);
}

function isShown(body: Record<string, unknown>): boolean {
  const { qr, picture } = body;
  return typeof picture === "string" || (isRecord(qr) && typeof qr.size === "number" && typeof qr.path === "string");
}

export function created(fresh: Fresh): Created {
  const qr = "picture" in fresh ? { picture: fresh.picture } : fresh.qr;
  return { id: fresh.id, secondsLeft: fresh.secondsLeft, qr };
}

function isRedeemed(body: unknown): body is Redeemed {
  return isRecord(body) && typeof body.location === "string";
}

function problem(response: Response, body: unknown): Answer<never> {
  const code = isRecord(body) && typeof body.code === "string" ? body.code : "";
  // A problem without a code of ours comes from something in between, or from a server in trouble: both pass.
  if (code === "" || (response.status >= 500 && !PASSING.includes(code))) return { kind: "unreachable" };
  const seconds = Number(response.headers.get("retry-after"));
  const answer = { kind: "problem", code, retryAfter: Number.isFinite(seconds) ? seconds : 0 } as const;
  if (!isRecord(body)) return answer;
  if (typeof body.triesLeft === "number") return { ...answer, triesLeft: body.triesLeft };
  if (typeof body.reason === "string") return { ...answer, reason: body.reason };
  return typeof body.errcode === "number" ? { ...answer, errcode: body.errcode } : answer;
}
