// The calls to Saoma (`/miniprogram/v1`), and what they can come to.
export type PhoneNeed =
  | { readonly is: "needed" }
  | { readonly is: "known"; readonly masked: string }
  | { readonly is: "none" };

/** Who asks, as the server knows it. */
export interface Opened {
  readonly token: string;
  /** Whether a WeChat is to be bound to an account; a server that does not say so logs in. */
  readonly binds: boolean;
  readonly application: string;
  readonly host: string;
  readonly browser: string;
  readonly place: string;
  readonly requestedAt: string;
  readonly secondsLeft: number;
  readonly phone: PhoneNeed;
}

export type Failure =
  | { readonly failed: "offline" }
  | { readonly failed: "problem"; readonly code: string; readonly status: number; readonly retryAfter: number | null };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What carries a request: `wx.request` in WeChat. */
export type Send = (request: {
  readonly url: string;
  readonly header: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, string>>;
}) => Promise<{ readonly status: number; readonly body: unknown; readonly retryAfter: string | null } | "offline">;

/** `number` is what the browser asks for where an account is to be bound. */
export type Agreed = { readonly state: "confirmed" } | { readonly state: "asking"; readonly number: string };

export class Api {
  constructor(
    private readonly server: string,
    private readonly language: string,
    private readonly send: Send,
  ) {}

  open(scene: string, code: string): Promise<Result<Opened>> {
    return this.call("open", null, { scene, code }, opened);
  }

  agree(token: string, phoneCode: string | null): Promise<Result<Agreed>> {
    return this.call("agree", token, phoneCode === null ? {} : { phoneCode }, agreed);
  }

  refuse(token: string): Promise<Result<true>> {
    return this.call("refuse", token, {}, () => true);
  }

  private async call<T>(
    name: string,
    token: string | null,
    data: Readonly<Record<string, string>>,
    read: (body: Fields) => T | null,
  ): Promise<Result<T>> {
    const header: Record<string, string> = {
      "Content-Type": "application/json",
      Accept: "application/json",
      "Accept-Language": this.language,
    };
    if (token !== null) header.Authorization = `Bearer ${token}`;
    const url = `${this.server.replace(/\/+$/, "")}/miniprogram/v1/${name}`;
    const answer = await this.send({ url, header, data });
    if (answer === "offline") return { ok: false, failure: { failed: "offline" } };
    const body = fields(answer.body);
    const value = answer.status === 200 && body !== null ? read(body) : null;
    if (value !== null) return { ok: true, value };
    return {
      ok: false,
      failure: {
        failed: "problem",
        code: text(body ?? {}, "code"),
        status: answer.status,
        retryAfter: seconds(answer.retryAfter),
      },
    };
  }
}

type Fields = Readonly<Record<string, unknown>>;

function fields(body: unknown): Fields | null {
  return typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Fields) : null;
}

function text(body: Fields, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value : "";
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d{1,5}$/.test(header) ? Number(header) : null;
}

/** Null for what is no answer of a Saoma. */
function opened(body: Fields): Opened | null {
  const { secondsLeft } = body;
  const phone = phoneNeed(body);
  if (typeof secondsLeft !== "number" || phone === null || text(body, "token") === "") return null;
  return {
    token: text(body, "token"),
    binds: body.purpose === "bind",
    application: text(body, "application"),
    host: text(body, "host"),
    browser: text(body, "browser"),
    place: text(body, "place"),
    requestedAt: text(body, "requestedAt"),
    secondsLeft,
    phone,
  };
}

function phoneNeed(body: Fields): PhoneNeed | null {
  switch (body.phone) {
    case "needed":
      return { is: "needed" };
    case "known":
      return { is: "known", masked: text(body, "maskedPhone") };
    case "none":
      return { is: "none" };
    default:
      return null;
  }
}

function agreed(body: Fields): Agreed | null {
  const { state, number } = body;
  if (state === "asking") return { state, number: typeof number === "number" ? String(number) : "" };
  return state === "confirmed" ? { state } : null;
}
