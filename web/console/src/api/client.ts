import { handsAreOn } from "./hands";
import { keepFile } from "./keepFile";

/** Calls the server. What it refuses is thrown as a problem with a stable code (RFC 9457). */

export interface FieldError {
  field: string;
  detail: string;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly errors: FieldError[] = [],
    readonly retryAfter: number | null = null,
    readonly more: Record<string, unknown> = {},
  ) {
    super(detail);
  }
}

export interface Answer<T> {
  body: T;
  etag: string | null;
}

let csrfToken = "";
let language = "en";

/** What the session's own pages send with each change. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

export function setLanguage(tag: string): void {
  language = tag;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What each call carries. */
export function headers(method: Method): Record<string, string> {
  const all: Record<string, string> = { Accept: "application/json", "Accept-Language": language };
  if (method !== "GET") all["X-CSRF-Token"] = csrfToken;
  return all;
}

export async function call<T>(method: Method, path: string, body?: unknown, ifMatch?: string): Promise<Answer<T>> {
  const all = headers(method);
  if (!handsAreOn()) all["X-Background"] = "1";
  if (body !== undefined) all["Content-Type"] = "application/json";
  if (ifMatch !== undefined) all["If-Match"] = ifMatch;
  const init: RequestInit = { method, headers: all, credentials: "same-origin" };
  if (body !== undefined) init.body = JSON.stringify(body);
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Problem(0, "unreachable", "");
  }
  const text = await response.text();
  if (!response.ok) throw problem(response, text);
  return { body: (text === "" ? undefined : JSON.parse(text)) as T, etag: response.headers.get("ETag") };
}

export async function get<T>(path: string): Promise<T> {
  return (await call<T>("GET", path)).body;
}

export async function post<T>(path: string, body?: unknown): Promise<T> {
  return (await call<T>("POST", path, body)).body;
}

/** Has the server make a file, and the browser keep it. */
export async function download(path: string, name: string): Promise<void> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Accept-Language": language, "X-CSRF-Token": csrfToken },
      credentials: "same-origin",
    });
  } catch {
    throw new Problem(0, "unreachable", "");
  }
  if (!response.ok) throw problem(response, await response.text());
  const named = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  keepFile(await response.blob(), named ?? name);
}

/** Reads a refusal, whoever wrote it: a proxy's is no JSON. */
export function problem(response: Pick<Response, "status" | "headers">, text: string): Problem {
  const retryAfter = Number(response.headers.get("Retry-After") ?? "0");
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = null;
  }
  const body = (typeof parsed === "object" && parsed !== null ? parsed : {}) as Record<string, unknown>;
  return new Problem(
    response.status,
    typeof body.code === "string" ? body.code : `http-${response.status}`,
    typeof body.detail === "string" ? body.detail : "",
    Array.isArray(body.errors) ? body.errors.filter(isFieldError) : [],
    retryAfter > 0 ? retryAfter : null,
    body,
  );
}

function isFieldError(value: unknown): value is FieldError {
  const error = value as FieldError | null;
  return typeof error?.field === "string" && typeof error.detail === "string";
}
