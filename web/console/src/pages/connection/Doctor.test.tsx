import { createMemoryRouter } from "react-router";
import { expect, test, vi } from "vitest";
import type { LastReport, Report } from "../../api/types";
import { moment } from "../../i18n";
import { drawnAt, drawnInPool, holds, pageOfPool, says, soon } from "../../testing/drawn";
import { Doctor } from "./Doctor";

const YESTERDAY = "2026-03-01T08:00:00Z";
const TODAY = "2026-03-02T08:00:00Z";
const text = (en: string) => ({ zh: "", en });

const REFUSED: Report = {
  connection: "shop",
  at: YESTERDAY,
  verdict: "failed",
  steps: [
    {
      step: "credentials",
      title: text("AppID and AppSecret"),
      verdict: "failed",
      code: "wechat-40125",
      meaning: text("The AppSecret is wrong."),
      advice: text("Copy it once more."),
      facts: {},
    },
    {
      step: "firewall",
      title: text("WeChat's own addresses"),
      verdict: "ok",
      code: "firewall-addresses",
      meaning: text("WeChat pushes from there."),
      advice: text("Nothing to do."),
      facts: {},
    },
  ],
};
const GOOD: Report = { ...REFUSED, at: TODAY, verdict: "ok", steps: REFUSED.steps.slice(1) };
const NEVER: LastReport = { report: null, outdated: false };

/** A server that keeps that of an earlier visit, and a doctor who finds all well now. */
function server(last: LastReport): void {
  vi.stubGlobal("fetch", async (_: string, { method }: RequestInit) => Response.json(method === "POST" ? GOOD : last));
}

/** The tab as it is opened anew. */
const opened = (scopes = ["doctor:run"]) => drawnInPool(<Doctor identifier="shop" />, scopes);

const steps = () => [...document.querySelectorAll(".step-body")].map((one) => one.textContent);
const button = () => document.querySelector("button");
const told = (said: string) => holds(() => expect(document.querySelector(".ant-alert")?.textContent).toBe(said));

const AS_BEFORE = [
  "AppID and AppSecretThe AppSecret is wrong.Copy it once more.wechat-40125",
  "WeChat's own addressesWeChat pushes from there.firewall-addresses",
];

test("all that the doctor found last is there when the page is opened anew, until it has been here again", async () => {
  server({ report: REFUSED, outdated: false });
  opened();
  await told(`Something is wrongExamined ${moment(YESTERDAY, "en")}`);
  expect(steps()).toEqual(AS_BEFORE);
  expect(button()?.textContent).toBe("Examine again");
  button()?.click();
  await told(`All is wellExamined ${moment(TODAY, "en")}`);
  expect(steps()).toEqual(AS_BEFORE.slice(1));
});

test("what was found before the connection was changed is said to be so", async () => {
  server({ report: { ...GOOD, at: YESTERDAY }, outdated: true });
  opened();
  await told(`All is wellExamined ${moment(YESTERDAY, "en")}The connection was changed since: examine it again.`);
  expect(document.querySelector(".ant-alert-warning")).not.toBe(null);
  button()?.click();
  await told(`All is wellExamined ${moment(TODAY, "en")}`);
});

test("who may not run the doctor reads what it found", async () => {
  server({ report: REFUSED, outdated: false });
  opened([]);
  await told(`Something is wrongExamined ${moment(YESTERDAY, "en")}`);
  expect(steps()).toEqual(AS_BEFORE);
  expect(button()).toBe(null);
});

test("pressed twice at once it examines once, and whoever comes back meanwhile sees it at work", async () => {
  const answers: ((response: Response) => void)[] = [];
  vi.stubGlobal("fetch", (_: string, { method }: RequestInit) =>
    method === "POST" ? new Promise((answer) => answers.push(answer)) : Promise.resolve(Response.json(NEVER)),
  );
  const router = createMemoryRouter(
    pageOfPool(<Doctor identifier="shop" />, ["doctor:run"], { path: "/away", element: <p>Away</p> }),
  );
  drawnAt(router);
  const examine = await soon(button);
  examine.click();
  examine.click();
  await holds(() => expect(examine.className).toContain("loading"));
  expect(answers.length).toBe(1);
  await router.navigate("/away");
  await router.navigate(-1);
  await holds(() => expect(button()?.className).toContain("loading"));
  answers[0]?.(Response.json(GOOD));
  await told(`All is wellExamined ${moment(TODAY, "en")}`);
});

test("whoever sees the report can press again at once, and is heard once", async () => {
  let examined = 0;
  vi.stubGlobal("fetch", async (_: string, { method }: RequestInit) =>
    Response.json(method === "POST" ? { ...GOOD, at: `2026-03-0${++examined}T12:00:00Z` } : NEVER),
  );
  opened();
  (await soon(button)).click();
  for (let visit = 1; visit < 5; visit++) {
    await new Promise<void>((seen) => {
      const shown = moment(`2026-03-0${visit}T12:00:00Z`, "en");
      const look = new MutationObserver(() => {
        if (document.querySelector(".ant-alert")?.textContent?.includes(shown) !== true) return;
        look.disconnect();
        button()?.click();
        seen();
      });
      look.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await holds(() => expect(examined).toBe(visit + 1));
  }
});

test("what kept the doctor away is told", async () => {
  vi.stubGlobal("fetch", async (_: string, { method }: RequestInit) =>
    method === "POST"
      ? Response.json({ code: "unavailable", detail: "The database is away." }, { status: 503 })
      : Response.json(NEVER),
  );
  opened();
  (await soon(button)).click();
  await says("The database is away.");
  expect(button()?.className).not.toContain("loading");
});

test("where it never was there is only the button", async () => {
  server(NEVER);
  opened();
  await holds(() => expect(button()?.textContent).toBe("Examine"));
  expect(document.querySelector(".ant-alert")).toBe(null);
});
