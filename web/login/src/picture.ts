import type { Code, View } from "./view";

export type Sign = "phone" | "check" | "clock" | "cross" | "link" | "retry" | "stack";

/** What the square in the middle shows: a code, a symbol, a code that has done its work below a symbol, or that one is on its way. */
export type Picture =
  | { readonly kind: "empty" }
  | { readonly kind: "code"; readonly qr: Code }
  | { readonly kind: "used"; readonly qr: Code | null; readonly sign: Sign }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "sign"; readonly sign: Sign };

export function pictureFor(view: View): Picture {
  switch (view.kind) {
    case "starting":
    case "renewing":
      return { kind: "empty" };
    case "waiting":
      return shown(view.scan.qr);
    case "scanned":
    case "asking-confirm":
    case "asking-binding":
      return { kind: "used", qr: view.scan.qr, sign: "phone" };
    case "asking-number":
      return { kind: "number", number: view.number };
    case "confirmed":
      return { kind: "used", qr: view.scan.qr, sign: "check" };
    case "expired":
      return { kind: "sign", sign: "clock" };
    case "denied":
      return { kind: "sign", sign: "cross" };
    case "offline":
      // The phone has a network of its own: while the code lives, scanning it still works.
      return view.lost.during === "watching" && view.lost.secondsLeft > 0
        ? shown(view.lost.scan.qr)
        : { kind: "sign", sign: "link" };
    case "wechat-not-set-up":
    case "wechat-used-up":
      return { kind: "sign", sign: "cross" };
    case "wechat-unavailable":
      return { kind: "sign", sign: "retry" };
    case "too-many-codes":
      return { kind: "sign", sign: "stack" };
    case "request-expired":
      return { kind: "sign", sign: "clock" };
  }
}

function shown(qr: Code | null): Picture {
  return qr === null ? { kind: "sign", sign: "phone" } : { kind: "code", qr };
}

/** How far the visitor is on the way scan, follow, in. */
export function stepFor(view: View): 0 | 1 | 2 {
  switch (view.kind) {
    case "confirmed":
      return 2;
    case "scanned":
    case "asking-confirm":
    case "asking-number":
    case "asking-binding":
      return 1;
    default:
      return 0;
  }
}
