import { QueryClientProvider } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { queries } from "../../api/queries";
import { button, drawn, holds, says } from "../../testing/drawn";
import { OwnSessions } from "./OwnSessions";

const session = (id: string, here: boolean) => ({
  id,
  browser: "Firefox",
  system: "Linux",
  country: "CN",
  city: "Hangzhou",
  address: `203.0.113.${id}`,
  begunAt: "2026-03-01T08:00:00Z",
  seenAt: "2026-03-01T09:00:00Z",
  endsAt: "2026-03-02T08:00:00Z",
  here,
});

/** A server where somebody is signed in here and, until they end it, elsewhere; told is what it was asked to end. */
function server(elsewhere: string[]): string[] {
  const told: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { method }: RequestInit) => {
    if (method === "GET")
      return Response.json({ items: [session("1", true), ...elsewhere.map((id) => session(id, false))], next: null });
    told.push(`${method} ${path}`);
    elsewhere.splice(0);
    return new Response(null, { status: 204 });
  });
  return told;
}

const page = () =>
  drawn(
    <QueryClientProvider client={queries}>
      <OwnSessions />
    </QueryClientProvider>,
  );

const all = () => [...document.querySelectorAll("button")].find((one) => one.textContent === "End all others");

test("all sessions but this one are ended by one press", async () => {
  const told = server(["2", "3"]);
  page();
  (await button("End all others")).click();
  await holds(() => expect(told).toEqual(["DELETE /api/v1/me/sessions"]));
  await holds(() => expect(document.body.textContent).not.toContain("203.0.113.2"));
  await says("All other sessions have ended.");
  expect(all()).toBe(undefined);
});

test("whoever is signed in nowhere else is not offered to end anything", async () => {
  server([]);
  page();
  await says("203.0.113.1");
  await says("Firefox Linux");
  await says("Hangzhou, CN");
  expect(all()).toBe(undefined);
});
