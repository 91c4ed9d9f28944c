import type { Bilingual } from "../../api/types";

/** What the admin API answers of webhooks, as docs/admin-api.md describes it. */

export const EVENTS = [
  "user.created",
  "user.updated",
  "user.merged",
  "user.deleted",
  "user.logged_in",
  "user.followed",
  "user.unfollowed",
] as const;

export type WebhookEvent = (typeof EVENTS)[number];

export interface Webhook {
  id: string;
  url: string;
  events: WebhookEvent[];
  weChatIds: boolean;
  state: "active" | "paused" | "disabled";
  failingSince: string | null;
  formerSecretUntil: string | null;
  createdAt: string;
  deadLetters: number;
}

export interface WithSecret {
  webhook: Webhook;
  secret: string;
}

export interface Message {
  id: string;
  event: WebhookEvent;
  user: string;
  state: "waiting" | "delivered" | "dead";
  tries: number;
  createdAt: string;
  since: string;
  givesUpAt: string;
}

export interface Attempt {
  endedAt: string;
  tookMillis: number;
  status: number | null;
  trouble: { code: string; meaning: Bilingual } | null;
  excerpt: string;
}

export interface MessageStory {
  message: Message;
  body: unknown;
  tries: Attempt[];
}
