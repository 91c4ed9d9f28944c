import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { setLanguage } from "../api/client";
import type { Bilingual } from "../api/types";
import { en, type Key, zh } from "./words";

export type Language = "zh" | "en";

const KEPT = "saoma-language";

/** What was chosen by hand, else what the browser asks for. */
function first(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "zh" || kept === "en") return kept;
  return navigator.languages.some((tag) => tag.startsWith("zh")) && !navigator.language.startsWith("en") ? "zh" : "en";
}

function apply(language: Language): void {
  setLanguage(language === "zh" ? "zh-CN" : "en");
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

void i18next.use(initReactI18next).init({
  lng: first(),
  fallbackLng: "en",
  resources: { en: { translation: en }, zh: { translation: zh } },
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
apply(i18next.language as Language);

export function choose(language: Language): void {
  localStorage.setItem(KEPT, language);
  apply(language);
  void i18next.changeLanguage(language);
}

/** The words of this page's language: `t` for ours, `said` for what the server says in both. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === "zh" ? "zh" : "en";
  return {
    t: (key: Key, values: Record<string, string | number> = {}): string => t(key, values),
    said: (text: Bilingual): string => withTimes(text[language], language),
    language,
  };
}

const times: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium" }),
};
const clocks = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g;

/** What the server says knows no time zone: its reader does. */
export const withTimes = (text: string, language: Language): string =>
  text.replaceAll(INSTANT, (at) => moment(at, language));

export const moment = (at: string, language: Language): string => times[language].format(new Date(at));

export const clock = (at: string): string => clocks.format(new Date(at));
