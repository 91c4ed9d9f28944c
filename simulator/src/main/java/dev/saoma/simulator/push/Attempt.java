package dev.saoma.simulator.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to deliver a push.
///
/// @param status 0 when no answer came
/// @param error why no answer came, null when one did
public record Attempt(
        Instant at,
        String query,
        int status,
        String body,
        long millis,
        @Nullable String error) {

    boolean answered() {
        return error == null && status == 200;
    }
}
