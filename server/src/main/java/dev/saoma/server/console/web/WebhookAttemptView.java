package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.webhook.WebhookAttempt;
import dev.saoma.server.webhook.WebhookTrouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to tell a webhook.
///
/// @param status the HTTP status, if there was an answer
/// @param trouble why it does not count as heard; null if it does
/// @param excerpt the beginning of the answer
record WebhookAttemptView(
        Instant endedAt,
        long tookMillis,
        @Nullable Integer status,
        @Nullable TroubleView trouble,
        String excerpt) {

    /// What went wrong, and what to do.
    record TroubleView(String code, Bilingual meaning) {

        static TroubleView of(WebhookTrouble trouble) {
            return new TroubleView(Fields.name(trouble), trouble.text());
        }
    }

    static WebhookAttemptView of(WebhookAttempt attempt) {
        var trouble = attempt.trouble();
        return new WebhookAttemptView(
                attempt.endedAt(),
                attempt.took().toMillis(),
                attempt.status(),
                trouble == null ? null : TroubleView.of(trouble),
                attempt.excerpt());
    }
}
