// A server that says what it was told to say, and remembers what it was asked.
import type { Send } from "../src/logic/api";

export const OPENED = {
  token: "t-1",
  application: "Sample website",
  host: "shop.example.com",
  browser: "Chrome, Windows",
  place: "Shanghai",
  requestedAt: "2026-03-01T08:05:09Z",
  secondsLeft: 120,
  phone: "none",
};

export interface Asked {
  readonly call: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly data: Readonly<Record<string, string>>;
}

export type Said = { status: number; body: unknown; retryAfter?: string } | "offline";

export class Server {
  readonly asked: Asked[] = [];
  private readonly says = new Map<string, Said[]>();

  /** What the next call of this name is answered; the last one said stays. */
  say(call: string, ...answers: Said[]): this {
    this.says.set(call, [...(this.says.get(call) ?? []), ...answers]);
    return this;
  }

  calls(): string[] {
    return this.asked.map(({ call }) => call);
  }

  readonly send: Send = async ({ url, header, data }) => {
    const call = url.slice(url.lastIndexOf("/") + 1);
    this.asked.push({ call, url, authorization: header.Authorization, data });
    const left = this.says.get(call) ?? [];
    const said = left.length > 1 ? left.shift() : left[0];
    if (said === undefined) throw new Error(`Nothing was said about ${call}`);
    return said === "offline" ? said : { status: said.status, body: said.body, retryAfter: said.retryAfter ?? null };
  };
}

export const ok = (body: unknown): Said => ({ status: 200, body });

export function problem(status: number, code: string, retryAfter?: string): Said {
  return { status, body: { status, code }, ...(retryAfter === undefined ? {} : { retryAfter }) };
}
