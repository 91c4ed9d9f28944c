import { expect, test, vi } from "vitest";
import { moment } from "../../i18n";
import { drawnInPool, holds } from "../../testing/drawn";
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

test("where it never was there is only the button", async () => {
  opened([]);
  await holds(() => expect(button()?.textContent).toBe("Examine"));
  expect(document.querySelector(".ant-alert")).toBe(null);
});
