// The built page, rendered and pressed.
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OPENED, ok, problem } from "./server";
import { WeChat } from "./wechat";

interface Node {
  readonly dom: Element;
  dispatchEvent(name: string, options?: object): void;
}

interface Page extends Node {
  readonly instance: {
    onLoad(query: object): void;
    onShow(): void;
    onUnload(): void;
  };
  querySelector(selector: string): Node | undefined;
  querySelectorAll(selector: string): Node[];
  attach(parent: Element): void;
  detach(): void;
}

interface Simulate {
  load(path: string, options: object): string;
  render(id: string): Page;
}

const simulate: Simulate = createRequire(import.meta.url)("miniprogram-simulate");
const dist = join(import.meta.dirname, "..", "dist");

let wechat: WeChat;
let page: Page;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  wechat = new WeChat();
  vi.stubGlobal("wx", wechat.wx);
});

afterEach(() => {
  page.instance.onUnload();
  page.detach();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(query: object = { scene: "Xk3_-9" }): Promise<void> {
  page = simulate.render(simulate.load(join(dist, "pages/login/index"), { compiler: "simulate", rootPath: dist }));
  page.attach(document.body);
  page.instance.onLoad(query);
  await settled();
}

/** Answers come in later turns of the event loop, and j-component draws in one of its own. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((next) => setTimeout(next, 1));
}

async function press(selector: string, event = "tap", detail: object = {}): Promise<void> {
  const found = page.querySelector(selector);
  if (found === undefined) throw new Error(`There is no ${selector} in ${page.dom.textContent}`);
  found.dispatchEvent(event, { detail });
  await settled();
}

const text = () => page.dom.textContent ?? "";
const there = (selector: string) => page.querySelector(selector) !== undefined;

describe("the page", () => {
  it("asks with both buttons, and shows who asks", async () => {
    wechat.say("open", ok(OPENED));
    await open();

    expect(text()).toContain("Sign in to Sample website?");
    expect(page.querySelectorAll(".row").map(({ dom }) => dom.textContent)).toContain("Websiteshop.example.com");
    expect(page.querySelectorAll(".button").map(({ dom }) => dom.textContent)).toEqual(["Refuse", "Agree"]);
    expect(wechat.server.asked[0]?.data).toEqual({ scene: "Xk3_-9", code: "code-1" });
  });

  it("speaks Chinese to who uses WeChat in Chinese", async () => {
    wechat.language = "zh_CN";
    wechat.say("open", ok(OPENED));
    await open();

    expect(text()).toContain("登录到 Sample website？");
    expect(page.querySelectorAll(".button").map(({ dom }) => dom.textContent)).toEqual(["拒绝", "同意登录"]);
  });

  it("agrees", async () => {
    wechat.say("open", ok(OPENED)).say("agree", ok({ state: "confirmed" }));
    await open();
    await press(".agree");

    expect(text()).toContain("You are signed in");
    expect(there(".button")).toBe(false);
  });

  it("refuses", async () => {
    wechat.say("open", ok(OPENED)).say("refuse", ok({ state: "denied" }));
    await open();
    await press(".refuse");

    expect(text()).toContain("Nobody was signed in");
  });

  it("agrees with the number that WeChat gives", async () => {
    wechat.say("open", ok({ ...OPENED, phone: "needed" })).say("agree", ok({ state: "asking", number: 4711 }));
    await open();
    await press(".agree", "getphonenumber", { code: "p-1", errMsg: "getPhoneNumber:ok" });

    expect(wechat.server.asked.at(-1)?.data).toEqual({ phoneCode: "p-1" });
    expect(text()).toContain("One more step waits for you in the browser");
    expect(text()).toContain("4711");
  });

  it("shows the number that binds an account, with the way to end it", async () => {
    wechat.say("open", ok(OPENED)).say("agree", ok({ state: "asking", number: 4711 }));
    wechat.say("refuse", ok({ state: "denied" }));
    await open();
    await press(".agree");
    expect(text()).toContain("4711");

    await press(".refuse");

    expect(wechat.server.calls()).toEqual(["open", "agree", "refuse"]);
    expect(text()).toContain("Nobody was signed in");
  });

  it("a tap alone does not agree where a number is needed", async () => {
    wechat.say("open", ok({ ...OPENED, phone: "needed" }));
    await open();
    await press(".agree");

    expect(wechat.server.calls()).toEqual(["open"]);
  });

  it("says what to do when somebody keeps their number, and still lets them choose", async () => {
    wechat.say("open", ok({ ...OPENED, phone: "needed" }));
    await open();
    await press(".agree", "getphonenumber", { errMsg: "getPhoneNumber:fail user deny" });

    expect(page.querySelector(".note")?.dom.textContent).toContain("You shared no number");
    expect(page.querySelectorAll(".button")).toHaveLength(2);
  });

  it.each([
    ["scan-expired", 410, "This code has expired"],
    ["scan-taken", 409, "Somebody else scanned it"],
    ["refused", 403, "You cannot sign in"],
    ["unknown-scene", 404, "This code is not known"],
  ])("draws %s", async (code, status, title) => {
    wechat.say("open", problem(status, code));
    await open();

    expect(page.querySelector(".title")?.dom.textContent).toBe(title);
    expect(there(".button")).toBe(false);
  });

  it("tries again without a new scan when there was no network", async () => {
    wechat.say("open", "offline", ok(OPENED));
    await open();
    expect(text()).toContain("No connection");
    await press(".retry");

    expect(text()).toContain("Sign in to Sample website?");
    expect(wechat.server.asked.map(({ data }) => data.scene)).toEqual(["Xk3_-9", "Xk3_-9"]);
  });

  it("leaves a busy server alone for as long as it said", async () => {
    wechat.say("open", problem(503, "wechat-unavailable", "3"), ok(OPENED));
    await open();
    expect(page.querySelector(".retry")?.dom.textContent).toBe("Try again in 3 s");
    vi.advanceTimersByTime(3000);
    await settled();
    await press(".retry");

    expect(text()).toContain("Sign in to Sample website?");
  });

  it("explains itself when it was not opened by a code", async () => {
    await open({});

    expect(text()).toContain("Scan a code to begin");
    expect(wechat.server.asked).toEqual([]);
  });

  it("counts down, and ends when the time is over", async () => {
    wechat.say("open", ok({ ...OPENED, secondsLeft: 3 }));
    await open();
    vi.advanceTimersByTime(1000);
    await settled();
    expect(page.querySelector(".time")?.dom.textContent).toBe("2 s left");
    vi.advanceTimersByTime(2000);
    await settled();

    expect(text()).toContain("This code has expired");
  });
});

describe("a second scan", () => {
  it("of another code takes the place of the first, whose answer no longer counts", async () => {
    wechat.say("open", ok(OPENED), ok({ ...OPENED, application: "Another website" }));
    await open();
    wechat.entered = { scene: "other" };
    page.instance.onShow();
    await settled();

    expect(text()).toContain("Sign in to Another website?");
    expect(wechat.server.asked.at(-1)?.data.scene).toBe("other");
  });

  it("is none when the mini program only comes back", async () => {
    wechat.say("open", ok(OPENED));
    await open();
    wechat.entered = { scene: "Xk3_-9" };
    page.instance.onShow();
    await settled();

    expect(wechat.server.calls()).toEqual(["open"]);
  });
});

describe("the privacy guidelines", () => {
  const answers: object[] = [];

  async function needed(): Promise<void> {
    answers.length = 0;
    wechat.say("open", ok({ ...OPENED, phone: "needed" }));
    await open();
    wechat.needConsent?.((answer) => answers.push(answer));
    await settled();
  }

  it("can be read, and agreed to with the button that WeChat looks for", async () => {
    await needed();
    await press(".link");
    expect(wechat.opened).toEqual(["privacy contract"]);
    await press("#agree-privacy", "agreeprivacyauthorization");

    expect(answers).toEqual([{ event: "exposureAuthorization" }, { event: "agree", buttonId: "agree-privacy" }]);
    expect(there(".sheet")).toBe(false);
  });

  it("can be refused", async () => {
    await needed();
    await press(".sheet .refuse");

    expect(answers.at(-1)).toEqual({ event: "disagree" });
    expect(there(".sheet")).toBe(false);
  });
});

describe("the brand", () => {
  it("has a server for each version", async () => {
    wechat.envVersion = "develop";
    wechat.say("open", ok(OPENED));
    await open();

    expect(wechat.server.asked[0]?.url).toBe("http://localhost:7400/miniprogram/v1/open");
  });

  it("may come from a third-party platform", async () => {
    const server = { release: "https://id.example.org", trial: "", develop: "" };
    wechat.ext = { brand: { name: { zh: "示例", en: "Example" }, colour: "#123456", server } };
    wechat.say("open", ok(OPENED));
    await open();

    expect(page.querySelector(".name")?.dom.textContent).toBe("Example");
    expect(page.querySelector(".page")?.dom.getAttribute("style")).toContain("#123456");
    expect(wechat.server.asked[0]?.url).toBe("https://id.example.org/miniprogram/v1/open");
  });
});
