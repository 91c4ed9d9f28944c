// How much of its daily quotas an account has used. Asked for when somebody looks.
import { api } from "../shared/api.js";
import { h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";

export function usage(appId) {
  const list = h("ul");
  const all = h("details.quotas", {}, h("summary", {}, t("quotas")), list);
  all.addEventListener("toggle", async () => {
    if (!all.open) return;
    const mine = (await api.get("quotas")).filter((quota) => quota.appId === appId && quota.used > 0);
    list.replaceChildren(
      ...(mine.length === 0
        ? [h("li", {}, t("quotas.none"))]
        : mine.map((quota) => h(`li${quota.remain === 0 ? ".used-up" : ""}`, {}, h("span", {}, quota.call), h("b", {}, `${quota.used} / ${quota.limit.toLocaleString()}`)))),
    );
  });
  return all;
}
