import { expect, test } from "vitest";
import type { Replies } from "../../api/types";
import { pieces, said } from "./replies";

const nothing = { zh: "", en: "", titleZh: "", titleEn: "", pictureUrl: "", url: "" };

test("what a kind does not have is not sent", () => {
  const replies: Replies = {
    language: "zh-CN",
    first: "auto",
    channel: "answer",
    welcome: { ...nothing, kind: "none", zh: "typed before" },
    login: { ...nothing, kind: "text", zh: "{link}", titleZh: "typed before" },
    madeByFile: false,
  };
  expect(said(replies)).toEqual({
    language: "zh-CN",
    first: "auto",
    channel: "answer",
    welcome: { kind: "none" },
    login: { kind: "text", zh: "{link}" },
  });
});

test("only links are links", () => {
  expect(pieces('Not you? <a href="https://a.example/">End it</a> <b>now</b>')).toEqual([
    { text: "Not you? ", isLink: false },
    { text: "End it", isLink: true },
    { text: " <b>now</b>", isLink: false },
  ]);
});
