// One push that the simulator sent, with every attempt and what the server answered.
import { h } from "../shared/dom.js";
import { has, t } from "../shared/i18n.js";
import { clock } from "../shared/time.js";
import { block, entry, query, readableXml } from "./entry.js";

const TONES = { answered: "good", sending: "", held: "warn", dropped: "warn", "not-configured": "warn" };

export function pushRow(push, accountName) {
  const scene = /<EventKey><!\[CDATA\[(.+?)\]\]>/.exec(push.clearXml)?.[1];
  const last = push.attempts.at(-1);
  return entry(
    {
      direction: "push",
      at: push.at,
      what: has(`kind.${push.kind}`) ? t(`kind.${push.kind}`) : push.kind,
      who: [accountName(push.accountId), scene].filter(Boolean).join(" · "),
      badge: t(`outcome.${push.outcome}`),
      tone: TONES[push.outcome] ?? "bad",
      millis: last ? last.millis : null,
    },
    () => [
      reply(push),
      block(t("push.clear"), readableXml(push.clearXml)),
      attempts(push),
      push.mode !== "plaintext" && block(`${t("push.body")} · ${t("push.to", { url: push.url })}`, readableXml(push.sentBody)),
      push.faults.length > 0 && block(t("faults"), push.faults.map((kind) => t(`fault.${kind}`)).join("\n")),
    ],
  );
}

export function trouble(code, text) {
  return has(`trouble.${code}`) ? t(`trouble.${code}`) : text;
}

function reply(push) {
  if (push.outcome === "sending" || push.outcome === "held" || push.outcome === "dropped" || push.outcome === "not-configured") return null;
  return h("div", {}, h("h3", {}, t("push.reply")), h("div.said", {}, said(push)));
}

function said(push) {
  if (push.problem) return `${t("chat.service.fault")}\n${trouble(push.problem.code, push.problem.text)}.`;
  if (!push.reply) return t("push.reply.nothing");
  if (push.reply.type === "Text") return push.reply.content;
  if (push.reply.type === "Image") return t("push.reply.image", { id: push.reply.mediaId });
  if (push.reply.type === "News") return push.reply.articles.map((article) => `${article.title}\n${article.url}`).join("\n\n");
  return t("push.reply.other", { type: push.reply.msgType });
}

function attempts(push) {
  if (push.attempts.length === 0) return null;
  return h(
    "div",
    {},
    h("h3", {}, t("push.attempts")),
    push.attempts.map((attempt, at) => [
      h(
        "p.attempt",
        {},
        h("b", {}, t("push.attempt", { n: at + 1 })),
        h("span", {}, clock(attempt.at)),
        h(`span.badge.${attempt.status === 200 ? "good" : "bad"}`, {}, attempt.error ? trouble(attempt.errorCode, attempt.error) : String(attempt.status)),
        h("span", {}, `${attempt.millis} ms`),
      ),
      h("pre", {}, `POST ${push.url}\n${query(attempt.query)}\n\n${attempt.error ? "" : attempt.body || t("push.empty")}`.trimEnd()),
    ]),
  );
}
