import assert from "node:assert/strict";
import { test } from "node:test";
import WechatAPI from "co-wechat-api";
import { api, control, personWithAccount } from "./simulator.js";

async function client(more = {}) {
  const account = await control("POST", "accounts", more);
  const wechat = new WechatAPI(account.appId, account.appSecret);
  // Where WeChat is, which is a property that the client leaves open.
  wechat.prefix = api;
  wechat.mpPrefix = api;
  return { account, wechat };
}

const refusedWith = (code) => (error) => {
  assert.equal(error.name, "WeChatAPIError");
  assert.equal(error.code, code);
  return true;
};

test("it gets a token, and another when that one stops", async () => {
  const { account, wechat } = await client();
  const { accessToken } = await wechat.ensureAccessToken();
  await control("DELETE", `accounts/${account.appId}/tokens`);
  assert.deepEqual((await wechat.getIp()).ip_list, ["127.0.0.1"]);
  assert.notEqual((await wechat.ensureAccessToken()).accessToken, accessToken);
});

test("it makes codes with numbers and texts", async () => {
  const { account, wechat } = await client();
  const person = await personWithAccount(account);
  for (const [scene, shown] of [[4711, "4711"], ["room_1", "room_1"]]) {
    const code = await wechat.createTmpQRCode(scene, 600);
    assert.equal(code.expire_seconds, 600);
    const scanned = await control("POST", "scan", { user: person.id, code: code.url, follow: true });
    assert.match(scanned.push.clearXml, new RegExp(`<EventKey><!\\[CDATA\\[(qrscene_)?${shown}]]>`));
  }
  const forever = await wechat.createLimitQRCode(100);
  // The ticket goes into the address as it is given, so its sender encodes it.
  const picture = await fetch(wechat.showQRCodeURL(encodeURIComponent(forever.ticket)));
  assert.equal(picture.status, 200);
  assert.match(picture.headers.get("content-type"), /^image\/jpg/);
  assert.ok((await picture.arrayBuffer()).byteLength > 1000);
});

test("it reads who follows", async () => {
  const { account, wechat } = await client();
  const person = await personWithAccount(account);
  await control("POST", "follow", { user: person.id, appId: account.appId });
  const user = await wechat.getUser({ openid: person.openId, lang: "en" });
  assert.equal(user.subscribe, 1);
  assert.equal(user.language, "en");
  assert.deepEqual((await wechat.getFollowers()).data.openid, [person.openId]);
  assert.equal((await wechat.batchGetUsers([person.openId])).user_info_list[0].openid, person.openId);
  await assert.rejects(wechat.getUser("nobody"), refusedWith(40003));
});

test("it makes, reads and removes a menu", async () => {
  const { wechat } = await client();
  const button = [{ name: "更多", sub_button: [{ type: "view", name: "首页", url: "https://example.org/" }] }];
  await wechat.createMenu({ button });
  assert.equal((await wechat.getMenu()).menu.button[0].sub_button[0].url, "https://example.org/");
  assert.equal((await wechat.getMenuConfig()).is_menu_open, 1);
  await wechat.removeMenu();
  await assert.rejects(wechat.getMenu(), refusedWith(46003));
});

test("it writes to a follower as long as it may", async () => {
  const { account, wechat } = await client();
  const person = await personWithAccount(account);
  await control("POST", "follow", { user: person.id, appId: account.appId });
  await wechat.sendText(person.openId, '<a href="https://example.org/a">打开</a>');
  await wechat.sendImage(person.openId, "m1");
  await wechat.sendNews(person.openId, [{ title: "t", description: "d", url: "https://example.org/b", picurl: "" }]);
  await assert.rejects(wechat.sendText(person.openId, "too many"), refusedWith(45047));
  const { messages } = await control("GET", `chats/${person.id}/${account.appId}`);
  assert.deepEqual(
    messages.filter((one) => one.from === "account").flatMap((one) => one.links.map((link) => link.url)),
    ["https://example.org/a", "https://example.org/b"],
  );
});

test("it sends a template", async () => {
  const { account, wechat } = await client();
  const person = await personWithAccount(account);
  await control("POST", "follow", { user: person.id, appId: account.appId });
  const sent = await wechat.sendTemplate(person.openId, "t_1", "https://example.org/", "#FF0000", { thing1: { value: "x" } });
  assert.ok(sent.msgid > 0);
});

test("it is told what is wrong", async () => {
  const { account, wechat } = await client({ type: "subscription" });
  await assert.rejects(wechat.createTmpQRCode("x", 60), refusedWith(48001));
  await control("POST", "faults", { kind: "api-error", errcode: -1, appId: account.appId, count: 1 });
  await assert.rejects(wechat.getIp(), refusedWith(-1));
  const closed = await client({ ipWhitelist: ["203.0.113.9"] });
  await assert.rejects(closed.wechat.ensureAccessToken(), (error) => /40164|not in whitelist/.test(`${error.code} ${error.message}`));
});
