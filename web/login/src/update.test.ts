import { expect, test } from "vitest";
import type { Effect, Message, Model } from "./model";
import { QR } from "./testing";
import { begin, resume, start, update } from "./update";
import type { ScanState } from "./view";

/** Tells a story: each message at its second, by a clock that starts at 0 and a chance that is always in the middle. */
function story(...events: readonly (readonly [second: number, message: Message])[]): {
  model: Model;
  effects: readonly Effect[];
} {
  let [model, effects] = start({ now: 0, chance: 0.5 }, "account");
  for (const [second, message] of events) {
    [model, effects] = update(model, message, { now: second * 1000, chance: 0.5 });
  }
  return { model, effects };
}

const created = (id: string): Message => ({ kind: "created", way: "account", id, qr: QR, secondsLeft: 120 });
const news = (scan: string, state: ScanState, secondsLeft = 100): Message => ({
  kind: "news",
  scan,
  news: { state, reason: null, secondsLeft },
});
const tick: Message = { kind: "tick" };
const hidden: Message = { kind: "hidden" };
const visible: Message = { kind: "visible" };

test("a page asks for a code as soon as it starts", () => {
  const { model, effects } = story();
  expect(model.view.kind).toBe("starting");
  expect(effects).toEqual([{ kind: "create", way: "account", replaces: null }]);
});

test("a page that came with a code shows that one and asks for none", () => {
  const [model, effects] = begin({ now: 0, chance: 0.5 }, "account", { id: "a", secondsLeft: 110, qr: QR });
  expect(model.view).toMatchObject({ kind: "waiting", secondsLeft: 110, scan: { id: "a" } });
  expect(effects).toEqual([{ kind: "watch", scan: "a" }]);
  expect(begin({ now: 0, chance: 0.5 }, "account", null)[1]).toEqual(story().effects);
});

test("a code is shown, watched, and counted down by the page's own clock", () => {
  expect(story([5, created("a")]).effects).toEqual([{ kind: "watch", scan: "a" }]);
  expect(story([5, created("a")], [35, tick]).model.view).toMatchObject({ kind: "waiting", secondsLeft: 90 });
});

test("the server's word on the time left counts more than the page's", () => {
  const { model } = story([0, created("a")], [10, news("a", "waiting", 60)], [20, tick]);
  expect(model.view).toMatchObject({ secondsLeft: 50 });
});

test("what is heard of another code is not for this page", () => {
  expect(story([0, created("a")], [1, news("b", "confirmed")]).model.view.kind).toBe("waiting");
});

test("a scan on the phone shows at once, and confirmation leads in and back to the website", () => {
  const scanned = [
    [0, created("a")],
    [5, news("a", "scanned")],
  ] as const;
  expect(story(...scanned).model.view.kind).toBe("scanned");
  const confirmed = [...scanned, [6, news("a", "confirmed")]] as const;
  expect(story(...confirmed).effects).toEqual([{ kind: "unwatch" }, { kind: "redeem", scan: "a" }]);
  expect(story(...confirmed, [7, { kind: "redeemed", location: "/p/main/oidc/auth?x=1" }]).effects).toEqual([
    { kind: "leave", location: "/p/main/oidc/auth?x=1" },
  ]);
});

test("an expired code renews itself three times and names the code that it takes the place of", () => {
  const events: [number, Message][] = [[0, created("a")]];
  for (const id of ["a", "b", "c"]) {
    events.push([120, news(id, "expired")]);
    const { model, effects } = story(...events);
    expect(model.view.kind).toBe("renewing");
    expect(effects).toContainEqual({ kind: "create", way: "account", replaces: id });
    events.push([121, created(String.fromCharCode(id.charCodeAt(0) + 1))]);
  }
  const { model, effects } = story(...events, [240, news("d", "expired")]);
  expect(model.view.kind).toBe("expired");
  expect(effects).toEqual([{ kind: "unwatch" }]);
});

test("the button gives a new code and three more renewals", () => {
  const model: Model = {
    view: { kind: "expired" },
    way: "account",
    lastScan: "d",
    renewals: 3,
    failures: 0,
    visible: true,
    late: true,
  };
  const [next, effects] = update(model, { kind: "pressed" }, { now: 0, chance: 0 });
  expect(next).toMatchObject({ view: { kind: "starting", slow: false }, renewals: 0, late: false });
  expect(effects).toEqual([{ kind: "create", way: "account", replaces: "d" }]);
});

