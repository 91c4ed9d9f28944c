// One login, from the scan to its end. Knows nothing of pages: it is told what people do, and tells what to show.
import type { Agreed, Api, Failure, Opened, Result } from "./api";
import type { Note, View } from "./view";

/** What WeChat does for us. */
export interface Client {
  /** The code of `wx.login`; null when WeChat gives none. */
  loginCode(): Promise<string | null>;
  /** Milliseconds since 1970. */
  now(): number;
}

type Step =
  | { readonly do: "open" }
  | { readonly do: "agree"; readonly phoneCode: string | null }
  | { readonly do: "refuse" };

const AFTER_BUSY_SECONDS = 5;

export class Login {
  private view: View = { kind: "opening" };
  private opened: Opened | null = null;
  private deadline = 0;
  private mayRetryAt = 0;
  private pending: Step = { do: "open" };
  private running = false;

  constructor(
    readonly scene: string | null,
    private readonly api: Api,
    private readonly client: Client,
    private readonly show: (view: View) => void,
  ) {}

  async start(): Promise<void> {
    if (this.scene === null) this.become({ kind: "start" });
    else await this.run({ do: "open" });
  }

  /** The agree button, where no phone number is needed. */
  async agree(): Promise<void> {
    if (this.asking()) await this.run({ do: "agree", phoneCode: null });
  }

  /** The agree button, when WeChat has asked for the number. */
  async agreeWithPhone(answer: {
    readonly code?: string;
    readonly errMsg?: string;
    readonly errno?: number;
  }): Promise<void> {
    if (!this.asking()) return;
    if (answer.code) await this.run({ do: "agree", phoneCode: answer.code });
    else this.ask(phoneNote(answer.errMsg ?? "", answer.errno));
  }

  async refuse(): Promise<void> {
    if (this.asking() || this.view.kind === "continue") await this.run({ do: "refuse" });
  }

  /** Once more what could not be done; nothing that the person has decided is asked again. */
  async retry(): Promise<void> {
    if (this.view.kind === "busy" && this.client.now() < this.mayRetryAt) return;
    if (this.view.kind === "offline" || this.view.kind === "busy" || this.view.kind === "broken")
      await this.run(this.pending);
  }

  /** Every second. */
  tick(): void {
    if (this.view.kind === "asking" && !this.view.busy) {
      const left = this.secondsLeft();
      if (left <= 0) this.become({ kind: "expired" });
      else if (left !== this.view.secondsLeft) this.become({ ...this.view, secondsLeft: left });
    } else if (this.view.kind === "busy") {
      const waitSeconds = Math.max(0, Math.ceil((this.mayRetryAt - this.client.now()) / 1000));
      if (waitSeconds !== this.view.waitSeconds) this.become({ kind: "busy", waitSeconds });
    }
  }

  private asking(): boolean {
    return this.view.kind === "asking" && !this.view.busy;
  }

  /** One step at a time: a second tap while the first is on its way does nothing. */
  private async run(step: Step): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.pending = step;
    try {
      if (step.do === "open" || this.opened === null) await this.open();
      else {
        this.become({ kind: "asking", opened: this.opened, secondsLeft: this.secondsLeft(), busy: true, note: null });
        if (step.do === "agree") this.agreed(await this.api.agree(this.opened.token, step.phoneCode));
        else this.refused(await this.api.refuse(this.opened.token));
      }
    } finally {
      this.running = false;
    }
  }

  private async open(): Promise<void> {
    this.become({ kind: "opening" });
    let result = await this.openOnce();
    // A code may have been used up by a request whose answer was lost; a new one costs nothing.
    if (!result.ok && isProblem(result.failure, "login-code-invalid")) result = await this.openOnce();
    if (result.ok) {
      this.opened = result.value;
      this.deadline = this.client.now() + result.value.secondsLeft * 1000;
      this.ask(null);
    } else this.fail(result.failure);
  }

  private async openOnce(): Promise<Result<Opened>> {
    const code = await this.client.loginCode();
    return code === null ? { ok: false, failure: { failed: "offline" } } : this.api.open(this.scene ?? "", code);
  }

  private agreed(result: Result<Agreed>): void {
    if (result.ok) {
      const { value } = result;
      this.become(value.state === "confirmed" ? { kind: "done" } : { kind: "continue", number: value.number });
    } else if (isProblem(result.failure, "phone-code-invalid")) this.ask("phone-failed");
    else if (isProblem(result.failure, "phone-required") && this.opened !== null) {
      this.opened = { ...this.opened, phone: { is: "needed" } };
      this.ask("phone-needed");
    } else this.fail(result.failure);
  }

  private refused(result: Result<true>): void {
    if (result.ok) this.become({ kind: "denied" });
    else this.fail(result.failure);
  }

  private ask(note: Note | null): void {
    if (this.opened === null) return;
    const secondsLeft = this.secondsLeft();
    if (secondsLeft <= 0) this.become({ kind: "expired" });
    else this.become({ kind: "asking", opened: this.opened, secondsLeft, busy: false, note });
  }

  private fail(failure: Failure): void {
    if (failure.failed === "offline") this.become({ kind: "offline" });
    else this.become(this.afterProblem(failure.code, failure.status, failure.retryAfter));
  }

  private afterProblem(code: string, status: number, retryAfter: number | null): View {
    switch (code) {
      case "unknown-scene":
        return { kind: "unknown" };
      case "scan-expired":
        return { kind: "expired" };
      case "scan-taken":
        return { kind: "taken" };
      case "scan-finished":
        return { kind: "finished" };
      case "refused":
        return { kind: "barred" };
    }
    if (status !== 429 && status !== 502 && status !== 503 && status !== 504) return { kind: "broken" };
    const waitSeconds = retryAfter ?? AFTER_BUSY_SECONDS;
    this.mayRetryAt = this.client.now() + waitSeconds * 1000;
    return { kind: "busy", waitSeconds };
  }

  private secondsLeft(): number {
    return Math.max(0, Math.ceil((this.deadline - this.client.now()) / 1000));
  }

  private become(view: View): void {
    this.view = view;
    this.show(view);
  }
}

function isProblem(failure: Failure, code: string): boolean {
  return failure.failed === "problem" && failure.code === code;
}

/**
 * `errno` 1400001: what the mini program has paid for is used up; 112: its privacy guidelines name no phone number, which only
 * its operator can mend; 104: the person has not agreed to them.
 */
function phoneNote(errMsg: string, errno: number | undefined): Note {
  if (errno === 1400001) return "quota";
  if (errno === 112 || errMsg.includes("not declared in the privacy agreement")) return "undeclared";
  if (errMsg.includes("privacy permission is not authorized") || errno === 104) return "privacy";
  return errMsg.includes("deny") || errMsg.includes("cancel") ? "declined" : "phone-failed";
}
