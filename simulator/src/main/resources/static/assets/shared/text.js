// What a letter or a text message says.
import { h } from "./dom.js";

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** The one code of four to eight digits that stands in a text by itself. */
export function codeIn(text) {
  const codes = new Set(text.replaceAll(new RegExp(ADDRESS, "g"), "").match(/(?<![\d+/.:-])\d{4,8}(?![\d/.:-])/g) ?? []);
  return codes.size === 1 ? [...codes][0] : null;
}

/** The text with its web addresses as links; everything else goes in as text. */
export function linked(text) {
  return text.split(ADDRESS).map((piece, n) =>
    n % 2 === 1 ? h("a", { href: piece, target: "_blank", rel: "noreferrer" }, piece) : piece,
  );
}
