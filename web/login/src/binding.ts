import type { Answer } from "./api";
import { isNews } from "./api";
import { isRecord } from "./guard";
import { fill, type Texts } from "./page";
import type { Sent, SentCode } from "./sent";
import type { ScanNews } from "./view";

/** How somebody can prove that an account is theirs. */
export type Method = "username-password" | "phone-password" | "email-password" | "phone-code" | "email-code";

const METHODS: readonly Method[] = [
  "username-password",
  "phone-password",
  "email-password",
  "phone-code",
  "email-code",
];

/** Often enough that the deadline does not come while somebody types, and no more. */
const TYPING_MILLISECONDS = 20_000;
/** How long a question that did not reach the server waits for another try. */
const ASK_AGAIN_MILLISECONDS = 3_000;
/** A wait that is worth looking at a clock for; a longer one is told in minutes. */
const PAUSE_SECONDS = 60;

/** What the page does for the form, and hears from it. */
export interface Host {
  /** Calls `…/binding` of the scan; without a body it asks. */
  call<T>(guard: (body: unknown) => body is T, path: string, body?: object): Promise<Answer<T>>;
  settled(news: ScanNews): void;
  cancelled(): void;
  /** What a page that is loaded anew still knows of the code that was sent. */
  readonly sent: SentCode;
  readonly texts: Texts["binding"];
  readonly language: string;
  readonly now: () => number;
}

interface Question {
  readonly create: boolean;
  readonly methods: readonly Method[];
  /** Whether an account is proven, and what the phone tells is all that is missing. */
  readonly number: boolean;
}

type Kind = "username" | "phone" | "email";

type View =
  | { readonly kind: "choice"; readonly question: Question }
  | { readonly kind: "proof"; readonly question: Question; readonly method: Method }
  | { readonly kind: "number" };

