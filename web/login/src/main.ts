import "./login.css";
import "./onphone.css";
import { api } from "./api";
import { type Beginnings, beginOrGoOn } from "./begin";
import { askBinding } from "./binding";
import { deviceOf } from "./device";
import { drawer } from "./draw";
import { effects } from "./effects";
import { type Kept, memory } from "./memory";
import type { Message, Moment, Step } from "./model";
import { foldCode } from "./onphone";
import { readPage } from "./page";
import { forgetCode, sentCode } from "./sent";
import { tabs } from "./tabs";
import { begin as beginWith, resume, update } from "./update";

const page = readPage(document.getElementById("page"));
const scans = api(page.scans, (input, init) => fetch(input, init));
const device = deviceOf(navigator.userAgent);
if (page.scan === null) foldCode(document, page, device);
const draw = drawer(document, page, device, () => send({ kind: "pressed" }), ask);
const select = tabs(document, (way) => send({ kind: "chosen", way }));
const store = storeOfTab();
const scanOfTab = memory(store, page.request);
const run = effects(
  {
    api: scans,
    request: page.request,
    language: document.documentElement.lang,
    open: (scan) => new EventSource(`${page.scans}/${encodeURIComponent(scan)}/events`),
    chance: Math.random,
    leave,
    keep: (scan) => scanOfTab.keep({ scan, way: model.way }),
    forget: () => forgetCode(store),
    again:
      page.scan === null
        ? null
        : () => leave(`${page.scans.replace(/\/scans$/, "")}?request=${encodeURIComponent(page.request)}`),
  },
  send,
);

function ask(scan: string, place: HTMLElement): void {
  askBinding(place, {
    call: (guard, path, body) => scans.binding(guard, scan, path, body),
    settled: (news) => send({ kind: "news", scan, news }),
    cancelled: () => send({ kind: "pressed" }),
    sent: sentCode(store, scan),
    texts: page.texts.binding,
    language: document.documentElement.lang,
    now: Date.now,
  });
}

/** Back to the issuer of this very page; never elsewhere, whatever the answer says. */
function leave(location: string): void {
  const target = new URL(location, window.location.href);
  if (target.origin === window.location.origin) window.location.replace(target);
}

/** Browsers that block all of a page's storage throw. */
function storeOfTab(): Kept {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

const moment = (): Moment => ({ now: Date.now(), chance: Math.random() });
const first = (): Step =>
  page.scan === null ? beginWith(moment(), page.ways[0].id, page.first) : resume(moment(), page.ways[0].id, page.scan);
let [model] = first();

function take([next, wanted]: Step): void {
  model = next;
  draw(model.view, model.way, model.late);
  for (const effect of wanted) run(effect);
}

function send(message: Message): void {
  take(update(model, message, moment()));
}

const beginnings: Beginnings = {
  ask: (scan) => scans.state(scan),
  way: () => model.way,
  first: anew,
  goOn: ({ scan, way }, secondsLeft) => {
    select(way);
    take(resume(moment(), way, { id: scan, secondsLeft }));
  },
};

/** What was left by a scan that ended while nobody looked is of no use any more. */
function anew(): void {
  forgetCode(store);
  take(first());
}

function begin(): void {
  const last = page.scan === null ? scanOfTab.recall() : null;
  if (last === null) anew();
  else void beginOrGoOn(last, beginnings).then(() => document.hidden && send({ kind: "hidden" }));
  setInterval(() => send({ kind: "tick" }), 1000);
  document.addEventListener("visibilitychange", () => send({ kind: document.hidden ? "hidden" : "visible" }));
  window.addEventListener("online", () => send({ kind: "online" }));
  // Back from the website to a page kept in memory: its code is used, its request perhaps too old. The server knows.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
}

/** A page opened in a tab behind asks for no code until somebody looks at it. */
if (document.hidden) document.addEventListener("visibilitychange", begin, { once: true });
else begin();