test("a page that nobody looks at does not renew its code until somebody does", () => {
  const away = [
    [0, created("a")],
    [10, hidden],
    [120, news("a", "expired")],
  ] as const;
  expect(story(...away).model.view.kind).toBe("expired");
  expect(story(...away).effects).toEqual([{ kind: "unwatch" }]);
  const back = story(...away, [500, visible]);
  expect(back.model.view.kind).toBe("renewing");
  expect(back.effects).toEqual([{ kind: "create", way: "account", replaces: "a" }]);
});

test("a code whose time is over is asked about until the server says what became of it", () => {
  expect(story([0, created("a")], [119, tick]).effects).toEqual([]);
  expect(story([0, created("a")], [120, tick]).effects).toEqual([{ kind: "hurry" }]);
  expect(story([0, created("a")], [121, tick]).effects).toEqual([]);
  expect(story([0, created("a")], [123, tick]).effects).toEqual([{ kind: "hurry" }]);
});

test("while the connection is lost the code stays, and the page goes on where it was", () => {
  const lost = [
    [0, created("a")],
    [10, { kind: "silence", scan: "a" }],
    [20, tick],
  ] as const;
  expect(story(...lost).model.view).toMatchObject({ kind: "offline", lost: { during: "watching", secondsLeft: 100 } });
  expect(story(...lost, [30, news("a", "waiting", 90)]).model.view.kind).toBe("waiting");
  expect(story(...lost, [30, news("a", "confirmed")]).effects).toContainEqual({ kind: "redeem", scan: "a" });
  expect(story(...lost, [30, { kind: "online" }]).effects).toEqual([{ kind: "hurry" }]);
});

test("a code that the server does not know any more is renewed, with nothing to take the place of", () => {
  const { effects } = story([0, created("a")], [10, { kind: "gone", scan: "a" }]);
  expect(effects).toEqual([{ kind: "unwatch" }, { kind: "create", way: "account", replaces: null }]);
});

test("a server that does not answer is asked again, after longer and longer waits", () => {
  const { model } = story([0, { kind: "unreached", way: "account" }]);
  expect(model.view).toEqual({ kind: "offline", lost: { during: "asking", retryAt: 2000 } });
  expect(story([0, { kind: "unreached", way: "account" }], [1, tick]).effects).toEqual([]);
  const again = [
    [0, { kind: "unreached", way: "account" }],
    [2, tick],
  ] as const;
  expect(story(...again).effects).toEqual([{ kind: "create", way: "account", replaces: null }]);
  expect(story(...again, [3, tick]).effects).toEqual([]);
  expect(story(...again, [3, { kind: "unreached", way: "account" }]).model.view).toMatchObject({
    lost: { retryAt: 7000 },
  });
});

test("no wait between two attempts is longer than half a minute and its share of chance", () => {
  const [model] = start({ now: 0, chance: 0.5 }, "account");
  const [next] = update({ ...model, failures: 40 }, { kind: "unreached", way: "account" }, { now: 0, chance: 1 });
  expect(next.view).toMatchObject({ lost: { retryAt: 38_000 } });
});

test("a network that comes back ends the wait", () => {
  const { effects } = story([0, { kind: "unreached", way: "account" }], [1, { kind: "online" }]);
  expect(effects).toEqual([{ kind: "create", way: "account", replaces: null }]);
});

test("WeChat being down is said, and tried again when WeChat or the server asked to, by itself", () => {
  const down: Message = { kind: "refused", way: "account", code: "wechat-unavailable", retryAfter: 9 };
  expect(story([0, down], [4, tick]).model.view).toMatchObject({
    kind: "wechat-unavailable",
    retry: { secondsLeft: 5 },
  });
  const retried = story([0, down], [9, tick]);
  expect(retried.effects).toEqual([{ kind: "create", way: "account", replaces: null }]);
  expect(story([0, down], [9, tick], [10, tick]).effects).toEqual([]);
  expect(story([0, down], [9, tick], [10, created("a")]).model).toMatchObject({
    view: { kind: "waiting" },
    failures: 0,
  });
});

test.each([
  ["wechat-not-set-up", 40125],
  ["wechat-used-up", 45009],
])("what does not pass by itself (%s) is told with its code, and asked again only by the visitor", (code, errcode) => {
  const wrong: Message = { kind: "refused", way: "account", code, retryAfter: 0, errcode };
  expect(story([0, wrong], [60, tick])).toMatchObject({
    model: { view: { kind: code, errcode } },
    effects: [],
  });
  expect(story([0, wrong], [60, { kind: "pressed" }]).effects).toEqual([
    { kind: "create", way: "account", replaces: null },
  ]);
});

