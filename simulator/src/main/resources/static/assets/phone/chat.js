// The chat with an account: what the person did, and what the account's server answered.
import { api } from "../shared/api.js";
import { avatar, h } from "../shared/dom.js";
import { has, t } from "../shared/i18n.js";
import { account, conversation, holder, keepPush, loadPeople, membership } from "./state.js";

export function chat(phone, { appId }) {
  const name = account(appId)?.name ?? appId;
  const following = membership(appId)?.following;
  return [
    h(
      "div.bar",
      {},
      h("button.back", { type: "button", "aria-label": t("phone.back"), onclick: () => phone.go({ name: "chats" }) }, "‹"),
      h("h1", {}, name),
      following ? h("button.away", { type: "button", onclick: () => unfollow(phone, appId) }, t("chat.unfollow")) : h("span"),
    ),
    h("div.scroll", { tabindex: "0", role: "log", "aria-label": name }, h("div.chat", {}, conversation(appId).map((push) => exchange(push, name)))),
    following && composer(phone, appId),
  ].filter(Boolean);
}

/** What somebody sees of a push in a list of chats. */
export function lastLine(appId) {
  const push = conversation(appId).at(-1);
  if (!push) return t("chats.nothing");
  if (push.problem) return t("chat.service.fault");
  if (push.reply) return summary(push.reply);
  if (push.kind === "text") return content(push);
  return t(push.kind === "SCAN" ? "chat.scanned" : "chats.nothing");
}

function exchange(push, name) {
  const said = push.problem ? t("chat.service.fault") : push.reply && drawn(push.reply);
  return [
    did(push, name),
    h("p.note", {}, served(push)),
    said && push.kind !== "unsubscribe" && h("div.turn.appear", {}, avatar(name, push.accountId), h("div.bubble", {}, said)),
  ];
}

function did(push, name) {
  if (push.kind === "text") {
    const { name: own, id } = holder();
    return h("div.turn.me", {}, avatar(own, id), h("div.bubble", {}, content(push)));
  }
  if (push.kind === "subscribe") return h("p.note", {}, t("chat.followed", { account: name }));
  if (push.kind === "SCAN") return h("p.note", {}, t("chat.scanned"));
  return null;
}

/** A line for the developer: did the server take the push, and how fast? */
function served(push) {
  const last = push.attempts.at(-1);
  switch (push.outcome) {
    case "sending":
      return t("chat.server.sending");
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

function drawn(reply) {
  if (reply.type === "Text") return reply.content;
  if (reply.type === "News") {
    return reply.articles.map((article) =>
      /^https?:\/\//.test(article.url)
        ? h("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, article.title)
        : h("span", {}, article.title),
    );
  }
  return summary(reply);
}

function summary(reply) {
  if (reply.type === "Text") return reply.content;
  if (reply.type === "Image") return t("chat.image", { id: reply.mediaId });
  if (reply.type === "News") return reply.articles[0].title;
  return t("push.reply.other", { type: reply.msgType });
}

function content(push) {
  const read = new DOMParser().parseFromString(push.clearXml, "text/xml");
  return read.querySelector("Content")?.textContent ?? "";
}

function composer(phone, appId) {
  const input = h("input", { maxlength: "600", "aria-label": t("chat.write"), placeholder: t("chat.write"), autocomplete: "off", "data-keep": true, "data-key": "write" });
  const form = h("form.composer", {}, input, h("button", { type: "submit" }, t("chat.send")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === "") return;
    input.value = "";
    void act(phone, "text", { user: holder().id, appId, content: text });
  });
  return form;
}

async function unfollow(phone, appId) {
  if (await act(phone, "unfollow", { user: holder().id, appId })) phone.go({ name: "chats" });
}

async function act(phone, path, body) {
  try {
    const { push } = await api.post(path, body);
    keepPush(push);
    await loadPeople();
    phone.draw();
    return true;
  } catch (error) {
    phone.say(error.message);
    return false;
  }
}
