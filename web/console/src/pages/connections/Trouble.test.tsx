import { expect, test, vi } from "vitest";
import type { Connection } from "../../api/types";
import { drawnInPool, holds } from "../../testing/drawn";
import { ConnectionOrder } from "../applications/ConnectionOrder";
import { Connections } from "./Connections";

const SHOPS = ["good", "failed", "changed", "refused"].map(
  (identifier) =>
    ({
      id: identifier,
      identifier,
      displayName: identifier,
      type: "mini-program",
      appId: "wx",
    }) as unknown as Connection,
);

const NOTICE = {
  kind: "secret-refused",
  object: "refused",
  name: "refused",
  since: null,
  refusal: { errcode: 40125, meaning: { zh: "", en: "" }, advice: { zh: "", en: "" }, address: null },
};

const report = (verdict: string, outdated = false) => ({
  report: { verdict, at: "2026-03-01T08:00:00Z", steps: [] },
  outdated,
});

/** A server with a connection that is good, one at which the doctor failed, one changed since, and one that WeChat refuses, too. */
function server(): void {
  vi.stubGlobal("fetch", async (path: string) => {
    if (path.endsWith("/notices")) return Response.json({ items: [NOTICE], next: null });
    if (path.endsWith("/connections")) return Response.json({ items: SHOPS, next: null });
    if (path.endsWith("/doctor")) {
      return Response.json(report(path.includes("/good/") ? "ok" : "failed", path.includes("/changed/")));
    }
    return Response.json({ items: [], next: null });
  });
}

test.each([
  ["the list of connections", <Connections key="list" />],
  ["an application's form", <ConnectionOrder key="form" connections={SHOPS} disabled={false} />],
])("%s marks what is wrong with a connection, and leads to where it is mended", async (_, page) => {
  server();
  drawnInPool(page, ["deliveries:read"]);
  await holds(() =>
    expect(
      [...document.querySelectorAll("a:has(.ant-tag)")].map((one) => [one.getAttribute("href"), one.textContent]),
    ).toEqual([
      ["/pools/main/connections/failed/doctor", "Fault found"],
      ["/pools/main/connections/refused/settings", "AppSecret refused"],
    ]),
  );
});
