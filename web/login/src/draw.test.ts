import { beforeEach, expect, test } from "vitest";
import template from "../../../server/src/main/resources/templates/login.mustache?raw";
import english from "../../../server/src/main/resources/texts/login.en.json";
import chinese from "../../../server/src/main/resources/texts/login.zh-CN.json";
import { deviceOf } from "./device";
import { drawer } from "./draw";
import { tabs } from "./tabs";
import { PAGE, QR } from "./testing";
import type { View } from "./view";

const scan = { id: "a", qr: QR, deadline: 0 };
const retry = { at: 5000, secondsLeft: 5 };
const VIEWS: readonly View[] = [
  { kind: "starting", since: 0, slow: false },
  { kind: "starting", since: 0, slow: true },
  { kind: "waiting", scan, secondsLeft: 65 },
  { kind: "scanned", scan, name: "" },
  { kind: "asking-confirm", scan, name: "" },
  { kind: "asking-number", scan, name: "", number: 42, secondsLeft: 65 },
  { kind: "asking-binding", scan, silent: false },
  { kind: "asking-binding", scan, silent: true },
  { kind: "confirmed", scan },
  { kind: "renewing", since: 0, slow: false },
  { kind: "expired" },
  { kind: "denied", reason: "cancelled" },
  { kind: "denied", reason: "wrong-number" },
  { kind: "denied", reason: "disowned" },
  { kind: "denied", reason: "something-new" },
  { kind: "offline", lost: { during: "watching", scan, secondsLeft: 3 } },
  { kind: "offline", lost: { during: "watching", scan, secondsLeft: 0 } },
  { kind: "offline", lost: { during: "asking", retryAt: 1 } },
  { kind: "offline", lost: { during: "redeeming", scan, retryAt: 1 } },
  { kind: "wechat-unavailable", retry },
  { kind: "wechat-not-set-up", errcode: 40125 },
  { kind: "wechat-used-up", errcode: 45009 },
  { kind: "too-many-codes", retry },
  { kind: "request-expired" },
];

/** The server's own frame, so that a changed id is noticed here. */
beforeEach(() => {
  document.body.innerHTML = template.slice(template.indexOf("<main"), template.indexOf("</footer>"));
});

/** Draws as on a computer, where nobody presses anything. */
const onAComputer = () =>
  drawer(
    document,
    PAGE,
    "computer",
    () => undefined,
    () => undefined,
  );

const text = (id: string): string => document.getElementById(id)?.textContent ?? "";
const all = (selector: string): Element[] => Array.from(document.querySelectorAll(selector));

test("every view says what it is about in a heading and a sentence, and shows something", () => {
  const draw = onAComputer();
  for (const view of VIEWS) {
    draw(view, "account");
    expect(text("title"), view.kind).not.toBe("");
    expect(text("detail"), view.kind).not.toBe("");
    expect(document.getElementById("code")?.childElementCount, view.kind).toBeGreaterThan(0);
    expect(text("card"), view.kind).not.toMatch(/\{(time|seconds|number)\}|undefined|null/);
  }
});

test("a code can be scanned only while it lives, also without a network", () => {
  const draw = onAComputer();
  const alive = VIEWS.filter((view) => {
    draw(view, "account");
    return all("#code > svg[role=img]").length === 1;
  });
  expect(alive.map((view) => view.kind)).toEqual(["waiting", "offline"]);
});

test("the code has a text alternative and its quiet zone", () => {
  onAComputer()({ kind: "waiting", scan, secondsLeft: 65 }, "account");
  const svg = all("#code > svg")[0];
  expect(svg?.getAttribute("aria-label")).toBe(PAGE.texts["official-account"].alt);
  expect(svg?.getAttribute("viewBox")).toBe("0 0 33 33");
});

test("the number is large to see and part of what is read out, but not counted down aloud", () => {
  const draw = onAComputer();
  draw({ kind: "asking-number", scan, name: "", number: 42, secondsLeft: 65 }, "account");
  expect(document.querySelector("#code .number")?.textContent).toBe("42");
  expect(document.querySelector("#code .number")?.getAttribute("aria-hidden")).toBe("true");
  expect(text("title")).toContain("42");
  expect(text("countdown")).toContain("1:05");
});

