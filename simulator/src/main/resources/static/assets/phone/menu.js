// The account's menu, which takes the place of the line to write in.
import { h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { holder } from "./state.js";

export function menuBar(phone, appId, buttons, act) {
  const write = h(
    "button.round",
    { type: "button", "aria-label": t("menu.write"), "data-key": "keyboard", onclick: () => phone.go({ name: "chat", appId, typing: true }) },
    "⌨",
  );
  const tap = (button) => act(phone, "menu/tap", { user: holder().id, appId, button: button.key ?? button.url ?? button.name });
  return h("div.menu", { role: "group", "aria-label": t("menu") }, write, buttons.map((button) => (button.sub_button?.length ? more(button, tap) : action(button, tap))));
}

/** Pages open by the browser itself: it lets only a click do that, not what comes after an answer. */
function action(button, tap) {
  const page = button.type === "view" || button.type === "miniprogram" ? button.url : null;
  return page && /^https?:\/\//.test(page)
    ? h("a.button", { href: page, target: "_blank", rel: "noopener noreferrer", "data-key": `menu-${button.name}`, onclick: () => void tap(button) }, button.name)
    : h("button", { type: "button", "data-key": `menu-${button.name}`, onclick: () => tap(button) }, button.name);
}

function more(button, tap) {
  return h("details.more", { name: "menu" }, h("summary", {}, `≡ ${button.name}`), h("div", {}, button.sub_button.map((one) => action(one, tap))));
}
