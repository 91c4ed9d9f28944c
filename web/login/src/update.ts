import { created, type Fresh } from "./api";
import type { Effect, Message, Model, Moment, Step } from "./model";
import { counted, secondsUntil, waitSeconds, waitSecondsAtTheDoor } from "./moment";
import type { Scan, ScanNews, View } from "./view";

/** A page that nobody looks at must not use up WeChat's daily quota of codes. */
export const RENEWALS = 3;
/** From here on a visitor wonders whether anything happens at all. */
const SLOW_MILLISECONDS = 4_000;
/** How often the page asks by itself about a code whose time is over while the server has not said so. */
const OVERDUE_SECONDS = 3;

export function start(moment: Moment, way: string): Step {
  const view = { kind: "starting", since: moment.now, slow: false } as const;
  return create({ view, way, lastScan: null, renewals: 0, failures: 0, visible: true, late: false });
}

/** A login that WeChat has sent back, whose person is known or asked something already. */
export function resume(moment: Moment, way: string, resumed: { id: string; secondsLeft: number }): Step {
  const scan = { id: resumed.id, qr: null, deadline: moment.now + resumed.secondsLeft * 1000 };
  const model = {
    view: { kind: "scanned", scan, name: "" },
    way,
    lastScan: scan.id,
    renewals: 0,
    failures: 0,
    visible: true,
    late: false,
  } as const;
  return [model, [{ kind: "watch", scan: scan.id }]];
}

/** Begins with the code that stands in the page, or asks for one. */
export function begin(moment: Moment, way: string, first: Fresh | null): Step {
  const step = start(moment, way);
  return first === null ? step : update(step[0], { kind: "created", way, ...created(first) }, moment);
}

export function update(model: Model, message: Message, moment: Moment): Step {
  switch (message.kind) {
    case "created": {
      if (message.way !== model.way) return [model, []];
      const scan = { id: message.id, qr: message.qr, deadline: moment.now + message.secondsLeft * 1000 };
      const view = { kind: "waiting", scan, secondsLeft: message.secondsLeft } as const;
      return [{ ...model, view, lastScan: scan.id, failures: 0 }, [{ kind: "watch", scan: scan.id }]];
    }
    case "refused":
      return message.way === model.way ? refused(model, message, moment) : [model, []];
    case "unreached": {
      if (message.way !== model.way) return [model, []];
      const retryAt = moment.now + waitSeconds(model.failures, moment) * 1000;
      return [failed(model, { kind: "offline", lost: { during: "asking", retryAt } }), []];
    }
    case "news": {
      const scan = watched(model.view);
      return scan?.id === message.scan ? heard(model, scan, message.news, moment) : [model, []];
    }
    case "silence": {
      const scan = watched(model.view);
      if (scan?.id !== message.scan) return [model, []];
      if (model.view.kind === "asking-binding") return [{ ...model, view: { ...model.view, silent: true } }, []];
      const lost = { during: "watching", scan, secondsLeft: secondsUntil(scan.deadline, moment) } as const;
      return [{ ...model, view: { kind: "offline", lost } }, []];
    }
    case "gone":
      return watched(model.view)?.id === message.scan ? expire({ ...model, lastScan: null }, moment) : [model, []];
    case "redeemed":
      return [model, [{ kind: "leave", location: message.location }]];
    case "redeem-refused":
      return turnedAway(model, message, moment);
    case "redeem-unreached": {
      const scan = redeeming(model.view);
      const retryAt = moment.now + waitSecondsAtTheDoor(model.failures, moment) * 1000;
      return scan === null
        ? [model, []]
        : [failed(model, { kind: "offline", lost: { during: "redeeming", scan, retryAt } }), []];
    }
    case "tick":
      return tick(model, moment);
    case "visible":
      return seen({ ...model, visible: true }, moment);
    case "hidden":
      return [{ ...model, visible: false }, []];
    case "online":
      return watched(model.view) === null ? tick(impatient(model, moment), moment) : [model, [{ kind: "hurry" }]];
    case "pressed":
      return pressed(model, moment);
    case "chosen":
      return chosen(model, message.way, moment);
  }
}

