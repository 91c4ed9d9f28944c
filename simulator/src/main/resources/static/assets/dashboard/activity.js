// Calls and pushes in one list, newest first, each with its details.
import { byId, h } from "../shared/dom.js";
import { t } from "../shared/i18n.js";
import { callRow } from "./call.js";
import { pushRow } from "./push.js";

const MOST = 300;
const rows = new Map();
const list = h("div");
const nothing = h("div.empty", {}, h("strong", {}, t("activity.empty")), h("p", {}, t("activity.empty.hint")));
const older = h("p.older", { hidden: true }, t("activity.older"));
let filter = "all";
let accountName = () => "";

export function prepareActivity(nameOf) {
  accountName = nameOf;
  byId("activity").append(nothing, list, older);
  for (const button of document.querySelectorAll("[data-filter]")) {
    button.addEventListener("click", () => {
      filter = button.dataset.filter;
      for (const one of document.querySelectorAll("[data-filter]")) one.setAttribute("aria-pressed", String(one === button));
      for (const row of rows.values()) row.hidden = !fits(row);
      count();
    });
  }
}

export function showActivity(calls, pushes) {
  clearEntries();
  const all = [...calls.map((entry) => ["call", entry]), ...pushes.map((entry) => ["push", entry])];
  all.sort(([, one], [, other]) => Date.parse(one.at) - Date.parse(other.at));
  for (const [kind, entry] of all.slice(-MOST)) addEntry(kind, entry);
}

export function clearEntries() {
  rows.clear();
  list.replaceChildren();
  count();
}

/** A push comes several times, each time further along; it keeps its place and stays open. */
export function addEntry(kind, entry) {
  const row = kind === "call" ? callRow(entry, accountName) : pushRow(entry, accountName);
  row.dataset.kind = kind;
  row.hidden = !fits(row);
  const before = rows.get(entry.id);
  rows.set(entry.id, row);
  if (before) {
    row.open = before.open;
    before.replaceWith(row);
  } else {
    list.prepend(row);
  }
  if (rows.size > MOST) {
    const [id, oldest] = rows.entries().next().value;
    rows.delete(id);
    oldest.remove();
  }
  count();
}

const fits = (row) => filter === "all" || row.dataset.kind === filter;

function count() {
  nothing.hidden = [...rows.values()].some((row) => !row.hidden);
  older.hidden = rows.size < MOST;
}
