import type { Replies, ReplyTemplate } from "../../api/types";

type Written = Omit<ReplyTemplate, "kind"> & { kind: string };

/** What is sent: what a kind does not have is left out, and so is what is empty. */
export function said(replies: Replies): Record<string, unknown> {
  const { madeByFile: _, welcome, login, ...rest } = replies;
  return { ...rest, welcome: template(welcome), login: template(login) };
}

function template({ kind, zh, en, titleZh, titleEn, pictureUrl, url }: Written): Record<string, string> {
  const all =
    kind === "none"
      ? { kind }
      : kind === "text"
        ? { kind, zh, en }
        : { kind, zh, en, titleZh, titleEn, pictureUrl, url };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => (value ?? "") !== "")) as Record<string, string>;
}

export type Piece = { text: string; isLink: boolean };

const LINK = /<a href="[^"]*">([^<]*)<\/a>/g;

/** A text as WeChat shows it: its links are links, and everything else is text. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const link of text.matchAll(LINK)) {
    if (link.index > at) found.push({ text: text.slice(at, link.index), isLink: false });
    found.push({ text: link[1] ?? "", isLink: true });
    at = link.index + link[0].length;
  }
  if (at < text.length) found.push({ text: text.slice(at), isLink: false });
  return found;
}
