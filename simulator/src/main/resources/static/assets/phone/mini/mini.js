// A mini program on the phone: it lies over WeChat's own screens until it is closed.
import { api } from "../../shared/api.js";
import { byId, h } from "../../shared/dom.js";
import { t } from "../../shared/i18n.js";
import { startPage } from "./page.js";
import { standIn } from "./standin.js";

let running;

/** @param opened what a scan of the code answered: which page of which mini program, and the scene */
export async function openMiniProgram(phone, code, opened, user) {
  closeMiniProgram();
  const over = byId("mini");
  const title = h("h1", {}, opened.name);
  const host = h("div.page");
  const close = h("button.capsule", { type: "button", "aria-label": t("mini.closeProgram"), onclick: closeMiniProgram }, "×");
  const version = opened.envVersion !== "release" && h("span.version", {}, t(`mini.version.${opened.envVersion}`));
  const notice = h("p.notice");
  over.replaceChildren(h("div.bar", {}, h("span", {}, version), title, close), notice, host);
  over.hidden = false;
  document.querySelector(".glass").classList.add("in-mini");
  close.focus();
  try {
    const program = await api.get(`mini-programs/${opened.appId}`);
    const setTitle = (text) => {
      title.textContent = text;
    };
    running = await startPage(host, { opened, program, user, over, setTitle });
    notice.textContent = t(running ? "mini.real" : "mini.notReal");
    if (!running) host.replaceChildren(standIn({ code, opened, user }));
  } catch (error) {
    phone.say(error.message);
  }
}

export function closeMiniProgram() {
  running?.stop();
  running = undefined;
  const over = byId("mini");
  over.hidden = true;
  over.replaceChildren();
  document.querySelector(".glass").classList.remove("in-mini");
}