/** Draws the question whether the person has an account, and carries its answers; until it is taken off the page. */
export function askBinding(place: HTMLElement, host: Host): void {
  const { texts } = host;
  const root = place.ownerDocument;
  /** What was typed for each kind of account: it is there again after a look at another method. */
  const typed = new Map<Kind, string>();
  let heard = host.now();
  /** Until when each address rests: an address that was mistyped keeps the right one from nothing. */
  const rests = new Map<string, number>();
  let sent = host.sent.recall();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  function element<K extends keyof HTMLElementTagNameMap>(
    name: K,
    set: Partial<HTMLElementTagNameMap[K]>,
    ...children: HTMLElement[]
  ): HTMLElementTagNameMap[K] {
    const made = Object.assign(root.createElement(name), set);
    made.append(...children);
    return made;
  }

  const trouble = element("p", {});
  trouble.setAttribute("role", "alert");

  function button(label: string, press: () => void, className = "button"): HTMLButtonElement {
    const made = element("button", { type: "button", className, textContent: label });
    made.addEventListener("click", press);
    return made;
  }

  function field(label: string, set: Partial<HTMLInputElement>): HTMLInputElement {
    return element("input", { required: true, ariaLabel: label, placeholder: label, ...set });
  }

  function draw(view: View): void {
    tell("");
    place.replaceChildren(...parts(view), trouble);
    place.querySelector("[type=submit]")?.before(trouble);
    place.querySelector<HTMLElement>("input, button")?.focus();
  }

  function parts(view: View): HTMLElement[] {
    switch (view.kind) {
      case "choice":
        return choice(view.question);
      case "proof":
        return proof(view);
      case "number":
        return number();
    }
  }

  /** Whoever has proven an account here shows that it is they who hold the phone that scanned. */
  function number(): HTMLElement[] {
    const typed = field(texts.number, NUMBER_FIELD);
    const form = element(
      "form",
      {},
      element("p", { className: "question", textContent: texts["number-title"] }),
      element("p", { className: "detail", textContent: texts["number-detail"] }),
      typed,
      element("button", { type: "submit", className: "button", textContent: texts.match }),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void match(typed);
    });
    form.addEventListener("input", typing);
    return [form, button(texts.cancel, () => void cancel(), "button plain")];
  }

  function choice(question: Question): HTMLElement[] {
    const [first] = question.methods;
    return [
      ...(first === undefined ? [] : [button(texts.have, () => draw({ kind: "proof", question, method: first }))]),
      ...(question.create ? [button(texts.create, () => void create(), "button plain")] : []),
      button(texts.cancel, () => void cancel(), "button plain"),
    ];
  }

  function proof({ question, method }: View & { kind: "proof" }): HTMLElement[] {
    const byCode = method.endsWith("-code");
    const kind = kindOf(method);
    const account = field(texts[kind], { ...accountField(method), value: typed.get(kind) ?? "" });
    account.addEventListener("input", () => typed.set(kind, account.value));
    const secret = field(byCode ? texts.code : texts.password, byCode ? CODE_FIELD : PASSWORD_FIELD);
    const form = element("form", {}, account, secret);
    if (byCode) {
      const send = button(texts.send, () => void sendCode({ method, account, secret, send }), "button plain");
      form.insertBefore(send, secret);
      account.addEventListener("input", () => rest(send, account));
      rest(send, account);
    }
    form.append(element("button", { type: "submit", className: "button", textContent: texts.submit }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void prove(method, account, secret);
    });
    form.addEventListener("input", typing);
    const others = question.methods
      .filter((other) => other !== method)
      .map((other) => button(texts[other], () => draw({ kind: "proof", question, method: other }), "link"));
    const back = question.create
      ? button(texts.back, () => draw({ kind: "choice", question }), "button plain")
      : button(texts.cancel, () => void cancel(), "button plain");
    return [form, ...others, back];
  }

  /** One at a time: a second press while the first is under way would cost a try. */
  async function once(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    place.ariaBusy = "true";
    await work();
    busy = false;
    place.ariaBusy = "false";
  }

  const create = (): Promise<void> =>
    once(async () => {
      const answer = await host.call(isNews, "/create", {});
      if (answer.kind === "ok") host.settled(answer.body);
      else say(answer);
    });

  const cancel = (): Promise<void> =>
    once(async () => {
      await host.call(isAnything, "/cancel", {});
      host.cancelled();
    });

  const sendCode = ({ method, account, secret, send }: CodeForm): Promise<void> =>
    once(async () => {
      if (!account.reportValidity()) return;
      const answer = await host.call(isCode, "/codes", { method, account: account.value, language: host.language });
      if (answer.kind !== "ok") {
        const seconds = answer.kind === "problem" && answer.code === "too-many-tries" ? answer.retryAfter : 0;
        if (seconds === 0 || seconds > PAUSE_SECONDS) {
          say(answer);
          return;
        }
        rests.set(addressOf(account.value), host.now() + seconds * 1000);
        rest(send, account);
        tell(fill(texts.pause, { seconds }));
        return;
      }
      const { code, again } = answer.body;
      sent = remember({ method, account: account.value, code, again: host.now() + again * 1000 });
      rest(send, account);
      secret.focus();
      tell(texts.sent, "news");
    });

  /** A page that is loaded anew goes on from there. */
  function remember(fresh: Sent): Sent {
    host.sent.keep(fresh);
    rests.set(addressOf(fresh.account), fresh.again);
    return fresh;
  }

  /** Until there may be another code to the address that stands there, the button says how long that takes. */
  function rest(send: HTMLButtonElement, account: HTMLInputElement): void {
    clearTimeout(resting);
    const seconds = Math.ceil(((rests.get(addressOf(account.value)) ?? 0) - host.now()) / 1000);
    send.disabled = seconds > 0;
    send.textContent = seconds > 0 ? fill(texts.again, { seconds }) : texts.send;
    if (seconds > 0) resting = setTimeout(() => send.isConnected && rest(send, account), 1000);
  }

  const prove = (method: Method, account: HTMLInputElement, secret: HTMLInputElement): Promise<void> =>
    once(async () => {
      const code = sent?.method === method ? { code: sent.code } : {};
      const body = { method, account: account.value, secret: secret.value, ...code };
      const answer = await host.call(isNews, "/proof", body);
      if (answer.kind === "ok") {
        if (answer.body.state === "asking-binding") draw({ kind: "number" });
        else host.settled(answer.body);
        return;
      }
      if (!isBusy(answer)) secret.value = "";
      secret.focus();
      say(answer);
    });

  const match = (typed: HTMLInputElement): Promise<void> =>
    once(async () => {
      const answer = await host.call(isNews, "/number", { secret: typed.value });
      if (answer.kind === "ok") {
        host.settled(answer.body);
        return;
      }
      typed.value = "";
      typed.focus();
      if (answer.kind === "problem" && answer.code === "not-proven") {
        tell(fill(texts.mismatch, { tries: answer.triesLeft ?? 1 }));
      } else say(answer);
    });

  function say(answer: Exclude<Answer<unknown>, { kind: "ok" }>): void {
    tell(answer.kind === "unreachable" ? texts.unreachable : words(answer));
  }

  function tell(text: string, kind: "trouble" | "news" = "trouble"): void {
    trouble.className = kind;
    trouble.textContent = text;
  }

  function words(problem: Answer<unknown> & { kind: "problem" }): string {
    switch (problem.code) {
      case "not-proven":
        return fill(texts.wrong, { tries: problem.triesLeft ?? 1 });
      case "bound-already":
        return texts.bound;
      case "too-many-tries":
        return fill(texts.wait, { minutes: Math.max(1, Math.ceil(problem.retryAfter / 60)) });
      case "bad-request":
        return texts.check;
      case "busy":
        return texts.busy;
      default:
        return texts.unreachable;
    }
  }

  function typing(): void {
    if (host.now() - heard < TYPING_MILLISECONDS) return;
    heard = host.now();
    void host.call(isAnything, "/typing", {});
  }

  function ask(): void {
    void host.call(isQuestion, "").then((answer) => {
      if (answer.kind === "ok") begin(answer.body);
      else unasked(answer.kind === "unreachable");
    });
  }

  function begin(question: Question): void {
    const [first] = question.methods;
    const left = sent;
    const method = question.methods.find((each) => each === left?.method);
    if (question.number) draw({ kind: "number" });
    else if (left !== null && method !== undefined) goOn({ kind: "proof", question, method }, left);
    else if (question.create || first === undefined) draw({ kind: "choice", question });
    else draw({ kind: "proof", question, method: first });
  }

  /** The page was loaded anew while a code was waited for. */
  function goOn(view: View & { kind: "proof" }, left: Sent): void {
    typed.set(kindOf(view.method), left.account);
    rests.set(addressOf(left.account), left.again);
    draw(view);
    place.querySelector<HTMLElement>("[autocomplete=one-time-code]")?.focus();
    tell(texts.sent, "news");
  }

  function unasked(passes: boolean): void {
    tell(texts.unreachable);
    place.replaceChildren(
      button(texts.cancel, () => void cancel(), "button plain"),
      trouble,
    );
    if (passes) setTimeout(() => trouble.isConnected && ask(), ASK_AGAIN_MILLISECONDS);
  }

  ask();
}

