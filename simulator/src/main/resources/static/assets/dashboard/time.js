// WeChat's clock, which can be moved forward, and forgetting everything.
import { api } from "../shared/api.js";
import { byId, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { clock, now, tick } from "../shared/time.js";

const STEPS = [["1 min", 60], ["10 min", 600], ["2 h", 7200], ["1 d", 86400]];

const face = h("b");
const ahead = h("span.hint");
let back;

export function prepareTime(reload) {
  back = h("button.button.small", { type: "button", onclick: () => api.delete("clock").then(reload) }, t("time.back"));
  byId("time").append(
    h("p.hint", {}, t("time.hint")),
    h("div.time-now", {}, face, ahead),
    h(
      "div.buttons",
      {},
      STEPS.map(([name, seconds]) =>
        h("button.button.small", { type: "button", onclick: () => api.post("clock/advance", { seconds }).then(reload) }, `+${name}`),
      ),
      back,
    ),
  );
  byId("reset").addEventListener("click", () => {
    if (confirm(t("reset.sure"))) void api.post("reset");
  });
  tick(() => {
    face.textContent = clock(now());
  });
}

export function showTime({ aheadSeconds }) {
  face.textContent = clock(now());
  ahead.textContent = aheadSeconds === 0 ? t("time.real") : t("time.ahead", { time: length(aheadSeconds) });
  back.hidden = aheadSeconds === 0;
}

function length(seconds) {
  const parts = [[Math.floor(seconds / 86400), "d"], [Math.floor((seconds % 86400) / 3600), "h"], [Math.floor((seconds % 3600) / 60), "min"]];
  return parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`).join(" ");
}
