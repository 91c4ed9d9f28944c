// Who holds the phone.
import { avatar, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { hand, holder, loadChats, loadTexts, newHolder, state } from "./state.js";

export function me(phone) {
  const add = h("button.big", { type: "button", "data-key": "add" }, t("me.new"));
  add.addEventListener("click", async () => {
    try {
      await newHolder();
      phone.go({ name: "scan" });
    } catch (error) {
      phone.say(error.message);
    }
  });
  return [
    h("div.bar", {}, h("span"), h("h1", {}, t("me.title")), h("span")),
    h(
      "div.scroll",
      {},
      h("p.lead", {}, t(state.users.length === 0 ? "me.first" : "me.hint")),
      state.users.length > 0 && h("div.rows", {}, state.users.toReversed().slice(0, 100).map((user) => row(phone, user))),
      add,
    ),
  ];
}

function row(phone, user) {
  const chosen = holder()?.id === user.id;
  return h(
    "button.row",
    {
      type: "button",
      "aria-pressed": String(chosen),
      "data-key": user.id,
      onclick: () => {
        hand(user);
        void Promise.all([loadChats(), loadTexts()]).then(phone.draw);
        phone.go({ name: "scan" });
      },
    },
    avatar(user.name, user.id, ".round"),
    h("span", {}, h("b", {}, user.name), h("small", {}, chosen ? t("me.chosen") : user.accounts.find((one) => one.following)?.openId ?? "")),
  );
}
