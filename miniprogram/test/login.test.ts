import { beforeEach, describe, expect, it } from "vitest";
import { Api } from "../src/logic/api";
import { Login } from "../src/logic/login";
import type { View } from "../src/logic/view";
import { OPENED, ok, problem, Server } from "./server";

let server: Server;
let views: View[];
let now: number;
let codes: (string | null)[];

function login(scene: string | null = "Xk3_-9"): Login {
  const client = { loginCode: async () => codes.shift() ?? null, now: () => now };
  return new Login(scene, new Api("https://login.example.com/", "en", server.send), client, (view) => views.push(view));
}

const shown = (): View => views.at(-1) ?? { kind: "opening" };

async function opened(answer: object = {}): Promise<Login> {
  server.say("open", ok({ ...OPENED, ...answer }));
  const started = login();
  await started.start();
  return started;
}

beforeEach(() => {
  server = new Server();
  views = [];
  now = 1_000_000;
  codes = ["code-1", "code-2", "code-3", "code-4"];
});

describe("opening", () => {
  it("sends the scene and WeChat's code, and asks with what the server knows", async () => {
    await opened();

    expect(server.asked[0]).toMatchObject({
      url: "https://login.example.com/miniprogram/v1/open",
      authorization: undefined,
      data: { scene: "Xk3_-9", code: "code-1" },
    });
    expect(shown()).toMatchObject({ kind: "asking", secondsLeft: 120, busy: false, note: null });
  });

  it("explains itself where there is no scene, and calls nobody", async () => {
    await login(null).start();

    expect(shown()).toEqual({ kind: "start" });
    expect(server.asked).toEqual([]);
  });

  it("asks WeChat for another code when the server does not take the first, but only once", async () => {
    server.say("open", problem(400, "login-code-invalid"));
    await login().start();

    expect(server.asked.map(({ data }) => data.code)).toEqual(["code-1", "code-2"]);
    expect(shown()).toEqual({ kind: "broken" });
  });

  it("goes on when the second code is taken", async () => {
    server.say("open", problem(400, "login-code-invalid"), ok(OPENED));
    await login().start();

    expect(shown().kind).toBe("asking");
  });

  it.each([
    ["unknown-scene", 404, "unknown"],
    ["scan-expired", 410, "expired"],
    ["scan-taken", 409, "taken"],
    ["scan-finished", 409, "finished"],
    ["refused", 403, "barred"],
    ["invalid-request", 400, "broken"],
    ["", 500, "broken"],
  ])("shows a page of its own for %s", async (code, status, kind) => {
    server.say("open", problem(status, code));
    await login().start();

    expect(shown().kind).toBe(kind);
  });

  it.each([
    [503, "wechat-unavailable", "30", 30],
    [429, "too-many-requests", "7", 7],
    [503, "wechat-unavailable", undefined, 5],
    [502, "", "soon", 5],
  ])("waits as long as a busy server says (%s)", async (status, code, retryAfter, seconds) => {
    server.say("open", problem(status, code, retryAfter));
    await login().start();

    expect(shown()).toEqual({ kind: "busy", waitSeconds: seconds });
  });

  it.each([[{}], ["<html>"], [null], [{ ...OPENED, phone: "maybe" }], [{ ...OPENED, token: 7 }], [[]]])(
    "takes nothing from what is no answer of a Saoma (%j)",
    async (body) => {
      server.say("open", ok(body));
      await login().start();

      expect(shown()).toEqual({ kind: "broken" });
    },
  );
});

