import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import type { Answer } from "../../api/client";
import type { ConnectionSettings, Door } from "../../api/types";
import { moment } from "../../i18n";
import { drawnInPool, holds } from "../../testing/drawn";
import { WaitingForWeChat } from "../connections/Paste";
import { ConnectionNotices, ProgramNotices } from "./ConnectionNotices";
import { ServerMode } from "./ServerMode";

const EARLY = "2026-03-01T08:00:00Z";
const LATE = "2026-03-02T09:00:00Z";
const SHOP = { identifier: "shop", displayName: "Shop", messageMode: "safe" } as unknown as ConnectionSettings;
const QUIET: Door = { checkedAt: null, failedCheck: null, pushedAt: null, mode: null };

const refusedAt = (at: string, stands = true) => ({
  at,
  code: "bad-signature",
  meaning: { zh: "签名不对。", en: "Wrong signature." },
  stands,
});

const notice = (kind: string, errcode: number) => ({
  kind,
  object: "shop",
  name: "Shop",
  since: EARLY,
  refusal: { errcode, meaning: { zh: "", en: "" }, advice: { zh: "", en: "" }, address: null },
});

const SYSTEM = { publicUrl: "https://login.example.org", weChatApi: "https://api.weixin.qq.com", publicIps: [] };

/** A server that has seen that at the connection's address, and was refused that by WeChat. */
function server({ door = QUIET, notices = [] as object[] }): void {
  vi.stubGlobal("fetch", async (path: string) => {
    if (path.endsWith("/system")) return Response.json(SYSTEM);
    return Response.json(
      path.endsWith("/door") ? door : { items: path.endsWith("/notices") ? notices : [], next: null },
    );
  });
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
  const all = [notice("secret-refused", 40125), notice("codes-refused", 48001), notice("quota-used-up", 45009)];
  server({ notices: all });
  shown(page);
  await told("AppSecret", "QR codes", "midnight");
  expect(links()).toEqual(["settings", "doctor", "quotas"].map((tab) => `/pools/main/connections/shop/${tab}`));
});

test("a check of the address that was refused is told with its day", async () => {
  server({ door: { ...QUIET, failedCheck: refusedAt(LATE) } });
  shown(<ConnectionNotices connection={SHOP} tab="applications" />);
  await told(`WeChat's check of the address at ${moment(LATE, "en")} was refused.`);
});

test("below the address in the server mode it is told why, where it is mended, and not a second time above", async () => {
  server({ door: { ...QUIET, failedCheck: refusedAt(LATE) } });
  const read = {
    body: { ...SHOP, forwarding: { hasSecret: false, authingJson: false }, serverUrl: "https://x/events" },
  };
  shown(
    <>
      <ConnectionNotices connection={SHOP} tab="mode" />
      <ServerMode read={read as unknown as Answer<ConnectionSettings>} />
    </>,
  );
  await told(`WeChat's check of the address at ${moment(LATE, "en")} was refused.Wrong signature.`);
  expect(links()).toContain("/pools/main/connections/shop/settings");
});

test("beside what is pasted the refused check is told with its day, too", async () => {
  server({ door: { ...QUIET, failedCheck: refusedAt(LATE) } });
  shown(<WaitingForWeChat identifier="shop" />);
  await told(`Refused ${moment(LATE, "en")}`);
});

test("a stranger's check ends nothing that is told of the push", async () => {
  server({ door: { ...QUIET, pushedAt: EARLY, mode: "plaintext", failedCheck: refusedAt(LATE, false) } });
  shown(<ConnectionNotices connection={SHOP} tab="applications" />);
  await told("The last push came in the mode");
});

test("an address that WeChat pushes to is not waited for", async () => {
  server({ door: { ...QUIET, pushedAt: LATE, failedCheck: refusedAt(EARLY, false) } });
  shown(<WaitingForWeChat identifier="shop" />);
  await told(`Last push ${moment(LATE, "en")}`);
  expect(document.body.textContent).not.toContain("Wrong signature.");
});

test("beside what is pasted a stranger's check is mentioned, for whoever changes the Token at WeChat", async () => {
  server({ door: { ...QUIET, checkedAt: EARLY, failedCheck: refusedAt(LATE, false) } });
  shown(<WaitingForWeChat identifier="shop" />);
  await told(
    `Verified ${moment(EARLY, "en")}A check that came at ${moment(LATE, "en")} was refused (Wrong signature.)`,
  );
});
