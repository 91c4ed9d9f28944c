import { beforeEach, expect, test, vi } from "vitest";
import english from "../../../server/src/main/resources/texts/login.en.json";
import type { Answer } from "./api";
import { askBinding, type Method } from "./binding";
import { fill } from "./page";
import { sentCode } from "./sent";
import { tab } from "./testing";
import type { ScanNews } from "./view";

const CONFIRMED: ScanNews = { state: "confirmed", reason: null, secondsLeft: 60 };
const ASKING: ScanNews = { state: "asking-binding", reason: null, secondsLeft: 60 };
const texts = english.script.binding;

interface Call {
  readonly path: string;
  readonly body: object | undefined;
}

beforeEach(() => {
  document.body.innerHTML = '<div id="binding"></div>';
});

function asking(
  question: { create: boolean; methods: Method[]; number?: boolean },
  answers: Record<string, Answer<unknown>> = {},
  kept = tab(),
) {
  const calls: Call[] = [];
  const settled: ScanNews[] = [];
  const heard = { cancelled: 0, now: 0 };
  const place = document.getElementById("binding") as HTMLElement;
  askBinding(place, {
    call: async <T>(_: (body: unknown) => body is T, path: string, body?: object) => {
      calls.push({ path, body });
      const answer =
        path === ""
          ? (answers[""] ?? { kind: "ok", body: { number: false, ...question } })
          : (answers[path] ?? { kind: "ok", body: {} });
      return answer as Answer<T>;
    },
    settled: (news) => settled.push(news),
    cancelled: () => {
      heard.cancelled += 1;
    },
    sent: sentCode(kept, "a"),
    texts,
    language: "en",
    now: () => heard.now,
  });
  return { calls, settled, heard, place };
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

async function press(label: string): Promise<void> {
  await turn();
  const button = Array.from(document.querySelectorAll("button")).find((each) => each.textContent === label);
  expect(button, `a button ${label}`).toBeDefined();
  button?.click();
  await turn();
}

function type(selector: string, value: string): void {
  const input = document.querySelector<HTMLInputElement>(selector);
  expect(input, selector).not.toBeNull();
  if (input !== null) input.value = value;
  input?.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The button that sends a code, while it says in how many seconds there may be another. */
function sender(seconds: string): HTMLButtonElement | undefined {
  const label = fill(texts.again, { seconds });
  return Array.from(document.querySelectorAll("button")).find((each) => each.textContent === label);
}

test("whoever has no account gets one, where there may be a new one", async () => {
  const { calls, settled } = asking(
    { create: true, methods: ["username-password"] },
    { "/create": { kind: "ok", body: CONFIRMED } },
  );
  await press(texts.create);
  expect(calls.map((call) => call.path)).toEqual(["", "/create"]);
  expect(settled).toEqual([CONFIRMED]);
});

test("where there may be no new account, the form is there at once and the choice is not", async () => {
  const { heard } = asking({ create: false, methods: ["username-password"] });
  await turn();
  expect(document.body.textContent).not.toContain(texts.create);
  expect(document.querySelector("input[type=password]")).not.toBeNull();
  await press(texts.cancel);
  expect(heard.cancelled).toBe(1);
});

test("a password that is right settles it; one that is wrong is said, and taken out of the field", async () => {
  const answers: Record<string, Answer<unknown>> = {
    "/proof": { kind: "problem", code: "not-proven", retryAfter: 0, triesLeft: 4 },
  };
  const { calls, settled } = asking({ create: true, methods: ["username-password", "email-password"] }, answers);
  await press(texts.have);
  await press(texts["email-password"]);
  type("input[type=email]", "mei@shop.example");
  type("input[type=password]", "wrong");
  await press(texts.submit);
  expect(document.querySelector("[role=alert]")?.textContent).toBe(fill(texts.wrong, { tries: 4 }));
  expect(document.querySelector<HTMLInputElement>("input[type=password]")?.value).toBe("");

  answers["/proof"] = { kind: "ok", body: CONFIRMED };
  type("input[type=password]", "right");
  await press(texts.submit);
  expect(settled).toEqual([CONFIRMED]);
  expect(calls.at(-1)?.body).toEqual({ method: "email-password", account: "mei@shop.example", secret: "right" });
});

test("a code is sent once at a time, and goes along with the proof", async () => {
  const { calls } = asking(
    { create: false, methods: ["phone-code"] },
    { "/codes": { kind: "ok", body: { code: "c1", again: 60 } }, "/proof": { kind: "ok", body: CONFIRMED } },
  );
  await turn();
  type("input[type=tel]", "138 0013 8000");
  await press(texts.send);
  const said = document.querySelector("[role=alert]");
  expect(said?.textContent).toBe(texts.sent);
  expect(said?.className).toBe("news");
  expect(document.activeElement).toBe(document.querySelector("input[inputmode=numeric]"));
  expect(sender("60")?.disabled).toBe(true);
  type("input[inputmode=numeric]", "123456");
  await press(texts.submit);
  expect(calls.at(-1)).toEqual({
    path: "/proof",
    body: { method: "phone-code", account: "138 0013 8000", secret: "123456", code: "c1" },
  });
});

test("whoever looks at another way while the code is on its way can still type it", async () => {
  const { calls, heard } = asking(
    { create: true, methods: ["phone-code", "username-password"] },
    { "/codes": { kind: "ok", body: { code: "c1", again: 60 } }, "/proof": { kind: "ok", body: CONFIRMED } },
  );
  await press(texts.have);
  type("input[type=tel]", "138 0013 8000");
  await press(texts.send);
  await press(texts["username-password"]);
  type("input[autocomplete=username]", "mei");
  await press(texts.back);
  heard.now = 20_000;
  await press(texts.have);

  expect(sender("40")?.disabled).toBe(true);
  type("input[inputmode=numeric]", "123456");
  await press(texts.submit);
  expect(calls.at(-1)?.body).toEqual({
    method: "phone-code",
    account: "138 0013 8000",
    secret: "123456",
    code: "c1",
  });
});

test("a code that was sent for one way is not shown for another", async () => {
  const { calls } = asking(
    { create: false, methods: ["phone-code", "email-code"] },
    { "/codes": { kind: "ok", body: { code: "c1", again: 60 } }, "/proof": { kind: "ok", body: CONFIRMED } },
  );
  await turn();
  type("input[type=tel]", "138 0013 8000");
  await press(texts.send);
  await press(texts["email-code"]);
  type("input[type=email]", "mei@shop.example");
  type("input[inputmode=numeric]", "123456");
  await press(texts.submit);
  expect(calls.at(-1)?.body).toEqual({ method: "email-code", account: "mei@shop.example", secret: "123456" });
});

test("after the proof comes the number of the phone: a wrong one is said with the tries left, the right one settles it", async () => {
  const answers: Record<string, Answer<unknown>> = {
    "/proof": { kind: "ok", body: ASKING },
    "/number": { kind: "problem", code: "not-proven", retryAfter: 0, triesLeft: 2 },
  };
  const { calls, settled } = asking({ create: false, methods: ["username-password"] }, answers);
  await turn();
  type("input[autocomplete=username]", "mei");
  type("input[type=password]", "right");
  await press(texts.submit);
  expect(settled).toEqual([]);
  expect(document.body.textContent).toContain(texts["number-title"]);
  expect(document.querySelector("input[type=password]")).toBeNull();

  type("input[inputmode=numeric]", "1234");
  await press(texts.match);
  expect(document.querySelector("[role=alert]")?.textContent).toContain("Tries left: 2");
  expect(document.querySelector<HTMLInputElement>("input[inputmode=numeric]")?.value).toBe("");

  answers["/number"] = { kind: "ok", body: CONFIRMED };
  type("input[inputmode=numeric]", "4711");
  await press(texts.match);
  expect(settled).toEqual([CONFIRMED]);
  expect(calls.at(-1)).toEqual({ path: "/number", body: { secret: "4711" } });
});

test("whoever has no number can cancel, and a page that comes back goes on at the number", async () => {
  const { heard } = asking({ create: false, methods: [], number: true });
  await turn();
  expect(document.querySelector("input[inputmode=numeric]")).not.toBeNull();
  await press(texts.cancel);
  expect(heard.cancelled).toBe(1);
});

test("a page that is loaded anew goes on with the code that it waits for", async () => {
  const kept = tab();
  const question = { create: true, methods: ["username-password", "email-code"] as Method[] };
  asking(question, { "/codes": { kind: "ok", body: { code: "c1", again: 60 } } }, kept);
  await press(texts.have);
  await press(texts["email-code"]);
  type("input[type=email]", "Mei@shop.example");
  await press(texts.send);

  document.body.innerHTML = '<div id="binding"></div>';
  const { calls } = asking(question, { "/proof": { kind: "ok", body: ASKING } }, kept);
  await turn();

  expect(document.querySelector<HTMLInputElement>("input[type=email]")?.value).toBe("Mei@shop.example");
  expect(document.querySelector("[role=alert]")?.textContent).toBe(texts.sent);
  expect(document.activeElement).toBe(document.querySelector("input[inputmode=numeric]"));
  expect(sender("60")?.disabled).toBe(true);
  type("input[inputmode=numeric]", "123456");
  await press(texts.submit);
  expect(calls.at(-1)?.body).toEqual({
    method: "email-code",
    account: "Mei@shop.example",
    secret: "123456",
    code: "c1",
  });
});

test("only the address that a code went to rests: whoever mistyped it can send one to the right one", async () => {
  const { calls } = asking(
    { create: false, methods: ["email-code"] },
    { "/codes": { kind: "ok", body: { code: "c1", again: 60 } } },
  );
  await turn();
  type("input[type=email]", "mie@shop.example");
  await press(texts.send);
  expect(sender("60")?.disabled).toBe(true);
  type("input[type=email]", "mei@shop.example");
  await press(texts.send);
  expect(calls.filter((call) => call.path === "/codes")).toHaveLength(2);
  type("input[type=email]", " MIE@shop.example");
  expect(sender("60")?.disabled).toBe(true);
});

test("a pause between two codes is called a pause, and not too many tries", async () => {
  asking(
    { create: false, methods: ["email-code"] },
    { "/codes": { kind: "problem", code: "too-many-tries", retryAfter: 42 } },
  );
  await turn();
  type("input[type=email]", "mei@shop.example");
  await press(texts.send);
  expect(document.querySelector("[role=alert]")?.textContent).toBe(fill(texts.pause, { seconds: 42 }));
  expect(sender("42")?.disabled).toBe(true);
});

test("a question that did not reach the server is asked again", async () => {
  vi.useFakeTimers();
  try {
    const answers: Record<string, Answer<unknown>> = { "": { kind: "unreachable" } };
    asking({ create: false, methods: ["username-password"] }, answers);
    await vi.advanceTimersByTimeAsync(0);
    expect(document.querySelector("[role=alert]")?.textContent).toBe(texts.unreachable);
    delete answers[""];
    await vi.advanceTimersByTimeAsync(5_000);
    expect(document.querySelector("input[type=password]")).not.toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("while somebody types, the server hears of it now and then", async () => {
  const { calls, heard } = asking({ create: false, methods: ["username-password"] });
  await turn();
  type("input", "m");
  heard.now = 20_000;
  type("input", "me");
  type("input", "mei");
  expect(calls.map((call) => call.path)).toEqual(["", "/typing"]);
});

test("back leads to the choice, and too many tries say how long to wait", async () => {
  asking(
    { create: true, methods: ["username-password"] },
    { "/proof": { kind: "problem", code: "too-many-tries", retryAfter: 600 } },
  );
  await press(texts.have);
  type("input[autocomplete=username]", "mei");
  type("input[type=password]", "guess");
  await press(texts.submit);
  expect(document.querySelector("[role=alert]")?.textContent).toContain("10 min");
  await press(texts.back);
  expect(document.body.textContent).toContain(texts.create);
});

test("where nothing was looked at, what was typed stays and can be sent again", async () => {
  asking(
    { create: false, methods: ["username-password"] },
    { "/proof": { kind: "problem", code: "busy", retryAfter: 2 } },
  );
  await turn();
  type("input[autocomplete=username]", "mei");
  type("input[type=password]", "right password");
  await press(texts.submit);
  expect(document.querySelector("[role=alert]")?.textContent).toBe(texts.busy);
  expect(document.querySelector<HTMLInputElement>("input[type=password]")?.value).toBe("right password");
});