/** A code is asked for when its tab is opened and not before. Whoever has agreed on the phone is already coming in. */
function chosen(model: Model, way: string, moment: Moment): Step {
  if (way === model.way || redeeming(model.view) !== null || model.view.kind === "request-expired") return [model, []];
  const view = { kind: "starting", since: moment.now, slow: false } as const;
  const [next, effects] = create({ ...model, view, way, renewals: 0, failures: 0, late: false });
  return [next, [{ kind: "unwatch" }, ...effects]];
}

function pressed(model: Model, moment: Moment): Step {
  const view = { kind: "starting", since: moment.now, slow: false } as const;
  const again = create({ ...model, renewals: 0, late: false, view });
  switch (model.view.kind) {
    case "expired":
    case "denied":
    case "wechat-not-set-up":
    case "wechat-used-up":
      return again;
    // Somebody else has scanned, or has put the phone away.
    case "scanned":
    // The question was lost on its way to the chat: whoever scans once more is asked once more.
    case "asking-confirm":
    case "asking-number":
    // Whoever has said that they do not want to go on starts again.
    case "asking-binding":
      return [again[0], [{ kind: "unwatch" }, ...again[1]]];
    default:
      return [model, []];
  }
}

function refused(model: Model, refusal: Message & { kind: "refused" }, moment: Moment): Step {
  const kind = refusal.code;
  // Nothing is gained by asking again before somebody has mended it, or on the same day.
  if (kind === "wechat-not-set-up" || kind === "wechat-used-up") {
    return [failed(model, { kind, errcode: refusal.errcode ?? 0 }), []];
  }
  if (kind !== "wechat-unavailable" && kind !== "too-many-codes") return requestExpired(model);
  const secondsLeft = Math.max(waitSeconds(model.failures, moment), refusal.retryAfter);
  return [failed(model, { kind, retry: { at: moment.now + secondsLeft * 1000, secondsLeft } }), []];
}

function heard(before: Model, old: Scan, news: ScanNews, moment: Moment): Step {
  const model = { ...before, late: before.late && news.state === "waiting" };
  const scan = { ...old, deadline: moment.now + news.secondsLeft * 1000 };
  const name = news.name ?? "";
  switch (news.state) {
    case "waiting":
      return [{ ...model, view: { kind: "waiting", scan, secondsLeft: news.secondsLeft } }, []];
    case "scanned":
      return [{ ...model, view: { kind: "scanned", scan, name } }, []];
    case "asking-confirm":
      return [{ ...model, view: { kind: "asking-confirm", scan, name } }, []];
    case "asking-number":
      return news.number === undefined
        ? [model, []]
        : [
            {
              ...model,
              view: { kind: "asking-number", scan, name, number: news.number, secondsLeft: news.secondsLeft },
            },
            [],
          ];
    case "asking-binding":
      return [{ ...model, view: { kind: "asking-binding", scan, silent: false } }, []];
    case "confirmed":
      return [
        { ...model, view: { kind: "confirmed", scan }, failures: 0 },
        [{ kind: "unwatch" }, { kind: "redeem", scan: scan.id }],
      ];
    case "denied":
      return [{ ...model, view: { kind: "denied", reason: news.reason ?? "other" } }, [{ kind: "unwatch" }]];
    case "expired":
      return expire(model, moment);
  }
}

function turnedAway(model: Model, { code, reason }: Message & { kind: "redeem-refused" }, moment: Moment): Step {
  const scan = redeeming(model.view);
  if (code === "request-expired") return requestExpired(model);
  if (code === "scan-denied") return [{ ...model, view: { kind: "denied", reason: reason ?? "other" } }, []];
  // The page knew more than the server does now; what becomes of the scan is to be waited for once more.
  if (code === "scan-not-confirmed" && scan !== null) {
    return [{ ...model, view: { kind: "scanned", scan, name: "" } }, [{ kind: "watch", scan: scan.id }]];
  }
  return expire(model, moment);
}

function expire(model: Model, moment: Moment): Step {
  const over = { ...model, late: model.view.kind === "asking-binding" };
  const [next, effects] = model.visible ? renewIfAllowed(over, moment) : rest(over);
  return [next, [{ kind: "unwatch" }, ...effects]];
}

