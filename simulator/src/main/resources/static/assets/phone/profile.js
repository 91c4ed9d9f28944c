// The account's profile, which somebody who does not follow sees after the scan.
import { api } from "../shared/api.js";
import { avatar, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { account, holder, keepPush, loadChat, loadPeople } from "./state.js";

export function profile(phone, { appId, code }) {
  const name = account(appId)?.name ?? appId;
  const follow = h("button.follow", { type: "button", "data-focus": true, "data-key": "follow" }, t("profile.follow"));
  follow.addEventListener("click", async () => {
    follow.disabled = true;
    try {
      const { push } = await api.post("follow", { user: holder().id, appId, code });
      await loadPeople();
      keepPush(push);
      await loadChat(appId);
      phone.go({ name: "chat", appId });
    } catch (error) {
      phone.say(error.message);
      follow.disabled = false;
    }
  });
  const cancel = () => phone.go({ name: code ? "scan" : "chats" });
  return [
    h("div.bar", {}, h("button.back", { type: "button", "aria-label": t("phone.back"), onclick: cancel }, "‹"), h("span"), h("span")),
    h(
      "div.scroll",
      {},
      h(
        "div.profile.appear",
        {},
        avatar(name, appId),
        h("h1", {}, name),
        h("p", {}, t(`account.type.${account(appId)?.type ?? "service"}`)),
        h("p", {}, t("profile.hint")),
        follow,
        h("button.plain", { type: "button", onclick: cancel }, t("cancel")),
      ),
    ),
  ];
}