test("the countdown is outside what a screen reader reads out by itself", () => {
  const draw = onAComputer();
  draw({ kind: "waiting", scan, secondsLeft: 65 }, "account");
  expect(text("countdown")).toContain("1:05");
  expect(document.querySelector("[aria-live=polite] #countdown")).toBeNull();
  expect(document.getElementById("countdown")?.getAttribute("aria-live")).toBe("off");
});

test("a second that passes leaves the code and the sentence untouched", () => {
  const draw = onAComputer();
  draw({ kind: "waiting", scan, secondsLeft: 65 }, "account");
  const [code, title] = [all("#code > *")[0], document.getElementById("title")?.firstChild];
  draw({ kind: "waiting", scan, secondsLeft: 64 }, "account");
  expect(all("#code > *")[0]).toBe(code);
  expect(document.getElementById("title")?.firstChild).toBe(title);
});

test("the button works, and focus goes on to the heading when it is gone", () => {
  let pressed = 0;
  const draw = drawer(
    document,
    PAGE,
    "computer",
    () => {
      pressed += 1;
    },
    () => undefined,
  );
  draw({ kind: "expired" }, "account");
  const button = document.querySelector<HTMLElement>("#actions button");
  button?.focus();
  button?.click();
  expect(pressed).toBe(1);
  draw({ kind: "starting", since: 0, slow: false }, "account");
  expect(document.querySelector<HTMLElement>("#actions button")).toBeNull();
  expect(document.activeElement?.id).toBe("title");
});

test("an expired request leads back to the website, if that has told where it is", () => {
  onAComputer()({ kind: "request-expired" }, "account");
  expect(document.querySelector("#actions a")?.getAttribute("href")).toBe("https://shop.example/");
  drawer(
    document,
    { ...PAGE, home: null },
    "computer",
    () => undefined,
    () => undefined,
  )({ kind: "request-expired" }, "account");
  expect(all("#actions a")).toEqual([]);
});

test("on a phone the code never stands alone", () => {
  for (const device of ["phone", "wechat"] as const) {
    const draw = drawer(
      document,
      PAGE,
      device,
      () => undefined,
      () => undefined,
    );
    draw({ kind: "waiting", scan, secondsLeft: 65 }, "account");
    expect(text("hint")).toBe(PAGE.texts["official-account"].hint[device]);
    expect(document.getElementById("hint")?.hidden).toBe(false);
    draw({ kind: "confirmed", scan }, "account");
    expect(document.getElementById("hint")?.hidden).toBe(true);
  }
});

test("a mini program's code is WeChat's own picture, and its words are of agreeing", () => {
  const draw = onAComputer();
  const drawn = { id: "a", qr: { picture: "/p/main/login/scans/a/code.png" }, deadline: 0 };
  draw({ kind: "waiting", scan: drawn, secondsLeft: 65 }, "program");
  const picture = document.querySelector("#code img");
  expect(picture?.getAttribute("src")).toBe("/p/main/login/scans/a/code.png");
  expect(picture?.getAttribute("alt")).toBe(PAGE.texts["mini-program"].alt);
  expect(text("account")).toBe("Corner shop program");
  expect(text("detail")).toContain("Corner shop program");
  expect(document.querySelector("#steps li:nth-child(2)")?.textContent).toBe("Agree");
  expect(text("privacy")).toBe(PAGE.texts["mini-program"].privacy);
  draw({ kind: "scanned", scan: drawn, name: "王*" }, "program");
  expect(text("detail")).toContain("Scanned by 王*.");
  expect(text("detail")).toContain("Confirm on your phone");
  expect(document.querySelector("#code img")?.getAttribute("alt")).toBe("");
  expect(text("actions")).toBe("Was it not you? New code");
  draw({ kind: "scanned", scan: drawn, name: "" }, "account");
  expect(text("actions")).toBe("");
});

