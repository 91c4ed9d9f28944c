import { fill, type Page, type Way } from "./page";
import type { View } from "./view";

/** What a view says. Only title and detail are read out when they change: a countdown would never stop talking. */
export interface Words {
  readonly title: string;
  readonly detail: string;
  readonly countdown: string | null;
  readonly action: Action | null;
}

export type Action =
  | { readonly kind: "press"; readonly label: string }
  | { readonly kind: "go"; readonly label: string; readonly href: string };

export function wordsFor(view: View, page: Page, way: Way): Words {
  const words = wordsOf(view, page, way);
  return { ...words, detail: fill(words.detail, { account: way.name }) };
}

function wordsOf(view: View, page: Page, way: Way): Words {
  const { texts } = page;
  const own = texts[way.kind];
  switch (view.kind) {
    case "starting":
    case "renewing":
      return say(view.slow ? texts.slow : texts[view.kind]);
    case "scanned":
      return by(view.name, texts, { ...say(own.scanned), action: anew(texts, way) });
    case "asking-binding":
      return say(view.silent ? texts.offline : texts[view.kind]);
    case "confirmed":
      return say(texts[view.kind]);
    case "asking-confirm":
      return by(view.name, texts, {
        ...say(texts["asking-confirm"]),
        action: { kind: "press", label: texts["asking-confirm"].action },
      });
    case "asking-number": {
      const { title, detail, left, action } = texts["asking-number"];
      return by(view.name, texts, {
        ...say({ title: fill(title, { number: view.number }), detail }),
        countdown: fill(left, { time: clock(view.secondsLeft) }),
        action: { kind: "press", label: action },
      });
    }
    case "waiting":
      return { ...say(own.waiting), countdown: fill(texts.waiting.left, { time: clock(view.secondsLeft) }) };
    case "expired":
      return { ...say(texts.expired), action: { kind: "press", label: texts.expired.action } };
    case "denied":
      return {
        ...say({ title: texts.denied.title, detail: reason(texts.denied, view.reason) }),
        action: { kind: "press", label: texts.denied.action },
      };
    case "offline":
      return say(texts.offline);
    case "wechat-unavailable":
    case "too-many-codes": {
      const { now, left } = texts[view.kind];
      const seconds = view.retry.secondsLeft;
      return { ...say(texts[view.kind]), countdown: seconds > 0 ? fill(left, { seconds }) : now };
    }
    case "wechat-not-set-up":
    case "wechat-used-up": {
      const { title, detail, action } = texts[view.kind];
      return {
        ...say({ title, detail: fill(detail, { errcode: view.errcode }) }),
        action: { kind: "press", label: action },
      };
    }
    case "request-expired":
      return {
        ...say(texts["request-expired"]),
        action: page.home === null ? null : { kind: "go", label: texts["request-expired"].action, href: page.home },
      };
  }
}

/** Whose phone it is, before what they are to do. */
function by(name: string, texts: Page["texts"], words: Words): Words {
  return name === "" ? words : { ...words, detail: `${fill(texts.by, { name })} ${words.detail}` };
}

function say(text: { title: string; detail: string }): Words {
  return { title: text.title, detail: text.detail, countdown: null, action: null };
}

function reason(texts: Page["texts"]["denied"], code: string): string {
  switch (code) {
    case "cancelled":
    case "wrong-number":
    case "too-many-tries":
    case "disowned":
    case "not-allowed":
      return texts[code];
    default:
      return texts.other;
  }
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** A mini program asks for a while. Somebody else may have scanned, or be at the wrong phone: nobody has to wait for them. */
function anew(texts: Page["texts"], way: Way): Action | null {
  return way.kind === "mini-program" ? { kind: "press", label: texts.scanned.action } : null;
}
