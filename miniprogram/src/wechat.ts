// What the mini program needs of WeChat, in its own words.
import { type Brand, brand as built } from "./brand";
import type { Send } from "./logic/api";
import type { Client } from "./logic/login";
import { type Language, languageOf } from "./logic/words";

const PATIENCE_MILLIS = 15_000;

export const client: Client = {
  loginCode: () =>
    new Promise((found) => {
      wx.login({ success: ({ code }) => found(code || null), fail: () => found(null) });
    }),
  now: () => Date.now(),
};

export const send: Send = ({ url, header, data }) =>
  new Promise((answered) => {
    wx.request({
      url,
      method: "POST",
      header,
      data,
      timeout: PATIENCE_MILLIS,
      success: (answer) =>
        answered({
          status: answer.statusCode,
          body: parsed(answer.data),
          retryAfter: headerOf(answer.header, "retry-after"),
        }),
      fail: () => answered("offline"),
    });
  });

export function language(): Language {
  return languageOf(wx.getAppBaseInfo().language ?? "en");
}

/** The brand that this was built with, or what a third-party platform has put into ext.json in its place. */
export function brand(): Brand {
  const given = wx.getExtConfigSync?.() as { brand?: Partial<Brand> } | undefined;
  return { ...built, ...given?.brand };
}

/** The server for the version that runs: release, trial or develop. */
export function server(of: Brand): string {
  return of.server[wx.getAccountInfoSync().miniProgram.envVersion];
}

/** With which code the mini program was opened or brought back. */
export function entered(): Record<string, string | undefined> {
  return wx.getEnterOptionsSync().query ?? {};
}

/** Answers WeChat, which holds something back until the person has agreed to the privacy guidelines. */
export type Resolve = (answer: { event: "exposureAuthorization" | "agree" | "disagree"; buttonId?: string }) => void;

/** Replaces WeChat's own question about privacy. The typings have the listener's argument wrong: it is a function. */
export function onConsentNeeded(ask: (resolve: Resolve) => void): void {
  const register = wx.onNeedPrivacyAuthorization as unknown as
    | ((listener: (resolve: Resolve) => void) => void)
    | undefined;
  register?.(ask);
}

/** WeChat parses what says that it is JSON; problems say so in a way that older clients do not know. */
function parsed(body: unknown): unknown {
  if (typeof body !== "string") return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function headerOf(headers: object, name: string): string | null {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found === undefined ? null : String(found[1]);
}
