package dev.saoma.server.user;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What is remembered of a user's logins, each of which is a proof of who they are: being let in to another website by
/// the same session is none.
///
/// @param count how many there were, 0 or more
/// @param lastAt when the last one was, in whole milliseconds; null where there was none, or none that is known of
public record Logins(long count, @Nullable Instant lastAt) {

    public static final Logins NONE = new Logins(0, null);

    public Logins {
        if (count < 0) {
            throw new IllegalArgumentException("Nobody logs in less than never");
        }
        lastAt = lastAt == null ? null : lastAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
