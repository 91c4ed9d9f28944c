import { expect, test, vi } from "vitest";
import { drawnInPool, holds } from "../../testing/drawn";
import { Delivering } from "./Delivering";

test("of routes and deliveries that could not be read it is not said that there are none", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ code: "forbidden", detail: "Not yours." }, { status: 403 }));
  drawnInPool(<Delivering identifier="c" ofFile={false} />, ["connections:write"]);
  await holds(() => expect(document.body.textContent?.match(/Not yours\./g)).toHaveLength(2));
  expect(document.body.textContent).not.toMatch(/No routes|No dead letters|Create route/);
});
