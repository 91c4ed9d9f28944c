// The texts in Chinese and English. The browser's language decides until the reader does.
import { en } from "./en.js";
import { zh } from "./zh.js";

const STORE = "saoma.simulator.language";
const texts = { en, zh };

let current = localStorage.getItem(STORE) ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
if (!(current in texts)) current = "en";

export const language = () => current;
export const has = (key) => key in texts[current];

export function t(key, values = {}) {
  const text = texts[current][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export function chooseLanguage(wanted) {
  localStorage.setItem(STORE, wanted);
  location.reload();
}

/** Fills what stands in the page itself: data-t for text, data-t-title and data-t-label for attributes. */
export function translatePage() {
  document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]")) element.setAttribute("aria-label", t(element.dataset.tLabel));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === current));
    button.addEventListener("click", () => chooseLanguage(button.dataset.language));
  }
}
