import { createMemoryRouter } from "react-router";
import { expect, test, vi } from "vitest";
import { moment } from "../../i18n";
import { drawnAt, drawnInPool, holds, pageOfPool, soon } from "../../testing/drawn";
import { Doctor } from "./Doctor";

const YESTERDAY = "2026-03-01T08:00:00Z";
const TODAY = "2026-03-02T08:00:00Z";
const text = (en: string) => ({ zh: "", en });

/** The tab as it is opened anew, with that of an earlier visit in the trail. */
function opened(visits: object[]): void {
  const steps = [
    {
      step: "credentials",
      verdict: "ok",
      code: "credentials-good",
      title: text("AppID"),
      meaning: text("Good."),
      advice: text(""),
    },
  ];
  vi.stubGlobal("fetch", async (_: string, { method }: RequestInit) =>
    Response.json(method === "POST" ? { verdict: "ok", at: TODAY, steps } : { items: visits, next: null }),
  );
  drawnInPool(<Doctor identifier="shop" />, ["doctor:run", "audit:read"]);
}

const visit = (details: object) => ({ id: "1", at: YESTERDAY, action: "doctor.run", details });
const steps = () => [...document.querySelectorAll(".step strong")].map((one) => one.textContent);
const button = () => document.querySelector("button");
const told = (said: string) => holds(() => expect(document.querySelector(".ant-alert")?.textContent).toBe(said));

test("what the doctor found last is there when the page is opened anew, until it has been here again", async () => {
  opened([visit({ verdict: "failed", failed: "credentials egress-ip" })]);
  await told(`Something is wrongExamined ${moment(YESTERDAY, "en")}`);
  expect(steps()).toEqual(["AppID and AppSecret", "Our IP address and the whitelist"]);
  expect(button()?.textContent).toBe("Examine again");
  button()?.click();
  await told(`All is wellExamined ${moment(TODAY, "en")}`);
  expect(steps()).toEqual(["AppID"]);
});

test("that it found nothing wrong is told with its time, too", async () => {
  opened([visit({ verdict: "could-not-tell" })]);
  await told(`Nothing is wrong, as far as it can be toldExamined ${moment(YESTERDAY, "en")}`);
  expect(steps()).toEqual([]);
});

test("pressed twice at once it examines once, and whoever comes back meanwhile sees it at work", async () => {
  const answers: ((response: Response) => void)[] = [];
  vi.stubGlobal("fetch", (_: string, { method }: RequestInit) =>
    method === "POST"
      ? new Promise((answer) => answers.push(answer))
      : Promise.resolve(Response.json({ items: [], next: null })),
  );
  const router = createMemoryRouter(
    pageOfPool(<Doctor identifier="shop" />, ["doctor:run", "audit:read"], { path: "/away", element: <p>Away</p> }),
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
  answers[0]?.(Response.json({ verdict: "ok", at: TODAY, steps: [] }));
  await told(`All is wellExamined ${moment(TODAY, "en")}`);
});

test("where it never was there is only the button", async () => {
  opened([]);
  await holds(() => expect(button()?.textContent).toBe("Examine"));
  expect(document.querySelector(".ant-alert")).toBe(null);
});
