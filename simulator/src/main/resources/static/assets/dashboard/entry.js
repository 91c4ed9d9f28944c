// What rows of calls and pushes have in common.
import { h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { clock } from "../shared/time.js";

/** The details are built when they are first looked at. */
export function entry({ direction, at, what, who, badge, tone, millis }, details) {
  const row = h(
    "details.entry",
    {},
    h(
      "summary",
      {},
      h("time", { datetime: at }, clock(at)),
      h(`span.arrow.${direction}`, { title: t(`activity.direction.${direction}`) },
        h("span", { "aria-hidden": "true" }, direction === "call" ? "←" : "→"),
        h("span.visually-hidden", {}, t(`activity.direction.${direction}`))),
      h("span.what", {}, h("b", {}, what), h("span.who", {}, who)),
      h(`span.badge${tone ? `.${tone}` : ""}`, {}, badge),
      h("span.took", {}, millis === null ? "" : `${millis} ms`),
    ),
  );
  row.addEventListener("toggle", () => {
    if (row.open && row.children.length === 1) row.append(h("div.detail", {}, details()));
  });
  return row;
}

export function block(title, text) {
  return text === "" ? null : h("div", {}, h("h3", {}, title), h("pre", {}, text));
}

export function query(text) {
  return text.split("&").map((pair) => pair.replace("=", " = ")).join("\n");
}

export function readableJson(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** One element a line; what is inside CDATA stays as it is. */
export function readableXml(text) {
  return text.replace(/(<xml>|<\/[A-Za-z]+>)(?=<)/g, "$1\n").replace(/^<(?!\/?xml)/gm, "  <");
}
