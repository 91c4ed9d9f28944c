import { describe, expect, it } from "vitest";
import { brand } from "../src/brand";
import type { Opened } from "../src/logic/api";
import { sceneOf } from "../src/logic/scene";
import { screenOf } from "../src/logic/screen";
import type { Note, View } from "../src/logic/view";
import { filled, languageOf, words } from "../src/logic/words";
import { OPENED } from "./server";

const opened: Opened = {
  ...OPENED,
  requestedAt: new Date(2026, 2, 1, 9, 5, 0).toISOString(),
  phone: { is: "none" },
  binds: false,
};

function asking(more: Partial<Opened> = {}, note: Note | null = null, busy = false): View {
  return { kind: "asking", opened: { ...opened, ...more }, secondsLeft: 42, busy, note };
}

describe("who is asked", () => {
  it("reads which application, website, browser, place and time", () => {
    const screen = screenOf(asking(), "en", brand);

    expect(screen.title).toBe("Sign in to Sample website?");
    expect(screen.rows).toEqual([
      { label: "Website", value: "shop.example.com" },
      { label: "Browser", value: "Chrome, Windows" },
      { label: "Place", value: "Shanghai" },
      { label: "Time", value: "9:05:00" },
    ]);
    expect(screen.time).toBe("42 s left");
  });

  it("reads that a WeChat is to be bound, and not that somebody logs in", () => {
    const screen = screenOf(asking({ binds: true }), "en", brand);

    expect(screen.title).toBe("Bind to an account at Sample website?");
    expect(screen.text).toContain("this WeChat opens that account");
    expect(screen.agreeLabel).toBe("Go on and bind");
  });

  it("reads it in Chinese, and what is not known is said or left out", () => {
    const screen = screenOf(asking({ host: "", place: "", requestedAt: "soon" }), "zh", brand);

    expect(screen.title).toBe("登录到 Sample website？");
    expect(screen.rows).toEqual([
      { label: "浏览器", value: "Chrome, Windows" },
      { label: "地点", value: "未知" },
    ]);
  });

  it("has one agree button: the one that asks for the number, or the one that does not", () => {
    const needed = screenOf(asking({ phone: { is: "needed" } }), "en", brand);
    const known = screenOf(asking({ phone: { is: "known", masked: "138****0001" } }), "en", brand);

    expect([needed.asksPhone, needed.asksNoPhone]).toEqual([true, false]);
    expect([known.asksPhone, known.asksNoPhone]).toEqual([false, true]);
    expect(known.hint).toContain("138****0001");
    expect(needed.hint).not.toBe("");
    expect(screenOf(asking(), "en", brand).hint).toBe("");
  });

  it("sees that something is on its way", () => {
    const busy = screenOf(asking({}, null, true), "en", brand);

    expect(busy.busy).toBe(true);
    expect(busy.agreeLabel).toBe(words.en.working);
  });
});

describe("every view", () => {
  const views: View[] = [
    { kind: "opening" },
    asking(),
    ...(["declined", "quota", "phone-failed", "phone-needed", "privacy", "undeclared"] as const).map((note) =>
      asking({}, note),
    ),
    { kind: "done" },
    { kind: "continue", number: "4711" },
    { kind: "denied" },
    { kind: "expired" },
    { kind: "taken" },
    { kind: "finished" },
    { kind: "barred" },
    { kind: "unknown" },
    { kind: "start" },
    { kind: "offline" },
    { kind: "busy", waitSeconds: 3 },
    { kind: "broken" },
  ];

  it.each(["zh", "en"] as const)("says something of its own in %s, and leaves no {name} standing", (language) => {
    const said = views.map((view) => {
      const { title, text, note, retryLabel } = screenOf(view, language, brand);
      expect(title).not.toBe("");
      return `${title} ${text} ${note} ${retryLabel}`;
    });

    expect(new Set(said).size).toBe(views.length);
    expect(said.join()).not.toMatch(/[{}]/);
  });

  it("offers to try again only what can succeed", () => {
    expect(views.filter((view) => screenOf(view, "en", brand).mayRetry).map(({ kind }) => kind)).toEqual([
      "offline",
      "busy",
      "broken",
    ]);
  });
});

describe("words", () => {
  it("follow WeChat's language", () => {
    expect(["zh_CN", "zh_TW", "zh-Hans", "en", "fr"].map(languageOf)).toEqual(["zh", "zh", "zh", "en", "en"]);
  });

  it("have the same places for values in both languages", () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([found]) => found).sort();
    for (const [name, text] of Object.entries(words.zh)) {
      expect(places(words.en[name as keyof typeof words.en]), name).toEqual(places(text));
    }
    expect(filled("{a} {b}", { a: 1 })).toBe("1 {b}");
  });
});

describe("a scene", () => {
  it("arrives encoded", () => {
    expect(sceneOf({ scene: "Xk3_-9" })).toBe("Xk3_-9");
    expect(sceneOf({ scene: encodeURIComponent("a_b-c") })).toBe("a_b-c");
  });

  it.each([[{}], [{ scene: "" }], [{ scene: "%" }], [{ scene: "a=b" }], [{ scene: "x".repeat(33) }]])(
    "that is none of ours is none (%j)",
    (query) => {
      expect(sceneOf(query)).toBeNull();
    },
  );
});