test("nothing is asked of WeChat for a page that nobody looks at", () => {
  const down: Message = { kind: "refused", way: "account", code: "wechat-unavailable", retryAfter: 2 };
  expect(story([0, down], [1, hidden], [60, tick]).effects).toEqual([]);
  expect(story([0, down], [1, hidden], [60, visible], [61, tick]).effects).toEqual([
    { kind: "create", way: "account", replaces: null },
  ]);
});

test("a WeChat that lets us wait is spoken of before the visitor wonders", () => {
  expect(story([3, tick]).model.view).toMatchObject({ kind: "starting", slow: false });
  expect(story([4, tick]).model.view).toMatchObject({ kind: "starting", slow: true });
  expect(story([4, tick], [5, created("a")]).model.view.kind).toBe("waiting");
});

test("too many codes are a matter of waiting, too", () => {
  const { model } = story([0, { kind: "refused", way: "account", code: "too-many-codes", retryAfter: 60 }]);
  expect(model.view).toEqual({ kind: "too-many-codes", retry: { at: 60_000, secondsLeft: 60 } });
});

test("an expired login request ends the page, and so does any other refusal", () => {
  for (const code of ["request-expired", "cross-site", "bad-request"]) {
    const { model } = story(
      [0, { kind: "refused", way: "account", code, retryAfter: 0 }],
      [1, tick],
      [2, { kind: "pressed" }],
    );
    expect(model.view.kind).toBe("request-expired");
  }
});

test("a refused login gives its reason and a way to scan again", () => {
  const refused: Message = { kind: "news", scan: "a", news: { state: "denied", reason: "cancelled", secondsLeft: 0 } };
  expect(story([0, created("a")], [5, refused]).model.view).toEqual({ kind: "denied", reason: "cancelled" });
  expect(story([0, created("a")], [5, refused], [6, { kind: "pressed" }]).effects).toEqual([
    { kind: "create", way: "account", replaces: "a" },
  ]);
});

test("a question on the phone shows with its number, and counts down, until it is answered", () => {
  const asked: Message = {
    kind: "news",
    scan: "a",
    news: { state: "asking-number", reason: null, secondsLeft: 100, number: 42 },
  };
  const asking = [
    [0, created("a")],
    [5, asked],
  ] as const;
  expect(story(...asking, [15, tick]).model.view).toMatchObject({ kind: "asking-number", number: 42, secondsLeft: 90 });
  expect(story(...asking, [105, tick]).effects).toEqual([{ kind: "hurry" }]);
  expect(story(...asking, [20, news("a", "confirmed")]).effects).toContainEqual({ kind: "redeem", scan: "a" });
  expect(story([0, created("a")], [5, news("a", "asking-confirm")]).model.view.kind).toBe("asking-confirm");
});

test("whoever got no question on the phone, or did not scan, gets a new code at a press", () => {
  for (const asked of [
    news("a", "scanned"),
    news("a", "asking-confirm"),
    { kind: "news", scan: "a", news: { state: "asking-number", reason: null, secondsLeft: 9, number: 42 } } as const,
  ]) {
    const { model, effects } = story([0, created("a")], [5, asked], [15, { kind: "pressed" }]);
    expect(model.view.kind).toBe("starting");
    expect(effects).toEqual([{ kind: "unwatch" }, { kind: "create", way: "account", replaces: "a" }]);
  }
  expect(story([0, created("a")], [5, news("a", "confirmed")], [15, { kind: "pressed" }]).effects).toEqual([]);
});

test("a login that is denied while the page is on its way in is told for what it is", () => {
  const denied = (...why: { reason: string }[]) =>
    story(
      [0, created("a")],
      [5, news("a", "confirmed")],
      [6, { kind: "redeem-refused", code: "scan-denied", ...why[0] }],
    ).model.view;
  expect(denied({ reason: "disowned" })).toEqual({ kind: "denied", reason: "disowned" });
  expect(denied({ reason: "not-allowed" })).toEqual({ kind: "denied", reason: "not-allowed" });
  expect(denied()).toEqual({ kind: "denied", reason: "other" });
});

test("the way in is tried until it is answered, even behind another tab", () => {
  const cut = [
    [0, created("a")],
    [5, news("a", "confirmed")],
    [6, { kind: "redeem-unreached" }],
    [7, hidden],
  ] as const;
  expect(story(...cut).model.view).toMatchObject({ kind: "offline", lost: { during: "redeeming" } });
  expect(story(...cut, [8, tick]).effects).toEqual([{ kind: "redeem", scan: "a" }]);
  expect(story(...cut, [8, tick], [9, { kind: "redeem-unreached" }], [12, tick]).effects).toEqual([]);
  expect(story(...cut, [8, tick], [9, { kind: "redeem-unreached" }], [13, tick]).effects).toEqual([
    { kind: "redeem", scan: "a" },
  ]);
});

