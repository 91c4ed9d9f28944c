package dev.saoma.simulator.push;

import dev.saoma.simulator.activity.Excerpt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try to deliver a push.
///
/// @param status 0 when no answer came
/// @param error why no answer came, null when one did
/// @param errorCode the same for programs
public record Attempt(
        Instant at,
        String query,
        int status,
        String body,
        long millis,
        @Nullable String error,
        @Nullable String errorCode) {

    static Attempt answered(Instant at, String query, int status, String body, long millis) {
        return new Attempt(at, query, status, body, millis, null, null);
    }

    static Attempt failed(Instant at, String query, long millis, Trouble why) {
        return new Attempt(at, query, 0, "", millis, why.text(), why.code());
    }

    Attempt excerpt() {
        return new Attempt(at, query, status, Excerpt.of(body), millis, error, errorCode);
    }

    /// Only status 200 counts; everything else is sent again.
    boolean ok() {
        return status == 200;
    }
}
