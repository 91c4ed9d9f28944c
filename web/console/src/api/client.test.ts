import { afterEach, expect, test, vi } from "vitest";
import { call, Problem, problem, setCsrfToken } from "./client";

afterEach(() => vi.unstubAllGlobals());

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const calls: RequestInit[] = [];
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    calls.push(init);
    return new Response(status === 204 ? null : body, { status, headers });
  });
  return calls;
}

test("a change carries the session's token, and what is only looked at does not", async () => {
  const calls = answering(200, "{}");
  setCsrfToken("abc");
  await call("GET", "/api/v1/me");
  await call("POST", "/api/v1/x", { a: 1 });
  expect(calls.map((init) => (init.headers as Record<string, string>)["X-CSRF-Token"])).toEqual([undefined, "abc"]);
});

test("an answer without a body is none, and the version is read from the ETag", async () => {
  answering(204, "");
  expect((await call("DELETE", "/x", undefined, '"v1"')).body).toBeUndefined();
  answering(200, '{"a":1}', { ETag: '"v2"' });
  expect(await call("GET", "/x")).toEqual({ body: { a: 1 }, etag: '"v2"' });
});

test("a refusal tells its code and each wrong field", async () => {
  answering(400, '{"code":"invalid-fields","detail":"See errors","errors":[{"field":"appId","detail":"wx…"},7]}');
  const thrown = await call("POST", "/x", {}).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Problem);
  expect((thrown as Problem).code).toBe("invalid-fields");
  expect((thrown as Problem).errors).toEqual([{ field: "appId", detail: "wx…" }]);
});

test("what a proxy says is a problem too", () => {
  const read = problem({ status: 502, headers: new Headers({ "Retry-After": "7" }) }, "<html>Bad gateway</html>");
  expect(read.code).toBe("http-502");
  expect(read.retryAfter).toBe(7);
});

test("a server that cannot be reached is a problem with a code", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("Failed to fetch");
  });
  await expect(call("GET", "/x")).rejects.toMatchObject({ code: "unreachable" });
});
