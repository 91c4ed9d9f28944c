package dev.saoma.server.webhook;

/// A webhook is told again: what waited for it can be tried once this is committed.
record WebhookResumed(WebhookId webhook) {}
