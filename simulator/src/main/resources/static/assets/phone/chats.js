// The accounts that the holder follows.
import { avatar, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { lastLine } from "./chat.js";
import { emptySign } from "./parts.js";
import { holder, state } from "./state.js";

const BUBBLE = "M4 5.5h16v10.5h-9l-4.5 3.5v-3.5H4z";

export function chats(phone) {
  const follows = (account) => holder()?.accounts.some((membership) => membership.appId === account.appId && membership.following);
  const followed = state.accounts.filter(follows);
  const others = state.accounts.filter((account) => !follows(account));
  return [
    h("div.bar", {}, h("span"), h("h1", {}, t("chats.title")), h("span")),
    h(
      "div.scroll",
      {},
      followed.length === 0
        ? emptySign(BUBBLE, t("chats.empty"), t("chats.empty.hint"))
        : h("div.rows", {}, followed.map((account) => row(phone, account, lastLine(account.appId), "chat"))),
      state.texts.length > 0 && [
        h("div.gap"),
        h("div.rows", {}, h(
          "button.row",
          { type: "button", "data-key": "texts", onclick: () => phone.go({ name: "texts" }) },
          avatar(t("texts"), "sms"),
          h("span", {}, h("b", {}, t("texts")), h("small", {}, state.texts[0].text)),
        )),
      ],
      holder() && others.length > 0 && [
        h("div.gap"),
        h("h2.section", {}, t("chats.others")),
        h("div.rows", {}, others.map((account) => row(phone, account, t(`account.type.${account.type}`), "profile"))),
      ],
    ),
  ];
}

function row(phone, { appId, name }, line, screen) {
  return h(
    "button.row",
    { type: "button", "data-key": appId, onclick: () => phone.go({ name: screen, appId }) },
    avatar(name, appId),
    h("span", {}, h("b", {}, name), h("small", {}, line)),
  );
}
