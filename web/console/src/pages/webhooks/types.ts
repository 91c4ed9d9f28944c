import type * as api from "../../api/types";

/** What the admin API answers of webhooks, and the events that it names. */

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

export type Webhook = Omit<api.Webhook, "events"> & { events: WebhookEvent[] };
export type WithSecret = Omit<api.WebhookWithSecret, "webhook"> & { webhook: Webhook };
export type Message = Omit<api.WebhookMessage, "event"> & { event: WebhookEvent };
export type Attempt = api.WebhookAttempt;
export type MessageStory = Omit<api.WebhookStory, "message"> & { message: Message };
