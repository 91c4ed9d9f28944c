import { expect, test, vi } from "vitest";
import { drawnInPool, holds, says, soon, type } from "../../testing/drawn";
import { ApplicationForm } from "./ApplicationForm";

const WRONG = {
  code: "invalid-fields",
  detail: "Some fields are wrong.",
  errors: [
    { field: "name", detail: "A name is needed." },
    { field: "redirectUris[0]", detail: "http://a.example/#x: Begin it with https://." },
    { field: "redirectUris[0]", detail: "http://a.example/#x: Leave out '#'." },
    { field: "accessTokenSeconds", detail: "A token lives 60 seconds." },
  ],
};

/** A server that finds fault with whatever it is shown; what it was asked is told. */
function server(): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string, options: RequestInit = {}) => {
    if (path.endsWith("/connections")) return Response.json({ items: [], next: null });
    asked.push(`${options.method} ${path} ${JSON.parse(`${options.body}`).redirectUris}`);
    return Response.json(WRONG, { status: 400 });
  });
  return asked;
}

const told = () => [...document.querySelectorAll(".ant-form-item-explain-error")].map((one) => one.textContent);

test("of a new application the server says all that is wrong, beside what was typed and nowhere else", async () => {
  const asked = server();
  drawnInPool(<ApplicationForm save={() => Promise.reject(new Error("nothing is saved here"))} />, [
    "applications:write",
  ]);
  await type("#redirectUris", "http://a.example/#x");
  await type("#accessTokenMinutes", "0.5");
  await holds(() =>
    expect(told()).toEqual([
      "http://a.example/#x: Begin it with https://.",
      "http://a.example/#x: Leave out '#'.",
      "A token lives 60 seconds.",
    ]),
  );
  expect(asked.at(-1)).toBe("POST /api/v1/pools/p/applications?dry-run=true http://a.example/#x");
});

test("of a device it is said how it is allowed, and nothing that holds for websites alone", async () => {
  server();
  drawnInPool(<ApplicationForm save={() => Promise.reject(new Error("nothing is saved here"))} />, [
    "applications:write",
  ]);
  const device = await soon(() => document.querySelector<HTMLInputElement>("input[value=device]"));
  await says("Logged in at once");
  device.click();
  await says("How a device is allowed");
  expect(document.body.textContent).not.toContain("Logged in at once");
});
