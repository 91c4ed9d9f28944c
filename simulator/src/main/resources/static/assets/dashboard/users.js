// The people who have WeChat.
import { api } from "../shared/api.js";
import { avatar, byId, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";

export function prepareUsers() {
  byId("new-user").addEventListener("click", () => api.post("users"));
}

export function showUsers(users, accounts) {
  byId("users").replaceChildren(
    ...(users.length === 0
      ? [h("div.empty", {}, h("strong", {}, t("users.empty")), h("p", {}, t("users.empty.hint")))]
      : users.toReversed().slice(0, 200).map((user) => person(user, accounts))),
  );
}

function person(user, accounts) {
  const followed = user.accounts
    .filter((membership) => membership.following)
    .map((membership) => accounts.find((account) => account.appId === membership.appId)?.name ?? membership.appId);
  return h(
    "div.person",
    {},
    avatar(user.name, user.id, ".round"),
    h(
      "div",
      {},
      h("b", {}, user.name),
      h("span.hint", {}, followed.length > 0 ? t("user.follows", { account: followed.join(", ") }) : t("user.follows.nobody")),
    ),
    h(
      "button.button.small.quiet",
      { type: "button", title: t("user.union.hint"), onclick: () => api.put(`users/${user.id}/union-id`, { given: !user.unionId }) },
      t(user.unionId ? "user.union.yes" : "user.union.no"),
    ),
    h("a.button.small", { href: `/phone?user=${user.id}`, target: "_blank" }, t("user.phone")),
  );
}
