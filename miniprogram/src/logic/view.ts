// What the page shows: one of these, and nothing in between.
import type { Opened } from "./api";

/** Why somebody who agreed is still being asked. */
export type Note = "declined" | "quota" | "phone-failed" | "phone-needed" | "privacy" | "undeclared";

export type View =
  | { readonly kind: "opening" }
  | {
      readonly kind: "asking";
      readonly opened: Opened;
      readonly secondsLeft: number;
      readonly busy: boolean;
      readonly note: Note | null;
    }
  | { readonly kind: "done" }
  | { readonly kind: "continue"; readonly number: string }
  | { readonly kind: "denied" }
  | { readonly kind: "expired" }
  | { readonly kind: "taken" }
  | { readonly kind: "finished" }
  | { readonly kind: "barred" }
  | { readonly kind: "unknown" }
  | { readonly kind: "start" }
  | { readonly kind: "offline" }
  | { readonly kind: "busy"; readonly waitSeconds: number }
  | { readonly kind: "broken" };
