import texts from "../../../server/src/main/resources/texts/login.en.json";
import type { Kept } from "./memory";
import type { Page } from "./page";

/** What the tests share: a page as the server writes it, and a code. */
export const QR = { size: 33, path: "M4 4h7v7h-7z" };

export const PAGE: Page = {
  request: "sealed",
  scans: "/p/main/login/scans",
  home: "https://shop.example/",
  scan: null,
  first: null,
  ways: [
    { id: "account", name: "Corner shop account", kind: "official-account" },
    { id: "program", name: "Corner shop program", kind: "mini-program" },
  ],
  texts: texts.script,
};

/** What one tab keeps. */
export function tab(): NonNullable<Kept> {
  const held = new Map<string, string>();
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => {
      held.set(name, value);
    },
    removeItem: (name) => {
      held.delete(name);
    },
  };
}
