package dev.saoma.server.webhook;

import dev.saoma.server.kernel.outbound.Heard;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to tell.
///
/// @param status the HTTP status, if there was an answer
/// @param trouble why it does not count as heard; null if it does
/// @param excerpt the beginning of the answer
public record WebhookAttempt(
        Instant endedAt,
        Duration took,
        @Nullable Integer status,
        @Nullable WebhookTrouble trouble,
        String excerpt) {

    static WebhookAttempt of(Heard heard, Instant began, Instant ended) {
        var took = Duration.between(began, ended);
        return switch (heard) {
            case Heard.Answer(var answer) ->
                new WebhookAttempt(
                        ended,
                        took,
                        answer.status(),
                        answer.status() / 100 == 2 ? null : WebhookTrouble.of(answer.status()),
                        answer.excerpt());
            case Heard.Nothing(var why) -> new WebhookAttempt(ended, took, null, WebhookTrouble.of(why), "");
        };
    }

    /// That nothing was tried, since nobody was to be told.
    static WebhookAttempt none(Instant now) {
        return new WebhookAttempt(now, Duration.ZERO, null, WebhookTrouble.SWITCHED_OFF, "");
    }

    /// Whether it was heard.
    public boolean arrived() {
        return trouble == null;
    }
}
