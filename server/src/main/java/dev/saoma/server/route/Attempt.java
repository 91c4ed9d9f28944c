package dev.saoma.server.route;

import dev.saoma.server.kernel.outbound.TargetAnswer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to deliver.
///
/// @param status the HTTP status, if there was an answer
/// @param trouble why it was not delivered, or what was odd about it; nothing if all was well
/// @param excerpt the beginning of the answer
public record Attempt(
        DeliveryId delivery,
        Instant endedAt,
        Duration took,
        @Nullable Integer status,
        @Nullable Trouble trouble,
        String excerpt) {

    /// From what came back.
    ///
    /// @param answer what the target answered with, if it did
    static Attempt of(
            DeliveryId delivery,
            Instant endedAt,
            Duration took,
            @Nullable TargetAnswer answer,
            @Nullable Trouble trouble) {
        return answer == null
                ? new Attempt(delivery, endedAt, took, null, trouble, "")
                : new Attempt(delivery, endedAt, took, answer.status(), trouble, answer.excerpt());
    }
}
