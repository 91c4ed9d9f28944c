import { expect, test } from "vitest";
import { api } from "./api";
import { QR } from "./testing";

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const calls: { url: string; init: RequestInit | undefined }[] = [];
  const fetcher = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    calls.push({ url: String(url), init });
    return new Response(body, { status, headers });
  };
  return { calls, scans: api("/p/main/login/scans", fetcher) };
}

test("a code is asked for with the sealed request, and names the code that it takes the place of", async () => {
  const { calls, scans } = answering(201, JSON.stringify({ id: "a", secondsLeft: 120, qr: QR }));
  expect(await scans.create("sealed", "account", "old", "en")).toEqual({
    kind: "ok",
    body: { id: "a", secondsLeft: 120, qr: QR },
  });
  expect(calls[0]?.url).toBe("/p/main/login/scans");
  expect(calls[0]?.init?.body).toBe('{"request":"sealed","connection":"account","language":"en","replaces":"old"}');
  await scans.create("sealed", "account", null, "en");
  expect(calls[1]?.init?.body).toBe('{"request":"sealed","connection":"account","language":"en"}');
});

test("a code of WeChat's own has the address of its picture", async () => {
  const { scans } = answering(201, '{"id":"a","secondsLeft":120,"picture":"/login/scans/a/code.png"}');
  expect(await scans.create("sealed", "program", null, "en")).toEqual({
    kind: "ok",
    body: { id: "a", secondsLeft: 120, qr: { picture: "/login/scans/a/code.png" } },
  });
});

test("a problem is known by its code, and says when to come back", async () => {
  const { scans } = answering(503, '{"code":"wechat-unavailable"}', { "retry-after": "7" });
  expect(await scans.create("sealed", "account", null, "en")).toEqual({
    kind: "problem",
    code: "wechat-unavailable",
    retryAfter: 7,
  });
});

test.each([
  ["wechat-not-set-up", 40125],
  ["wechat-used-up", 45009],
])("a website whose WeChat gives no codes (%s) says what its people can look up", async (code, errcode) => {
  const { scans } = answering(503, JSON.stringify({ code, errcode }));
  expect(await scans.create("sealed", "account", null, "en")).toEqual({
    kind: "problem",
    code,
    retryAfter: 0,
    errcode,
  });
});

test("a scan that lets nobody in says why", async () => {
  const { scans } = answering(403, '{"code":"scan-denied","reason":"not-allowed"}');
  expect(await scans.redeem("a", "sealed")).toEqual({
    kind: "problem",
    code: "scan-denied",
    retryAfter: 0,
    reason: "not-allowed",
  });
});

test("a server that is busy says so itself", async () => {
  const { scans } = answering(503, '{"code":"busy"}', { "retry-after": "2" });
  expect(await scans.state("a")).toEqual({ kind: "problem", code: "busy", retryAfter: 2 });
});

test("a page of a proxy, a broken server and half an answer are as good as no answer", async () => {
  const answers: [number, string][] = [
    [502, "<html>Bad Gateway</html>"],
    [500, '{"code":"internal"}'],
    [404, "<html>captive portal</html>"],
    [200, "<html>welcome to the airport</html>"],
    [200, '{"state":"unheard-of","reason":null,"secondsLeft":1}'],
    [200, '{"state":"waiting","rea'],
  ];
  for (const [status, body] of answers) {
    expect(await answering(status, body).scans.state("a")).toEqual({ kind: "unreachable" });
  }
});

test("a network that fails is no answer", async () => {
  const scans = api("/scans", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await scans.redeem("a", "sealed")).toEqual({ kind: "unreachable" });
});
