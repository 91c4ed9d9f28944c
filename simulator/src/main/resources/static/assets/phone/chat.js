// The chat with an account: what the person did, and what the account said.
import { api } from "../shared/api.js";
import { avatar, h } from "../shared/dom.js";
import { has, t } from "../shared/i18n.js";
import { now } from "../shared/time.js";
import { attachments } from "./attachments.js";
import { menuBar } from "./menu.js";
import { account, chatWith, holder, keepPush, loadChat, loadPeople, membership, state } from "./state.js";

export function chat(phone, { appId, typing }) {
  const name = account(appId)?.name ?? appId;
  const following = membership(appId)?.following;
  const { messages, menu } = chatWith(appId);
  return [
    h(
      "div.bar",
      {},
      h("button.back", { type: "button", "aria-label": t("phone.back"), onclick: () => phone.go({ name: "chats" }) }, "‹"),
      h("h1", {}, name),
      following ? h("button.away", { type: "button", onclick: () => unfollow(phone, appId) }, t("chat.unfollow")) : h("span"),
    ),
    h("div.scroll", { tabindex: "0", role: "log", "aria-label": name }, h("div.chat", {}, messages.map((message) => line(message, name, appId)))),
    following && (menu.length > 0 && !typing ? menuBar(phone, appId, menu, act) : composer(phone, appId, menu.length > 0)),
  ].filter(Boolean);
}

/** What somebody sees of a chat in the list of chats. */
export function lastLine(appId) {
  const last = chatWith(appId).messages.findLast((message) => message.type in SAID || message.from !== "person");
  if (!last) return t("chats.nothing");
  return last.from === "wechat" ? t("chat.service.fault") : summary(last);
}

/** Messages that people send, and how they are told when there is no text. */
const SAID = { text: "", image: "chat.image", voice: "chat.voice", video: "chat.video", shortvideo: "chat.video", location: "chat.location", link: "" };

function line(message, name, appId) {
  if (message.from !== "person") return h(`div.turn${isNew(message) ? ".appear" : ""}`, {}, avatar(name, appId), h("div.bubble", {}, drawn(message)));
  const { name: own, id } = holder();
  return [
    message.type in SAID
      ? h("div.turn.me", {}, avatar(own, id), h("div.bubble", {}, drawn(message)))
      : has(`chat.did.${message.type}`) && h("p.note", {}, t(`chat.did.${message.type}`, { account: name, button: message.text })),
    note(state.pushes.find((push) => push.id === message.push)),
  ];
}

/** Only what has just come moves in; the rest stands still when the screen is drawn anew. */
const isNew = (message) => now() - Date.parse(message.at) < 400;

/** A line for the developer: did the server take the push, and how fast? */
function note(push) {
  return push && h("p.note", {}, served(push));
}

function served(push) {
  const last = push.attempts.at(-1);
  switch (push.outcome) {
    case "sending":
      return t("chat.server.sending");
    case "held":
      return t("chat.server.held");
    case "dropped":
      return t("chat.server.dropped");
    case "not-configured":
      return t("chat.server.none");
    case "answered":
      return t("chat.server.ok", { ms: last.millis });
    default: {
      const key = `trouble.${push.problem?.code}`;
      const why = has(key) ? t(key) : (push.problem?.text ?? t("chat.server.failed"));
      const tries = push.attempts.length > 1 ? ` · ${t("chat.attempts", { n: push.attempts.length })}` : "";
      return h("span.trouble", {}, why + (push.problem?.code === "status" ? ` (${last.status})` : "") + tries);
    }
  }
}

function drawn(message) {
  if (message.type === "fault") return t("chat.service.fault");
  if (message.articles.length > 0) return message.articles.map(article);
  if (message.parts.some((part) => part.text !== "")) {
    return message.parts.map((part) => (opens(part.url) ? link(part.url, part.text) : part.text));
  }
  return summary(message);
}

function article({ title, description, url }) {
  const inside = [h("b", {}, title), description && h("small", {}, description)];
  return opens(url) ? link(url, inside, ".article") : h("span.article", {}, inside);
}

const opens = (url) => /^https?:\/\//.test(url ?? "");
const link = (url, inside, kind = "") => h(`a${kind}`, { href: url, target: "_blank", rel: "noopener noreferrer" }, inside);

function summary(message) {
  if (message.text.trim() !== "") return message.text.split("\n")[0];
  const key = SAID[message.type];
  if (key) return t(key, { id: message.mediaId ?? "" });
  return has(`chat.did.${message.type}`) ? t("chats.nothing") : t("push.reply.other", { type: message.type });
}

function composer(phone, appId, withMenu) {
  const input = h("input", { maxlength: "600", "aria-label": t("chat.write"), placeholder: t("chat.write"), autocomplete: "off", "data-keep": true, "data-key": "write" });
  const back = h("button.round", { type: "button", "aria-label": t("menu.show"), "data-key": "menu", onclick: () => phone.go({ name: "chat", appId }) }, "☰");
  const form = h("form.composer", {}, withMenu && back, input, h("button", { type: "submit" }, t("chat.send")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === "") return;
    input.value = "";
    void act(phone, "text", { user: holder().id, appId, content: text });
  });
  return h("div.foot", {}, form, attachments((event) => act(phone, "events", { user: holder().id, appId, event })));
}

async function unfollow(phone, appId) {
  if (await act(phone, "unfollow", { user: holder().id, appId })) phone.go({ name: "chats" });
}

async function act(phone, path, body) {
  try {
    const { push } = await api.post(path, body);
    if (push) keepPush(push);
    await Promise.all([loadPeople(), loadChat(body.appId)]);
    phone.draw();
    return true;
  } catch (error) {
    phone.say(error.message);
    return false;
  }
}
