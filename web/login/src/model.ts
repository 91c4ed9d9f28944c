import type { Code, ScanNews, View } from "./view";

export interface Model {
  readonly view: View;
  /** By which of the page's ways a code is asked for. */
  readonly way: string;
  /** The code that a new one takes the place of, so that only one is alive. */
  readonly lastScan: string | null;
  readonly renewals: number;
  readonly failures: number;
  readonly visible: boolean;
  /** Whether the form went because its time was over: that is said for as long as the page waits for another scan. */
  readonly late: boolean;
}

export type Message =
  | {
      readonly kind: "created";
      readonly way: string;
      readonly id: string;
      readonly qr: Code;
      readonly secondsLeft: number;
    }
  | {
      readonly kind: "refused";
      readonly way: string;
      readonly code: string;
      readonly retryAfter: number;
      readonly errcode?: number;
    }
  | { readonly kind: "unreached"; readonly way: string }
  | { readonly kind: "news"; readonly scan: string; readonly news: ScanNews }
  | { readonly kind: "silence"; readonly scan: string }
  | { readonly kind: "gone"; readonly scan: string }
  | { readonly kind: "redeemed"; readonly location: string }
  | { readonly kind: "redeem-refused"; readonly code: string; readonly reason?: string }
  | { readonly kind: "redeem-unreached" }
  | { readonly kind: "tick" }
  | { readonly kind: "visible" }
  | { readonly kind: "hidden" }
  | { readonly kind: "online" }
  | { readonly kind: "pressed" }
  | { readonly kind: "chosen"; readonly way: string };

export type Effect =
  | { readonly kind: "create"; readonly way: string; readonly replaces: string | null }
  | { readonly kind: "watch"; readonly scan: string }
  | { readonly kind: "unwatch" }
  | { readonly kind: "hurry" }
  | { readonly kind: "redeem"; readonly scan: string }
  | { readonly kind: "leave"; readonly location: string };

/** Time (of the page's own clock, in milliseconds) and chance (0 to 1) are passed in, so that a test can tell the story. */
export interface Moment {
  readonly now: number;
  readonly chance: number;
}

export type Step = readonly [Model, readonly Effect[]];
