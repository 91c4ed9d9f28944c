package dev.saoma.server.console.web;

import dev.saoma.server.console.SecretOverlap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What is to become of a client's secret when it gets another one.
///
/// @param keepFormer whether the former secret is good beside the new one
/// @param formerHours for how many hours; until somebody ends it if left out
record RenewalBody(@Nullable Boolean keepFormer, @Nullable Integer formerHours) {

    static SecretOverlap overlap(@Nullable RenewalBody body) {
        if (body == null || !Boolean.TRUE.equals(body.keepFormer())) {
            return new SecretOverlap.None();
        }
        var hours = body.formerHours();
        return hours == null ? new SecretOverlap.UntilEnded() : new SecretOverlap.For(Duration.ofHours(hours));
    }
}
