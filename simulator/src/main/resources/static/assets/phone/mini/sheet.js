// What WeChat itself shows over a page: its own questions.
import { h } from "../../shared/dom.js";
import { t } from "../../shared/i18n.js";

/** A question at the foot of the phone; answers true or false. */
export function ask(over, { title, text, yes, no }) {
  return new Promise((answered) => {
    const close = (answer) => {
      veil.remove();
      answered(answer);
    };
    const agree = h("button.yes", { type: "button", onclick: () => close(true), "data-wechat": "yes" }, yes);
    const veil = h(
      "div.veil",
      { role: "dialog", "aria-modal": "true", "aria-label": title },
      h("div.sheet", {}, h("p.from", {}, t("mini.wechat")), h("h2", {}, title), h("p", {}, text), h("div.answers", {}, h("button", { type: "button", onclick: () => close(false), "data-wechat": "no" }, no), agree)),
    );
    over.append(veil);
    agree.focus();
  });
}

/** Something to read. */
export function tell(over, { title, text }) {
  const veil = h(
    "div.veil",
    { role: "dialog", "aria-modal": "true", "aria-label": title },
    h("div.sheet", {}, h("p.from", {}, t("mini.wechat")), h("h2", {}, title), h("p", {}, text), h("div.answers", {}, h("button", { type: "button", onclick: () => veil.remove() }, t("mini.close")))),
  );
  over.append(veil);
  veil.querySelector("button").focus();
}
