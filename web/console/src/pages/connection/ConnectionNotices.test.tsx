import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import type { ConnectionSettings, Door } from "../../api/types";
import { moment } from "../../i18n";
import { drawnInPool, holds } from "../../testing/drawn";
import { WaitingForWeChat } from "../connections/Paste";
import { ConnectionNotices, ProgramNotices } from "./ConnectionNotices";

const EARLY = "2026-03-01T08:00:00Z";
const LATE = "2026-03-02T09:00:00Z";
const SHOP = { identifier: "shop", displayName: "Shop", messageMode: "safe" } as unknown as ConnectionSettings;
const QUIET: Door = { checkedAt: null, failedCheck: null, pushedAt: null, mode: null };

const refusedAt = (at: string) => ({
  at,
  code: "wrong-signature",
  meaning: { zh: "签名不对。", en: "Wrong signature." },
});

const notice = (kind: string, errcode: number) => ({
  kind,
  object: "shop",
  name: "Shop",
  since: EARLY,
  refusal: { errcode, meaning: { zh: "", en: "" }, advice: { zh: "", en: "" }, address: null },
});

/** A server that has seen that at the connection's address, and was refused that by WeChat. */
function server({ door = QUIET, notices = [] as object[] }): void {
  vi.stubGlobal("fetch", async (path: string) =>
    Response.json(path.endsWith("/door") ? door : { items: path.endsWith("/notices") ? notices : [], next: null }),
  );
}

const shown = (page: ReactNode) => drawnInPool(page, ["deliveries:read"]);

const told = (...titles: string[]) =>
  holds(() =>
    expect([...document.querySelectorAll(".ant-alert")].map((one) => one.textContent)).toEqual(
      titles.map((title) => expect.stringContaining(title)),
    ),
  );

const links = () => [...document.querySelectorAll("a")].map((one) => one.getAttribute("href"));

test.each([
  ["an official account", <ConnectionNotices key="account" connection={SHOP} tab="applications" />],
  ["a mini program", <ProgramNotices key="program" identifier="shop" tab="applications" />],
])("all that WeChat refuses of %s is told, each with where it is mended", async (_, page) => {
  server({ notices: [notice("secret-refused", 40125), notice("codes-refused", 48001)] });
  shown(page);
  await told("AppSecret", "QR codes");
  expect(links()).toEqual(["/pools/main/connections/shop/settings", "/pools/main/connections/shop/doctor"]);
});

test("a check of the address that was refused after the last push is told with its day", async () => {
  server({ door: { ...QUIET, pushedAt: EARLY, failedCheck: refusedAt(LATE) } });
  shown(<ConnectionNotices connection={SHOP} tab="mode" />);
  await told(`WeChat's check of the address at ${moment(LATE, "en")} was refused.`);
});

test("beside what is pasted the refused check is told with its day, too", async () => {
  server({ door: { ...QUIET, pushedAt: EARLY, failedCheck: refusedAt(LATE) } });
  shown(<WaitingForWeChat identifier="shop" />);
  await told(`Refused ${moment(LATE, "en")}`);
});

test("a push that came later ends what is told of a refused check, and not what is told of the push", async () => {
  server({ door: { ...QUIET, pushedAt: LATE, mode: "plaintext", failedCheck: refusedAt(EARLY) } });
  shown(<ConnectionNotices connection={SHOP} tab="mode" />);
  await told("The last push came in the mode");
});

test("an address that WeChat pushes to is not waited for", async () => {
  server({ door: { ...QUIET, pushedAt: LATE, failedCheck: refusedAt(EARLY) } });
  shown(<WaitingForWeChat identifier="shop" />);
  await told(`Last push ${moment(LATE, "en")}`);
});