describe("agreeing", () => {
  it("goes with the token, and without a phone where none is needed", async () => {
    server.say("agree", ok({ state: "confirmed" }));
    const asked = await opened();
    await asked.agree();

    expect(server.asked[1]).toMatchObject({ call: "agree", authorization: "Bearer t-1", data: {} });
    expect(shown()).toEqual({ kind: "done" });
  });

  it("sends people back to the browser when it has something to ask", async () => {
    server.say("agree", ok({ state: "asking", number: 4711 }));
    const asked = await opened();
    await asked.agree();

    expect(shown()).toEqual({ kind: "continue", number: "4711" });
  });

  it("takes the phone's code along", async () => {
    server.say("agree", ok({ state: "confirmed" }));
    const asked = await opened({ phone: "needed" });
    await asked.agreeWithPhone({ code: "p-1", errMsg: "getPhoneNumber:ok" });

    expect(server.asked[1]?.data).toEqual({ phoneCode: "p-1" });
    expect(shown()).toEqual({ kind: "done" });
  });

  it.each([
    [{ errMsg: "getPhoneNumber:fail user deny" }, "declined"],
    [{ errMsg: "getPhoneNumber:fail:user cancel" }, "declined"],
    [{ errMsg: "getPhoneNumber:fail no quota left", errno: 1400001 }, "quota"],
    [{ errMsg: "getPhoneNumber:fail privacy permission is not authorized", errno: 104 }, "privacy"],
    [{ errMsg: "getPhoneNumber:fail api scope is not declared in the privacy agreement", errno: 112 }, "undeclared"],
    [{ errMsg: "getPhoneNumber:fail api scope is not declared in the privacy agreement" }, "undeclared"],
    [{ errMsg: "getPhoneNumber:fail" }, "phone-failed"],
    [{}, "phone-failed"],
  ])("keeps asking and says why when WeChat gives no number (%j)", async (answer, note) => {
    const asked = await opened({ phone: "needed" });
    await asked.agreeWithPhone(answer);

    expect(shown()).toMatchObject({ kind: "asking", note });
    expect(server.calls()).toEqual(["open"]);
  });

  it("asks for the number again when the server could not use it", async () => {
    server.say("agree", problem(400, "phone-code-invalid"), ok({ state: "confirmed" }));
    const asked = await opened({ phone: "needed" });
    await asked.agreeWithPhone({ code: "p-1" });
    expect(shown()).toMatchObject({ kind: "asking", note: "phone-failed" });
    await asked.agreeWithPhone({ code: "p-2" });

    expect(server.asked.at(-1)?.data).toEqual({ phoneCode: "p-2" });
    expect(shown()).toEqual({ kind: "done" });
  });

  it("asks for a number when the server finds that it needs one after all", async () => {
    server.say("agree", problem(400, "phone-required"));
    const asked = await opened();
    await asked.agree();

    expect(shown()).toMatchObject({ kind: "asking", note: "phone-needed", opened: { phone: { is: "needed" } } });
  });

  it("does one thing at a time", async () => {
    server.say("agree", ok({ state: "confirmed" })).say("refuse", ok({ state: "denied" }));
    const asked = await opened();
    await Promise.all([asked.agree(), asked.agree(), asked.refuse()]);

    expect(server.calls()).toEqual(["open", "agree"]);
  });

  it.each([
    ["scan-taken", 409, "taken"],
    ["scan-expired", 410, "expired"],
    ["refused", 403, "barred"],
  ])("may come too late: %s", async (code, status, kind) => {
    server.say("agree", problem(status, code));
    const asked = await opened();
    await asked.agree();

    expect(shown().kind).toBe(kind);
  });
});

describe("refusing", () => {
  it("is told to the server and ends the login", async () => {
    server.say("refuse", ok({ state: "denied" }));
    const asked = await opened();
    await asked.refuse();
    await asked.agree();

    expect(server.asked.at(-1)).toMatchObject({ call: "refuse", authorization: "Bearer t-1", data: {} });
    expect(shown()).toEqual({ kind: "denied" });
  });
});

describe("without a network", () => {
  it("the scan is not lost: it opens when tried again, with a new code of WeChat", async () => {
    server.say("open", "offline", ok(OPENED));
    const started = login();
    await started.start();
    expect(shown()).toEqual({ kind: "offline" });
    await started.retry();

    expect(server.asked.map(({ data }) => data)).toEqual([
      { scene: "Xk3_-9", code: "code-1" },
      { scene: "Xk3_-9", code: "code-2" },
    ]);
    expect(shown().kind).toBe("asking");
  });

  it("a decision is not lost either, and nothing is asked twice", async () => {
    server.say("agree", "offline", ok({ state: "confirmed" }));
    const asked = await opened({ phone: "needed" });
    await asked.agreeWithPhone({ code: "p-1" });
    expect(shown()).toEqual({ kind: "offline" });
    await asked.retry();

    expect(server.calls()).toEqual(["open", "agree", "agree"]);
    expect(server.asked.at(-1)?.data).toEqual({ phoneCode: "p-1" });
    expect(shown()).toEqual({ kind: "done" });
  });

  it("WeChat gives no code, which is no different", async () => {
    codes = [];
    await login().start();

    expect(shown()).toEqual({ kind: "offline" });
    expect(server.asked).toEqual([]);
  });
});

describe("as time goes by", () => {
  it("the seconds are counted down to the end", async () => {
    const asked = await opened();
    now += 1_500;
    asked.tick();
    expect(shown()).toMatchObject({ kind: "asking", secondsLeft: 119 });
    now += 119_000;
    asked.tick();

    expect(shown()).toEqual({ kind: "expired" });
  });

  it("a number that comes too late is not sent", async () => {
    const asked = await opened({ phone: "needed" });
    now += 121_000;
    asked.tick();
    await asked.agreeWithPhone({ code: "p-1" });

    expect(server.calls()).toEqual(["open"]);
  });

  it("a busy server is left alone until it said", async () => {
    server.say("open", problem(503, "wechat-unavailable", "3"), ok(OPENED));
    const started = login();
    await started.start();
    now += 2_000;
    started.tick();
    await started.retry();
    expect(shown()).toEqual({ kind: "busy", waitSeconds: 1 });
    now += 1_000;
    started.tick();
    expect(shown()).toEqual({ kind: "busy", waitSeconds: 0 });
    await started.retry();

    expect(shown().kind).toBe("asking");
  });
});
