package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.webhook.WebhookMessage;
import java.time.Instant;

/// Something that a webhook is told, or was.
///
/// @param user about whom it is
/// @param since when it came to its state
record WebhookMessageView(
        String id,
        String event,
        String user,
        @Form(of = WebhookMessage.State.class) String state,
        int tries,
        Instant createdAt,
        Instant since,
        Instant givesUpAt) {

    static WebhookMessageView of(WebhookMessage message) {
        return new WebhookMessageView(
                message.id().value(),
                message.topic().value(),
                message.about().value(),
                Fields.name(message.state()),
                message.attempts(),
                message.createdAt(),
                message.movedAt(),
                message.givesUpAt());
    }
}
