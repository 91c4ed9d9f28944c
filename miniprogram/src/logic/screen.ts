// A view as the page's data: texts in one language, and what is there to press.
import type { Brand } from "../brand";
import type { View } from "./view";
import { filled, type Language, type Words, words } from "./words";

export interface Row {
  readonly label: string;
  readonly value: string;
}

/** Everything that the page's template names; all of it is always there, so that nothing old is left standing. */
export interface Screen {
  readonly kind: View["kind"];
  readonly sign: "wait" | "ask" | "good" | "stop" | "again";
  readonly title: string;
  readonly text: string;
  readonly rows: readonly Row[];
  readonly note: string;
  /** What the browser asks for; no other phone shows it. */
  readonly number: string;
  readonly hint: string;
  readonly time: string;
  readonly asks: boolean;
  readonly asksPhone: boolean;
  readonly asksNoPhone: boolean;
  readonly busy: boolean;
  readonly mayRetry: boolean;
  readonly mayRefuse: boolean;
  readonly waits: boolean;
  readonly retryLabel: string;
  readonly agreeLabel: string;
  readonly refuseLabel: string;
}

export function screenOf(view: View, language: Language, brand: Brand): Screen {
  const w = words[language];
  const empty: Screen = {
    kind: view.kind,
    sign: "stop",
    title: "",
    text: "",
    rows: [],
    note: "",
    number: "",
    hint: "",
    time: "",
    asks: false,
    asksPhone: false,
    asksNoPhone: false,
    busy: false,
    mayRetry: false,
    mayRefuse: false,
    waits: false,
    retryLabel: w.retry,
    agreeLabel: w.agree,
    refuseLabel: w.refuse,
  };
  switch (view.kind) {
    case "opening":
      return { ...empty, sign: "wait", title: w.opening };
    case "asking":
      return { ...empty, ...asking(view, w, brand.name[language]) };
    case "done":
      return { ...empty, sign: "good", title: w.doneTitle, text: w.doneText };
    case "continue":
      return {
        ...empty,
        sign: "good",
        title: w.continueTitle,
        text: w.continueText,
        number: view.number,
        mayRefuse: view.number !== "",
        refuseLabel: w.notMe,
        hint: view.number === "" ? "" : w.numberHint,
      };
    case "denied":
      return { ...empty, title: w.deniedTitle, text: w.deniedText };
    case "expired":
      return { ...empty, sign: "again", title: w.expiredTitle, text: w.expiredText };
    case "taken":
      return { ...empty, title: w.takenTitle, text: w.takenText };
    case "finished":
      return { ...empty, title: w.finishedTitle, text: w.finishedText };
    case "barred":
      return { ...empty, title: w.barredTitle, text: w.barredText };
    case "unknown":
      return { ...empty, sign: "again", title: w.unknownTitle, text: w.unknownText };
    case "start":
      return { ...empty, sign: "ask", title: w.startTitle, text: w.startText };
    case "offline":
      return { ...empty, sign: "again", title: w.offlineTitle, text: w.offlineText, mayRetry: true };
    case "broken":
      return { ...empty, sign: "again", title: w.brokenTitle, text: w.brokenText, mayRetry: true };
    case "busy": {
      const waits = view.waitSeconds > 0;
      const retryLabel = waits ? filled(w.retryIn, { seconds: view.waitSeconds }) : w.retry;
      return { ...empty, sign: "again", title: w.busyTitle, text: w.busyText, mayRetry: true, waits, retryLabel };
    }
  }
}

function asking(view: Extract<View, { kind: "asking" }>, w: Words, ourName: string): Partial<Screen> {
  const { opened, busy } = view;
  const phone = opened.phone;
  return {
    sign: "ask",
    title: filled(opened.binds ? w.bindTitle : w.askTitle, { application: opened.application || ourName }),
    text: opened.binds ? w.bindText : w.askText,
    rows: [
      { label: w.rowHost, value: opened.host },
      { label: w.rowBrowser, value: opened.browser },
      { label: w.rowPlace, value: opened.place || w.placeUnknown },
      { label: w.rowTime, value: clock(opened.requestedAt) },
    ].filter((row) => row.value !== ""),
    note: view.note === null ? "" : notes(w)[view.note],
    hint:
      phone.is === "needed"
        ? w.phoneHint
        : phone.is === "known" && phone.masked
          ? filled(w.phoneKnown, { phone: phone.masked })
          : "",
    time: filled(w.secondsLeft, { seconds: view.secondsLeft }),
    asks: true,
    asksPhone: phone.is === "needed",
    asksNoPhone: phone.is !== "needed",
    busy,
    agreeLabel: busy ? w.working : opened.binds ? w.agreeBind : w.agree,
  };
}

function notes(w: Words) {
  return {
    declined: w.noteDeclined,
    quota: w.noteQuota,
    "phone-failed": w.notePhoneFailed,
    "phone-needed": w.notePhoneNeeded,
    privacy: w.notePrivacy,
    undeclared: w.noteUndeclared,
  };
}

/** The time on the phone's own clock, as in 9:05:00; empty where there is none. */
function clock(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return "";
  const two = (part: number) => String(part).padStart(2, "0");
  return `${at.getHours()}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
