// What people were sent by mail and as text messages, the newest first.
import { api } from "../shared/api.js";
import { byId, h } from "../shared/dom.js";
import { t, translatePage } from "../shared/i18n.js";
import { coalesced, follow } from "../shared/live.js";
import { codeIn, linked } from "../shared/text.js";
import { clock } from "../shared/time.js";

let filter = "all";
let inbox = { smtpPort: null, messages: [] };

const load = coalesced(async () => {
  inbox = await api.get("inbox");
  draw();
});

function draw() {
  const shown = inbox.messages.filter((one) => filter === "all" || one.channel === filter);
  byId("clear").disabled = inbox.messages.length === 0;
  byId("messages").replaceChildren(...(shown.length === 0 ? [nothing()] : shown.map(message)));
  byId("addresses").textContent = [
    inbox.smtpPort === null ? t("inbox.noSmtp") : t("inbox.smtp", { port: inbox.smtpPort }),
    t("inbox.http", { address: `${location.origin}/_simulator/inbox/sms` }),
  ].join(" ");
}

function nothing() {
  return h("div.empty", {}, h("strong", {}, t("inbox.empty")), h("p", {}, t("inbox.empty.hint")));
}

function message({ id, at, channel, from, to, subject, text, html }) {
  const said = text || html;
  const code = codeIn(said);
  return h(
    "article.card",
    { "data-message": id },
    h(
      "header",
      {},
      h(`span.badge${channel === "mail" ? ".in" : ".good"}`, {}, t(`inbox.${channel}`)),
      h("b", {}, to),
      from && h("span.hint", {}, t("inbox.from", { from })),
      h("time", { datetime: at }, clock(at)),
    ),
    subject && h("h2", {}, subject),
    code && h("p.code", {}, h("strong", {}, code), copy(code)),
    h("p.text", {}, linked(said)),
  );
}

function copy(code) {
  const button = h("button.button.small", { type: "button" }, t("copy"));
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code);
    button.textContent = t("copied");
  });
  return button;
}

translatePage();
for (const button of document.querySelectorAll("[data-filter]")) {
  button.addEventListener("click", () => {
    filter = button.dataset.filter;
    for (const one of document.querySelectorAll("[data-filter]")) one.setAttribute("aria-pressed", String(one === button));
    draw();
  });
}
byId("clear").addEventListener("click", () => api.delete("inbox"));
void load();
follow({ inbox: load, reset: load, reload: load }, (connected) => {
  byId("live").textContent = t(connected ? "live.on" : "live.off");
  byId("live").className = connected ? "badge good" : "badge warn";
});
