// Ages and clock times in the reader's language.
import { language, t } from "./i18n.js";

let ahead = 0;

/** The simulator's clock may have been moved. */
export function setAhead(seconds) {
  ahead = seconds * 1000;
}

export const now = () => Date.now() + ahead;

export function age(instant) {
  const seconds = Math.max(0, Math.round((now() - Date.parse(instant)) / 1000));
  if (seconds < 2) return t("age.now");
  if (seconds < 60) return t("age.seconds", { n: seconds });
  if (seconds < 3600) return t("age.minutes", { n: Math.floor(seconds / 60) });
  if (seconds < 86400) return t("age.hours", { n: Math.floor(seconds / 3600) });
  return t("age.days", { n: Math.floor(seconds / 86400) });
}

export function left(instant) {
  const seconds = Math.max(0, Math.ceil((Date.parse(instant) - now()) / 1000));
  if (seconds >= 3600) return t("left.hours", { n: Math.floor(seconds / 3600) });
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function clock(instant) {
  return new Date(instant).toLocaleTimeString(language() === "zh" ? "zh-CN" : "en-GB");
}

/** Renews what a function says about each element that asks for it, every second. */
export function tick(update) {
  setInterval(update, 1000);
}
