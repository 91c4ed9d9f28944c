// The accounts: what to paste into a server, where its server is, and making a new one.
import { api } from "../shared/api.js";
import { avatar, byId, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { clock } from "../shared/time.js";
import { usage } from "./quotas.js";

const cards = new Map();

export function prepareAccounts() {
  const dialog = byId("account-dialog");
  const form = byId("account-form");
  byId("new-account").addEventListener("click", () => {
    form.reset();
    byId("account-problem").textContent = "";
    dialog.showModal();
  });
  byId("account-cancel").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
    try {
      await api.post("accounts", given);
      dialog.close();
    } catch (error) {
      byId("account-problem").textContent = error.message;
    }
  });
}

/** A card is made anew only when its account changed, so that nobody loses what they are typing. */
export function showAccounts(accounts) {
  const shown = accounts.map((account) => {
    const text = JSON.stringify(account);
    const known = cards.get(account.appId);
    if (known?.text === text) return known.card;
    const card = accountCard(account);
    cards.set(account.appId, { text, card });
    return card;
  });
  const place = byId("accounts");
  if (shown.length === 0) place.replaceChildren(nothing());
  else if (shown.length !== place.children.length || shown.some((card, at) => place.children[at] !== card)) {
    place.replaceChildren(...shown);
  }
}

function nothing() {
  return h("div.card.empty", {}, h("strong", {}, t("accounts.empty")), h("p", {}, t("accounts.empty.hint")));
}

function accountCard(account) {
  return h(
    "article.card.account.appear",
    {},
    h(
      "header",
      {},
      avatar(account.name, account.appId),
      h(
        "div",
        {},
        h("h3", {}, account.name),
        h(
          "div.badges",
          {},
          h("span.badge", {}, t(`account.type.${account.type}`)),
          h("span.badge", {}, t(`account.mode.${account.mode}`)),
          account.pushMode && h("span.badge.warn", {}, t("account.pushMode", { mode: t(`account.mode.${account.pushMode}`) })),
        ),
      ),
    ),
    h("h4.paste", {}, t("account.paste")),
    h(
      "dl.values",
      {},
      value("AppID", account.appId),
      value("AppSecret", account.appSecret, true),
      value("Token", account.token, true),
      value("EncodingAESKey", account.encodingAesKey, true),
      value(t("account.originalId"), account.originalId),
      value(t("account.api"), location.origin),
      account.ipWhitelist && value(t("account.whitelist"), account.ipWhitelist.join(", ")),
    ),
    serverAddress(account),
    usage(account.appId),
  );
}

function value(name, text, secret = false) {
  const masked = "•".repeat(12);
  const shown = h("span.text", {}, secret ? masked : text);
  const reveal = h("button.button.small.quiet", { type: "button", "aria-label": `${t("show")} ${name}` }, t("show"));
  reveal.addEventListener("click", () => {
    const hidden = shown.textContent === masked;
    shown.textContent = hidden ? text : masked;
    reveal.textContent = t(hidden ? "hide" : "show");
    reveal.setAttribute("aria-label", `${reveal.textContent} ${name}`);
  });
  return h("div", {}, h("dt", {}, name), h("dd", {}, shown, secret && reveal, copyButton(name, text)));
}

function copyButton(name, text) {
  const button = h("button.button.small.quiet", { type: "button", "aria-label": `${t("copy")} ${name}` }, t("copy"));
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = t("copied");
    setTimeout(() => {
      button.textContent = t("copy");
    }, 1500);
  });
  return button;
}

function serverAddress(account) {
  const input = h("input", {
    type: "url",
    value: account.callbackUrl ?? "",
    placeholder: "http://localhost:8080/…",
    spellcheck: "false",
    autocomplete: "off",
  });
  const button = h("button.button", { type: "submit" }, t("account.server.save"));
  const result = h("p", { role: "status" });
  tell(result, account.serverCheck);
  const form = h(
    "form.address",
    { novalidate: true },
    h("label", {}, h("b", {}, t("account.server")), " ", h("span.hint", {}, t("account.server.hint")), h("span.row", {}, input, button)),
    result,
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      const { ipWhitelist, pushMode } = account;
      const saved = await api.put(`accounts/${account.appId}`, { ipWhitelist, pushMode, callbackUrl: input.value.trim() || null });
      tell(result, saved.serverCheck);
    } catch (error) {
      result.className = "problem";
      result.textContent = error.message;
    } finally {
      button.disabled = false;
    }
  });
  return form;
}

function tell(result, finding) {
  result.className = finding?.ok ? "good-news" : "problem";
  if (!finding) result.textContent = "";
  else {
    const found = finding.ok ? `✓ ${t("account.server.ok")}` : t(`verdict.${finding.verdict}`, { status: finding.attempt?.status ?? "" });
    result.textContent = `${found} (${clock(finding.at)})`;
  }
}
