import { onlineManager, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { Problem } from "./client";
import { allAt, queries, signedOut, untilAnotherTry, worthAnotherTry } from "./queries";

afterEach(() => {
  vi.unstubAllGlobals();
  queries.clear();
});

const tooMany = new Problem(429, "too-many-calls", "Too many calls.", [], 3);

test("who asks too often is answered later, when the server says", () => {
  expect(worthAnotherTry(0, tooMany)).toBe(true);
  expect(untilAnotherTry(0, tooMany)).toBe(3000);
});

test("what is wrong is not asked again, and nothing is asked for ever", () => {
  expect(worthAnotherTry(0, new Problem(400, "invalid", "That is no colour."))).toBe(false);
  expect(worthAnotherTry(2, tooMany)).toBe(false);
});

test("a server that is away is asked less and less often", () => {
  const away = new TypeError("Failed to fetch");
  expect(worthAnotherTry(0, away)).toBe(true);
  expect(untilAnotherTry(1, away)).toBeGreaterThan(untilAnotherTry(0, away));
});

test("a list is read to its end, whatever part of it is shown", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const isLast = address.includes("cursor=b");
    return new Response(JSON.stringify({ items: [{ n: asked.length }], next: isLast ? null : "b" }));
  });
  expect(await allAt("/list?state=dead&limit=50")).toEqual({ rows: [{ n: 1 }, { n: 2 }], more: false });
  expect(asked).toEqual(["/list?state=dead&limit=200", "/list?state=dead&limit=200&cursor=b"]);
});

test("a file of a list without an end has one, and says so", async () => {
  const items = Array.from({ length: 5_000 }, (_, n) => ({ n }));
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ items, next: "more" })));
  const { rows, more } = await allAt("/list");
  expect(rows).toHaveLength(10_000);
  expect(more).toBe(true);
});

const readAgain = async (refusal: Problem) => {
  const read = { queryKey: ["x"], retry: false };
  await queries.fetchQuery({ ...read, queryFn: async () => "as it was" });
  await queries.fetchQuery({ ...read, staleTime: 0, queryFn: () => Promise.reject(refusal) }).catch(() => undefined);
  return queries.getQueryData(["x"]);
};

test("what was read stays while the server is away, and not where it is there no more", async () => {
  expect(await readAgain(new Problem(0, "unreachable", ""))).toBe("as it was");
  expect(await readAgain(new Problem(404, "not-found", ""))).toBeUndefined();
  expect(await readAgain(new Problem(403, "insufficient-scope", ""))).toBeUndefined();
});

test("without a network a call fails at once and is not made up for later", async () => {
  onlineManager.setOnline(false);
  const away = new Problem(0, "unreachable", "");
  const press = queries.getMutationCache().build(queries, { mutationFn: () => Promise.reject(away) });
  await expect(press.execute(undefined)).rejects.toBe(away);
  onlineManager.setOnline(true);
});

test("who is back is known before anything else is asked for again", async () => {
  const asked: unknown[] = [];
  const read = async () => asked.push(queries.getQueryData(["me"]));
  const shown = new QueryObserver(queries, { queryKey: ["pool", "x"], queryFn: read, retry: false });
  const hide = shown.subscribe(() => undefined);
  await vi.waitFor(() => expect(asked).toHaveLength(1));

  signedOut(new Problem(401, "signed-out", ""));
  const me = { id: "somebody" };
  await queries.fetchQuery({ queryKey: ["me"], queryFn: async () => me, staleTime: 0 });

  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toBe(me);
  hide();
});