test("what is said below the card is about the open tab: only whoever follows can unfollow", () => {
  const draw = onAComputer();
  draw({ kind: "waiting", scan, secondsLeft: 65 }, "account");
  expect(text("privacy")).toContain("unfollow");
  draw({ kind: "waiting", scan, secondsLeft: 65 }, "program");
  expect(text("privacy")).not.toContain("unfollow");
});

test("tabs are walked with arrows and opened by pressing", () => {
  document.body.innerHTML = `<div role="tablist"><button role="tab" id="way-a" data-way="a"></button>
    <button role="tab" id="way-b" data-way="b" tabindex="-1"></button></div><div id="panel"></div>`;
  const opened: string[] = [];
  tabs(document, (way) => opened.push(way));
  const [first, second] = all("[role=tab]") as HTMLElement[];
  first?.focus();
  first?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  expect(document.activeElement).toBe(second);
  expect(opened).toEqual([]);
  second?.click();
  expect(opened).toEqual(["b"]);
  expect(second?.getAttribute("aria-selected")).toBe("true");
  expect(first?.getAttribute("aria-selected")).toBe("false");
  expect(document.getElementById("panel")?.getAttribute("aria-labelledby")).toBe("way-b");
  second?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  expect(document.activeElement).toBe(first);
});

test("a page that goes on by another way shows its tab, and chooses nothing", () => {
  document.body.innerHTML = `<div role="tablist"><button role="tab" id="way-a" data-way="a" aria-selected="true"></button>
    <button role="tab" id="way-b" data-way="b" aria-selected="false" tabindex="-1"></button></div><div id="panel"></div>`;
  const opened: string[] = [];
  const select = tabs(document, (way) => opened.push(way));
  select("b");
  expect(all("[role=tab]").map((tab) => tab.getAttribute("aria-selected"))).toEqual(["false", "true"]);
  select("none of them");
  expect(all("[role=tab]").map((tab) => tab.getAttribute("aria-selected"))).toEqual(["false", "true"]);
  expect(opened).toEqual([]);
});

test("devices are told apart", () => {
  expect(deviceOf("Mozilla/5.0 (X11; Linux x86_64) Chrome/140 Safari/537.36")).toBe("computer");
  expect(deviceOf("Mozilla/5.0 (Windows NT 10.0) Chrome/132 Safari/537.36 MicroMessenger/7.0 WindowsWechat")).toBe(
    "computer",
  );
  expect(deviceOf("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1")).toBe("phone");
  expect(deviceOf("Mozilla/5.0 (Linux; Android 15) Chrome/126 Mobile Safari/537.36 MicroMessenger/8.0.50")).toBe(
    "wechat",
  );
});

test("both languages say the same things and leave the same gaps", () => {
  expect(shape(chinese)).toEqual(shape(english));
});

/** Every key with the gaps in its text. */
function shape(value: unknown, key = ""): string[] {
  if (typeof value === "string") return [`${key} ${(value.match(/\{\w+\}/g) ?? []).sort().join(" ")}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => shape(inner, `${key}.${name}`));
}

test("a form whose time was over is spoken of above the new code, and no other", () => {
  const draw = onAComputer();
  draw({ kind: "waiting", scan, secondsLeft: 65 }, "account", true);
  expect(text("note")).toBe(PAGE.texts.late);
  expect(document.querySelector("#note ~ #code")).not.toBeNull();
  draw({ kind: "waiting", scan, secondsLeft: 65 }, "account", false);
  expect(text("note")).toBe("");
});

test("the form is asked for once for each scan, stays without a network, and goes with the question", () => {
  const asked: string[] = [];
  const draw = drawer(
    document,
    PAGE,
    "computer",
    () => undefined,
    (of, place) => {
      asked.push(of);
      place.textContent = "form";
    },
  );
  draw({ kind: "asking-binding", scan, silent: false }, "account");
  draw({ kind: "asking-binding", scan: { ...scan, deadline: 9 }, silent: true }, "account");
  expect(text("title")).toBe(PAGE.texts.offline.title);
  expect(asked).toEqual(["a"]);
  expect(document.getElementById("binding")?.hidden).toBe(false);
  draw({ kind: "confirmed", scan }, "account");
  expect(text("binding")).toBe("");
  expect(document.getElementById("binding")?.hidden).toBe(true);
});
