// The text messages that came to the holder's number.
import { avatar, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { linked } from "../shared/text.js";
import { clock } from "../shared/time.js";
import { holder, state } from "./state.js";

export function texts(phone) {
  const name = t("texts");
  return [
    h(
      "div.bar",
      {},
      h("button.back", { type: "button", "aria-label": t("phone.back"), onclick: () => phone.go({ name: "chats" }) }, "‹"),
      h("h1", {}, name),
      h("span"),
    ),
    h(
      "div.scroll",
      { tabindex: "0", role: "log", "aria-label": name },
      h("p.note", {}, holder()?.phone ?? ""),
      h(
        "div.chat",
        {},
        state.texts.toReversed().map((one) => [
          h("p.note", {}, clock(one.at)),
          h("div.turn", {}, avatar(name, "sms"), h("div.bubble", {}, linked(one.text))),
        ]),
      ),
    ),
  ];
}
