// Switches faults on, and all of them off.
import { api } from "../shared/api.js";
import { byId, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";

const KINDS = {
  api: ["api-error", "api-latency", "api-reset", "api-html-502"],
  push: ["push-duplicate", "push-delay", "push-drop", "push-reorder", "push-wrong-signature", "push-old-key"],
};
const PATHS = [
  "/cgi-bin/stable_token",
  "/cgi-bin/token",
  "/cgi-bin/qrcode/create",
  "/cgi-bin/user/info",
  "/cgi-bin/showqrcode",
  "/cgi-bin/message/custom/send",
  "/cgi-bin/menu/create",
  "/cgi-bin/callback/check",
];
const ERRORS = [-1, 40001, 40013, 40125, 40164, 42001, 45009, 45011, 48001, 50007];
const MILLIS = ["api-latency", "push-delay", "push-reorder"];

const on = h("ul.faults-on");
const problem = h("p.problem", { role: "alert" });

export function prepareFaults(reload) {
  const off = () => api.delete("faults").then(reload);
  byId("reset-faults").addEventListener("click", off);
  byId("alarm-reset").addEventListener("click", off);
  byId("faults").append(h("p.hint", {}, t("faults.hint")), form(), problem, on);
}

export function showFaults(faults) {
  byId("alarm").hidden = faults.length === 0;
  byId("reset-faults").hidden = faults.length === 0;
  on.replaceChildren(
    ...faults.map((fault) =>
      h(
        "li",
        {},
        h("span", {}, [t(`fault.${fault.kind}`), fault.errcode, fault.millis && `${fault.millis} ms`].filter(Boolean).join(" · ")),
        h("span", {}, [fault.path, times(fault.count)].filter(Boolean).join(" · ")),
      ),
    ),
  );
}

function times(count) {
  if (count === undefined) return t("fault.count.any");
  return count === 1 ? t("fault.count.1") : t("fault.count.n", { n: count });
}

function form() {
  const kind = choice(
    Object.entries(KINDS).map(([group, kinds]) =>
      h("optgroup", { label: t(`fault.group.${group}`) }, kinds.map((one) => h("option", { value: one }, t(`fault.${one}`)))),
    ),
  );
  const path = choice([h("option", { value: "" }, t("fault.path.any")), ...PATHS.map((one) => h("option", {}, one))]);
  const count = choice([1, 3, ""].map((n) => h("option", { value: n }, times(n === "" ? undefined : n))));
  const errcode = choice(ERRORS.map((one) => h("option", {}, String(one))));
  const millis = h("input", { type: "number", min: "0", max: "120000", step: "500", value: "3000" });
  const rows = {
    path: labelled("fault.path", path),
    errcode: labelled("fault.errcode", errcode),
    millis: labelled("fault.millis", millis),
  };
  const fit = () => {
    rows.path.hidden = !kind.value.startsWith("api-");
    rows.errcode.hidden = kind.value !== "api-error";
    rows.millis.hidden = !MILLIS.includes(kind.value);
  };
  kind.addEventListener("change", fit);
  fit();
  const all = h(
    "form.fault-form",
    {},
    h("div.wide", {}, labelled("fault.kind", kind)),
    rows.path,
    rows.errcode,
    rows.millis,
    labelled("fault.count", count),
    h("button.button.wide", { type: "submit" }, t("faults.add")),
  );
  all.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fault = { kind: kind.value };
    if (count.value) fault.count = Number(count.value);
    if (!rows.path.hidden && path.value) fault.path = path.value;
    if (!rows.errcode.hidden) fault.errcode = Number(errcode.value);
    if (!rows.millis.hidden) fault.millis = Number(millis.value);
    problem.textContent = "";
    try {
      showFaults((await api.post("faults", fault)).faults);
    } catch (error) {
      problem.textContent = error.message;
    }
  });
  return all;
}

const choice = (options) => h("select", {}, options);
const labelled = (key, control) => h("label", {}, t(key), control);
