package dev.saoma.server.console;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// For how long a secret is good beside the one that takes its place.
public sealed interface SecretOverlap {

    /// Longer, and somebody is to end it by hand.
    Duration LONGEST = Duration.ofDays(90);

    /// Not at all.
    record None() implements SecretOverlap {}

    record For(Duration time) implements SecretOverlap {}

    /// Until somebody ends it.
    record UntilEnded() implements SecretOverlap {}

    /// When it ends; null where somebody is to end it.
    default @Nullable Instant end(Instant now) {
        return switch (this) {
            case None _ -> now;
            case For(var time) -> now.plus(time);
            case UntilEnded _ -> null;
        };
    }

    /// As the trail says it.
    default String word() {
        return switch (this) {
            case None _ -> "ended";
            case For(var time) -> time.toString();
            case UntilEnded _ -> "kept";
        };
    }
}