test("a page that knows more than the server waits for it to catch up", () => {
  const early: Message = { kind: "redeem-refused", code: "scan-not-confirmed" };
  const { model, effects } = story([0, created("a")], [5, news("a", "confirmed")], [6, early]);
  expect(model.view.kind).toBe("scanned");
  expect(effects).toEqual([{ kind: "watch", scan: "a" }]);
});

test("somebody at the door is not kept waiting, however often the answer failed", () => {
  const [model] = update(
    { ...story([0, created("a")], [1, news("a", "confirmed")]).model, failures: 9 },
    { kind: "redeem-unreached" },
    { now: 0, chance: 1 },
  );
  expect(model.view).toMatchObject({ lost: { during: "redeeming", retryAt: 5000 } });
});

test("a way in that is closed leads to a new code, or back to the website when the request is too old", () => {
  const confirmed = [
    [0, created("a")],
    [5, news("a", "confirmed")],
  ] as const;
  expect(story(...confirmed, [6, { kind: "redeem-refused", code: "scan-expired" }]).model.view.kind).toBe("renewing");
  expect(story(...confirmed, [6, { kind: "redeem-refused", code: "request-expired" }]).model.view.kind).toBe(
    "request-expired",
  );
});

test("another tab gives up the code and asks for one of its own, and only then", () => {
  const { model, effects } = story([0, created("a")], [3, { kind: "chosen", way: "program" }]);
  expect(model.view.kind).toBe("starting");
  expect(effects).toEqual([{ kind: "unwatch" }, { kind: "create", way: "program", replaces: "a" }]);
});

test("the tab that is open already is not opened again", () => {
  const { model, effects } = story([0, created("a")], [3, { kind: "chosen", way: "account" }]);
  expect(model.view.kind).toBe("waiting");
  expect(effects).toEqual([]);
});

test("what comes late for the tab that was left is not shown in the one that is open", () => {
  const { model } = story([0, { kind: "chosen", way: "program" }], [3, created("a")]);
  expect(model.view.kind).toBe("starting");
});

test("whoever is coming in stays on the way", () => {
  const { model } = story([0, created("a")], [5, news("a", "confirmed")], [6, { kind: "chosen", way: "program" }]);
  expect(model.view.kind).toBe("confirmed");
});

test("a login that WeChat has sent back is watched, and asks for no code", () => {
  const [model, effects] = resume({ now: 1_000, chance: 0 }, "account", { id: "s1", secondsLeft: 60 });

  expect(model.view).toEqual({ kind: "scanned", scan: { id: "s1", qr: null, deadline: 61_000 }, name: "" });
  expect(effects).toEqual([{ kind: "watch", scan: "s1" }]);
});

test("the form stays while nothing is heard of the server, and is asked about when its time is over", () => {
  const silent = [
    [0, created("a")],
    [5, news("a", "asking-binding")],
    [9, { kind: "silence", scan: "a" }],
  ] as const;
  expect(story(...silent).model.view).toMatchObject({ kind: "asking-binding", scan: { id: "a" }, silent: true });
  expect(story(...silent, [105, tick]).effects).toEqual([{ kind: "hurry" }]);
  expect(story(...silent, [12, news("a", "asking-binding")]).model.view).toMatchObject({ silent: false });
});

test("it is said that the time for the form was over, until somebody scans once more", () => {
  const asked = [
    [0, created("a")],
    [5, news("a", "asking-binding")],
  ] as const;
  const late = story(...asked, [120, news("a", "expired")], [121, created("b")]);
  expect(late.model).toMatchObject({ view: { kind: "waiting" }, late: true });
  expect(story(...asked, [60, hidden], [120, news("a", "expired")]).model).toMatchObject({
    view: { kind: "expired" },
    late: true,
  });
  const again = [...asked, [120, news("a", "expired")], [121, created("b")]] as const;
  expect(story(...again, [130, news("b", "waiting")]).model.late).toBe(true);
  expect(story(...again, [130, news("b", "scanned")]).model.late).toBe(false);
  expect(story(...again, [241, news("b", "expired")]).model.late).toBe(false);
  expect(story([0, created("a")], [120, news("a", "expired")]).model.late).toBe(false);
});
