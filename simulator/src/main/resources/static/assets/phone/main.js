// The phone: one screen at a time, drawn anew when what it shows has changed.
import { byId } from "../shared/dom.js";
import { t, translatePage } from "../shared/i18n.js";
import { follow } from "../shared/live.js";
import { clock, now, tick } from "../shared/time.js";
import { chat } from "./chat.js";
import { chats } from "./chats.js";
import { me } from "./me.js";
import { closeMiniProgram } from "./mini/mini.js";
import { listenForPictures } from "./picture.js";
import { profile } from "./profile.js";
import { scan, scanCode, updateCodes } from "./scan.js";
import { keepLine, keepPush, linkedCode, loadAll, loadChats, loadCodes, loadPeople, loadTexts, state } from "./state.js";
import { texts } from "./texts.js";

const SCREENS = { chats, scan, me, profile, chat, texts };
const TABS = ["chats", "scan", "me"];

let view = { name: "scan" };

const phone = {
  /** Moves to another screen; the reader's focus goes with it. */
  go(next) {
    view = next;
    say("");
    draw(true);
  },
  draw: () => draw(false),
  say,
};

function draw(focus) {
  const screen = byId("screen");
  const place = screen.querySelector(".scroll")?.scrollTop ?? 0;
  const typed = screen.querySelector("[data-keep]")?.value;
  const held = document.activeElement?.dataset?.key;
  screen.replaceChildren(...SCREENS[view.name](phone, view));
  const scroll = screen.querySelector(".scroll");
  if (scroll) scroll.scrollTop = view.name === "chat" || view.name === "texts" ? scroll.scrollHeight : focus ? 0 : place;
  const field = screen.querySelector("[data-keep]");
  if (field && typed && !focus) field.value = typed;
  if (focus) screen.querySelector("[data-focus]")?.focus();
  else if (held) screen.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus();
  for (const tab of document.querySelectorAll("[data-tab]")) {
    const chosen = tab.dataset.tab === view.name || ((view.name === "chat" || view.name === "texts") && tab.dataset.tab === "chats") || (view.name === "profile" && tab.dataset.tab === "scan");
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
}

let silence;
function say(text) {
  byId("toast").textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => {
    byId("toast").textContent = "";
  }, 5000);
}

function prepareTabs() {
  for (const tab of document.querySelectorAll("[data-tab]")) {
    tab.addEventListener("click", () => phone.go({ name: tab.dataset.tab }));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = TABS[(TABS.indexOf(tab.dataset.tab) + step + TABS.length) % TABS.length];
      phone.go({ name: next });
      byId(`tab-${next}`).focus();
    });
  }
}

translatePage();
prepareTabs();
listenForPictures(phone, (code) => scanCode(phone, code));
await loadAll().catch((error) => say(error.message));
draw(false);
if (linkedCode && !state.codes.some((code) => code.code === linkedCode)) say(t("scan.expired"));

const time = () => {
  byId("clock").textContent = clock(now()).slice(0, 5);
};
time();
tick(() => {
  time();
  if (view.name === "scan") updateCodes(phone);
});

const reload = async () => {
  await loadAll();
  draw(false);
};
follow({
  codes: async () => {
    await loadCodes();
    if (view.name === "scan") draw(false);
  },
  users: async () => {
    await loadPeople();
    await Promise.all([loadChats(), loadTexts()]);
    if (view.name !== "profile") draw(false);
  },
  accounts: async () => {
    await loadPeople();
    if (view.name !== "profile") draw(false);
  },
  push: (push) => {
    keepPush(push);
    if (view.name === "chat" || view.name === "chats") draw(false);
  },
  chat: (told) => {
    if (keepLine(told) && (view.name === "chat" || view.name === "chats")) draw(false);
  },
  menus: async () => {
    await loadChats();
    if (view.name === "chat") draw(false);
  },
  inbox: async () => {
    const known = state.texts.length;
    await loadTexts();
    if (state.texts.length > known && view.name !== "texts") say(t("texts.new"));
    if (view.name === "chats" || view.name === "texts") draw(false);
  },
  clock: reload,
  reset: async () => {
    closeMiniProgram();
    view = { name: "scan" };
    state.pushes = [];
    await reload();
  },
  reload,
}, (connected) => {
  if (!connected) say(t("live.off"));
});
