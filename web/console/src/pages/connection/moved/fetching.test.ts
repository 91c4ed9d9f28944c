import { expect, test } from "vitest";
import { Problem } from "../../../api/client";
import type { FetchedPeople } from "../../../api/types";
import { fetchAll, flawOf, NOTHING_YET, type SoFar, share } from "./fetching";

const answer = (more: Partial<FetchedPeople>): FetchedPeople => ({
  dryRun: false,
  asked: 2,
  moved: 1,
  left: [{ user: "u", why: "not-told" }],
  next: null,
  trouble: null,
  unreachable: false,
  ...more,
});

function server(...answers: (FetchedPeople | Error)[]) {
  const asked: (string | null)[] = [];
  const ask = (after: string | null): Promise<FetchedPeople> => {
    asked.push(after);
    const next = answers.shift() ?? answer({});
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  };
  return { asked, ask };
}

const running = () => new AbortController().signal;

test("it goes on behind where each answer ended, and sums up", async () => {
  const { asked, ask } = server(answer({ next: "o2" }), answer({ next: "o4" }), answer({ asked: 1, left: [] }));
  const told: SoFar[] = [];
  const { soFar, ending } = await fetchAll(NOTHING_YET, { ask, told: (one) => told.push(one), signal: running() });
  expect(asked).toEqual([null, "o2", "o4"]);
  expect(soFar).toMatchObject({ asked: 5, moved: 3, next: null });
  expect(soFar.left).toHaveLength(2);
  expect(told.map((one) => one.asked)).toEqual([2, 4, 5]);
  expect(ending).toEqual({ kind: "all" });
});

test("what WeChat refuses ends it, and keeps where to go on", async () => {
  const trouble = { code: 63178, meaning: { zh: "", en: "" }, advice: { zh: "", en: "" } };
  const { ask } = server(answer({ next: "o2" }), answer({ asked: 0, moved: 0, left: [], next: "o2", trouble }));
  const { soFar, ending } = await fetchAll(NOTHING_YET, { ask, told: () => {}, signal: running() });
  expect(ending).toEqual({ kind: "refused", trouble });
  expect(soFar.next).toBe("o2");
  const again = server(answer({}));
  expect((await fetchAll(soFar, { ask: again.ask, told: () => {}, signal: running() })).soFar.asked).toBe(4);
  expect(again.asked).toEqual(["o2"]);
});

test("WeChat out of reach is told apart from a server that failed", async () => {
  const away = server(answer({ next: "o2", unreachable: true }));
  expect((await fetchAll(NOTHING_YET, { ask: away.ask, told: () => {}, signal: running() })).ending.kind).toBe(
    "weChat-unreachable",
  );
  const error = new Problem(500, "internal", "");
  const broken = server(error);
  expect((await fetchAll(NOTHING_YET, { ask: broken.ask, told: () => {}, signal: running() })).ending).toEqual({
    kind: "failed",
    error,
  });
});

test("too many calls are waited out, and asked again from the same place", async () => {
  const { asked, ask } = server(answer({ next: "o2" }), new Problem(429, "too-many-calls", "", [], 7), answer({}));
  const waits: number[] = [];
  const wait = async (seconds: number) => void waits.push(seconds);
  const { ending } = await fetchAll(NOTHING_YET, { ask, told: () => {}, signal: running(), wait });
  expect(asked).toEqual([null, "o2", "o2"]);
  expect(waits).toEqual([7]);
  expect(ending.kind).toBe("all");
});

test("who stops it gets what had come", async () => {
  const stop = new AbortController();
  const { asked, ask } = server(answer({ next: "o2" }), answer({}));
  const { soFar, ending } = await fetchAll(NOTHING_YET, { ask, told: () => stop.abort(), signal: stop.signal });
  expect(asked).toEqual([null]);
  expect(ending.kind).toBe("stopped");
  expect(soFar.next).toBe("o2");
});

test("a share is never more than all", () => {
  expect(share(1, 3)).toBe(33);
  expect(share(4, 3)).toBe(100);
  expect(share(0, 0)).toBe(100);
});

test("the former account is another one", () => {
  expect(flawOf("wx0123456789abcdef", "wxfedcba9876543210")).toBe("none");
  expect(flawOf("wxfedcba9876543210", "wxfedcba9876543210")).toBe("same");
  expect(flawOf("wx 1", "wx2")).toBe("form");
  expect(flawOf("", "wx2")).toBe("form");
});