function renewIfAllowed(model: Model, moment: Moment): Step {
  if (model.renewals >= RENEWALS) return rest(model);
  return create({ ...model, renewals: model.renewals + 1, view: { kind: "renewing", since: moment.now, slow: false } });
}

function rest(model: Model): Step {
  return [{ ...model, view: { kind: "expired" } }, []];
}

function create(model: Model): Step {
  return [model, [{ kind: "create", way: model.way, replaces: model.lastScan }]];
}

function requestExpired(model: Model): Step {
  return [{ ...model, view: { kind: "request-expired" } }, [{ kind: "unwatch" }]];
}

function seen(model: Model, moment: Moment): Step {
  if (model.view.kind === "expired") return renewIfAllowed(model, moment);
  return watched(model.view) === null ? [model, []] : [model, [{ kind: "hurry" }]];
}

function tick(model: Model, moment: Moment): Step {
  const { view } = model;
  switch (view.kind) {
    case "asking-number":
    case "waiting": {
      const secondsLeft = secondsUntil(view.scan.deadline, moment);
      return [{ ...model, view: { ...view, secondsLeft } }, hurryWhenOverdue(view.scan, moment)];
    }
    case "scanned":
    case "asking-confirm":
    case "asking-binding":
      return [model, hurryWhenOverdue(view.scan, moment)];
    case "wechat-unavailable":
    case "too-many-codes":
      if (view.retry.at === null) return [model, []];
      if (model.visible && view.retry.at <= moment.now) {
        return create({ ...model, view: { ...view, retry: { at: null, secondsLeft: 0 } } });
      }
      return [{ ...model, view: { ...view, retry: counted(view.retry.at, moment) } }, []];
    case "offline":
      return tickOffline(model, view, moment);
    case "starting":
    case "renewing":
      return [{ ...model, view: { ...view, slow: moment.now - view.since >= SLOW_MILLISECONDS } }, []];
    case "confirmed":
    case "expired":
    case "denied":
    case "wechat-not-set-up":
    case "wechat-used-up":
    case "request-expired":
      return [model, []];
  }
}

function tickOffline(model: Model, view: View & { kind: "offline" }, moment: Moment): Step {
  const { lost } = view;
  if (lost.during === "watching") {
    const secondsLeft = secondsUntil(lost.scan.deadline, moment);
    return [{ ...model, view: { ...view, lost: { ...lost, secondsLeft } } }, []];
  }
  if (lost.retryAt === null || lost.retryAt > moment.now) return [model, []];
  if (lost.during === "asking" && !model.visible) return [model, []];
  const trying = { ...model, view: { ...view, lost: { ...lost, retryAt: null } } };
  return lost.during === "asking" ? create(trying) : [trying, [{ kind: "redeem", scan: lost.scan.id }]];
}

/** The network is back: what waits, waits no longer. */
function impatient(model: Model, moment: Moment): Model {
  const { view } = model;
  if (view.kind !== "offline" || view.lost.during === "watching" || view.lost.retryAt === null) return model;
  return { ...model, failures: 0, view: { ...view, lost: { ...view.lost, retryAt: moment.now } } };
}

function failed(model: Model, view: View): Model {
  return { ...model, view, failures: model.failures + 1 };
}

function watched(view: View): Scan | null {
  switch (view.kind) {
    case "waiting":
    case "scanned":
    case "asking-confirm":
    case "asking-number":
    case "asking-binding":
      return view.scan;
    case "offline":
      return view.lost.during === "watching" ? view.lost.scan : null;
    default:
      return null;
  }
}

function redeeming(view: View): Scan | null {
  if (view.kind === "confirmed") return view.scan;
  return view.kind === "offline" && view.lost.during === "redeeming" ? view.lost.scan : null;
}

function hurryWhenOverdue(scan: Scan, moment: Moment): readonly Effect[] {
  const over = Math.floor((moment.now - scan.deadline) / 1000);
  return over >= 0 && over % OVERDUE_SECONDS === 0 ? [{ kind: "hurry" }] : [];
}
