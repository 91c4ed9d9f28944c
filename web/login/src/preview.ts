import { askBinding } from "./binding";
import { drawer } from "./draw";
import { isRecord } from "./guard";
import { readPage } from "./page";
import { readShown, type State, viewOf } from "./previewed";
import { sentCode } from "./sent";
import type { Scan } from "./view";

const QUESTION: unknown = { create: true, methods: ["username-password", "phone-code"] };

/** The states of the login page are drawn here; the issuer's other pages have one only, and stand as they came. */
const data = document.getElementById("page");
const show: (state: State) => void = data === null ? () => undefined : loginPage(data);

function loginPage(block: Element): (state: State) => void {
  const page = readPage(block);
  const scan: Scan = { id: "preview", qr: sampleCode(), deadline: 0 };
  const draw = drawer(
    document,
    page,
    "computer",
    () => undefined,
    (_, place) =>
      askBinding(place, {
        call: async (guard) => (guard(QUESTION) ? { kind: "ok", body: QUESTION } : { kind: "unreachable" }),
        settled: () => undefined,
        cancelled: () => undefined,
        sent: sentCode(null, scan.id),
        texts: page.texts.binding,
        language: document.documentElement.lang,
        now: Date.now,
      }),
  );
  return (state) => draw(viewOf(state, scan), page.ways[0].id);
}

function sampleCode(): Scan["qr"] {
  const block: unknown = JSON.parse(document.getElementById("sample")?.textContent ?? "null");
  const code = isRecord(block) ? block.qr : null;
  if (isRecord(code) && typeof code.size === "number" && typeof code.path === "string") {
    return { size: code.size, path: code.path };
  }
  throw new Error("the preview carries no code");
}

/** Day and night are the visitor's setting; here they are chosen, by turning the rules of the one or the other on. */
function light(dark: boolean): void {
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
  for (const sheet of Array.from(document.styleSheets)) {
    for (const rule of Array.from(sheet.cssRules)) {
      if (rule instanceof CSSMediaRule) choose(rule, dark);
    }
  }
}

const conditions = new WeakMap<CSSMediaRule, boolean>();

function choose(rule: CSSMediaRule, dark: boolean): void {
  const found = /prefers-color-scheme:\s*(dark|light)/.exec(rule.media.mediaText);
  const forDark = conditions.get(rule) ?? (found === null ? null : found[1] === "dark");
  if (forDark === null) return;
  conditions.set(rule, forDark);
  rule.media.mediaText = forDark === dark ? "all" : "not all";
}

window.addEventListener("message", (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent) return;
  const shown = readShown(event.data);
  if (shown === null) return;
  light(shown.dark);
  show(shown.state);
});
// Nothing here leads anywhere: the frame is for looking at.
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("a") !== null) event.preventDefault();
});
light(false);
show("waiting");
window.parent.postMessage("preview-ready", "*");
