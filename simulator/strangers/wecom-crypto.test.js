import assert from "node:assert/strict";
import { test } from "node:test";
import { decrypt, encrypt, getSignature } from "@wecom/crypto";
import { accountServer, control, personWithAccount } from "./simulator.js";

const element = (name, xml) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:]]>)?</${name}>`).exec(xml)?.[1];

async function saying(mode, reply) {
  const heard = [];
  let account;
  const server = await accountServer(({ method, query, body }) => {
    if (method === "GET") return query.echostr;
    const cipher = element("Encrypt", body);
    assert.equal(getSignature(account.token, query.timestamp, query.nonce, cipher), query.msg_signature);
    const { message, id } = decrypt(account.encodingAesKey, cipher);
    assert.equal(id, account.appId);
    heard.push(message);
    return reply(account, message);
  });
  account = await control("POST", "accounts", { mode, callbackUrl: server.url });
  const person = await personWithAccount(account);
  try {
    const { push } = await control("POST", "follow", { user: person.id, appId: account.appId });
    const { messages } = await control("GET", `chats/${person.id}/${account.appId}`);
    return { account, person, push, heard, last: messages.at(-1) };
  } finally {
    server.close();
  }
}

function sealed(account, clear) {
  const cipher = encrypt(account.encodingAesKey, clear, account.appId);
  const timestamp = String(Math.floor(Date.now() / 1000));
  return `<xml><Encrypt><![CDATA[${cipher}]]></Encrypt><MsgSignature><![CDATA[${getSignature(account.token, timestamp, "nonce", cipher)}]]></MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[nonce]]></Nonce></xml>`;
}

const text = (account, message) =>
  `<xml><ToUserName><![CDATA[${element("FromUserName", message)}]]></ToUserName><FromUserName><![CDATA[${account.originalId}]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[欢迎 <a href="https://example.org/">here</a>]]></Content></xml>`;

for (const mode of ["safe", "compatible"]) {
  test(`it reads a push in ${mode} mode, and its reply is shown`, async () => {
    const { push, heard, last, person } = await saying(mode, (account, message) => sealed(account, text(account, message)));
    assert.equal(heard[0], push.clearXml);
    assert.equal(element("FromUserName", heard[0]), person.openId);
    assert.equal(last.text, "欢迎 here");
    assert.equal(last.links[0].url, "https://example.org/");
  });
}

test("a reply that it signed with another token is not shown", async () => {
  const { push, last } = await saying("safe", (account, message) => sealed({ ...account, token: "another" }, text(account, message)));
  assert.equal(push.problem.code, "bad-signature");
  assert.equal(last.type, "fault");
});
