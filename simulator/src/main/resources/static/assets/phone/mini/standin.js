// Where the simulator has no files of the mini program: the same calls as its page makes, and what they were answered.
import { api } from "../../shared/api.js";
import { h } from "../../shared/dom.js";
import { t } from "../../shared/i18n.js";

export function standIn({ code, opened, user }) {
  const calls = h("ol.calls", { "aria-live": "polite" });
  const visit = async (agree) => {
    const answer = await api.post("mini-program-scan", { user: user.id, code, agree, sharePhone: true });
    calls.replaceChildren(...answer.calls.map((call) => h("li", {}, h("b", {}, `${call.url.split("/").at(-1)} ${call.status || call.error}`), h("pre", {}, JSON.stringify(call.body, null, 1)))));
    return answer;
  };
  const press = (agree) => async (event) => {
    const buttons = event.currentTarget.parentElement;
    await visit(agree).catch((error) => calls.replaceChildren(h("li", {}, error.message)));
    buttons.hidden = true;
  };
  void visit(null).catch((error) => calls.replaceChildren(h("li", {}, error.message)));
  return h(
    "div.standin",
    {},
    h("p", {}, t("mini.standin", { page: opened.page })),
    calls,
    h("div.answers", {}, h("button", { type: "button", onclick: press(false) }, t("mini.refuse")), h("button.yes", { type: "button", onclick: press(true) }, t("mini.agree"))),
  );
}
