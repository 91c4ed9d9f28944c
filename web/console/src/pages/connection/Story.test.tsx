import { expect, test, vi } from "vitest";
import { drawnInPool, says } from "../../testing/drawn";
import { Story } from "./Story";

const push = {
  id: "1",
  receivedAt: "2026-03-01T08:00:00Z",
  kind: "text",
  sender: null,
  way: "wechat",
  mode: "safe",
  expectedMode: "compatible",
  skewMillis: null,
  reply: null,
  tookMillis: 1,
};

test("how a push came, and how it was protected, is said in words", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ push, steps: [], deliveries: null }));
  drawnInPool(<Story id="1" identifier="c" close={() => {}} />, []);
  await says("Safe / Compatible");
  expect(document.body.textContent).toContain("Came byWeChat");
});