/** Nothing was looked at: what was typed can be sent again. */
const isBusy = (answer: Answer<unknown>): boolean => answer.kind === "problem" && answer.code === "busy";

const PASSWORD_FIELD: Partial<HTMLInputElement> = { type: "password", autocomplete: "current-password" };
const CODE_FIELD: Partial<HTMLInputElement> = { inputMode: "numeric", autocomplete: "one-time-code" };

function accountField(method: Method): Partial<HTMLInputElement> {
  switch (kindOf(method)) {
    case "phone":
      return { type: "tel", autocomplete: "tel" };
    case "email":
      return { type: "email", autocomplete: "email" };
    case "username":
      return { autocomplete: "username" };
  }
}

function kindOf(method: Method): Kind {
  if (method.startsWith("phone")) return "phone";
  return method.startsWith("email") ? "email" : "username";
}

/** The parts of a form that asks for a code. */
interface CodeForm {
  readonly method: Method;
  readonly account: HTMLInputElement;
  readonly secret: HTMLInputElement;
  readonly send: HTMLButtonElement;
}

/** One address is one, however it is typed. */
function addressOf(typed: string): string {
  return typed.replace(/\s/g, "").toLowerCase();
}

/** What goes into the field of the number. */
const NUMBER_FIELD: Partial<HTMLInputElement> = { inputMode: "numeric", autocomplete: "off", maxLength: 12 };

function isQuestion(body: unknown): body is Question {
  return (
    isRecord(body) &&
    typeof body.create === "boolean" &&
    Array.isArray(body.methods) &&
    body.methods.every((method) => METHODS.some((known) => known === method)) &&
    typeof body.number === "boolean"
  );
}

function isCode(body: unknown): body is { code: string; again: number } {
  return isRecord(body) && typeof body.code === "string" && typeof body.again === "number";
}

function isAnything(_: unknown): _ is unknown {
  return true;
}
