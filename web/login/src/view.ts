/** A QR code as one SVG path, a unit a module, its quiet zone inside `size`. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** A code: one that the page draws, or a picture that the server has of WeChat. */
export type Code = Qr | { readonly picture: string };

/** A scan that this browser has asked for. `deadline` is by the page's own clock: the visitor's may be wrong. */
export interface Scan {
  readonly id: string;
  /** Null for a login that goes on from WeChat and never had one. */
  readonly qr: Code | null;
  readonly deadline: number;
}

/** What the visitor sees. `name` is that of whoever scanned, masked; empty where it is not to be told. `silent` is when nothing is heard of the server: a form that is being filled in stays. `retryAt` is when the page tries again by itself; null while it is trying. */
export type View =
  | { readonly kind: "starting"; readonly since: number; readonly slow: boolean }
  | { readonly kind: "waiting"; readonly scan: Scan; readonly secondsLeft: number }
  | { readonly kind: "scanned"; readonly scan: Scan; readonly name: string }
  | { readonly kind: "asking-confirm"; readonly scan: Scan; readonly name: string }
  | {
      readonly kind: "asking-number";
      readonly scan: Scan;
      readonly name: string;
      readonly number: number;
      readonly secondsLeft: number;
    }
  | { readonly kind: "asking-binding"; readonly scan: Scan; readonly silent: boolean }
  | { readonly kind: "confirmed"; readonly scan: Scan }
  | { readonly kind: "renewing"; readonly since: number; readonly slow: boolean }
  | { readonly kind: "expired" }
  | { readonly kind: "denied"; readonly reason: string }
  | { readonly kind: "offline"; readonly lost: Lost }
  | { readonly kind: "wechat-unavailable"; readonly retry: Retry }
  | { readonly kind: "wechat-not-set-up" | "wechat-used-up"; readonly errcode: number }
  | { readonly kind: "too-many-codes"; readonly retry: Retry }
  | { readonly kind: "request-expired" };

/** What the page was about when the connection went, and takes up again when it is back. */
export type Lost =
  | { readonly during: "asking"; readonly retryAt: number | null }
  | { readonly during: "watching"; readonly scan: Scan; readonly secondsLeft: number }
  | { readonly during: "redeeming"; readonly scan: Scan; readonly retryAt: number | null };

export interface Retry {
  readonly at: number | null;
  readonly secondsLeft: number;
}

export type ScanState =
  | "waiting"
  | "scanned"
  | "asking-confirm"
  | "asking-number"
  | "asking-binding"
  | "confirmed"
  | "denied"
  | "expired";

/** What the live channel and its poll say about a scan. */
export interface ScanNews {
  readonly state: ScanState;
  readonly reason: string | null;
  readonly secondsLeft: number;
  /** What the person is to send back from the phone; comes with `asking-number` alone. */
  readonly number?: number;
  /** Of whoever scanned, masked. */
  readonly name?: string;
}
