package dev.saoma.server.console;

import java.time.Duration;
import java.time.Instant;

/// One of the servers that run on this database.
///
/// @param id drawn at each start
/// @param name of the computer, as it calls itself
/// @param seenAt when it last said that it is there
public record Node(String id, String name, String version, Instant startedAt, Instant seenAt) {

    /// Whether it has not been heard of for so long that it must have ended without a word.
    public boolean isGone(Instant now) {
        return seenAt.plus(GONE_AFTER).isBefore(now);
    }

    /// Some beats may be late on a busy database.
    private static final Duration GONE_AFTER = Duration.ofMinutes(2);
}
