package dev.saoma.forwarder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When a push that could not be delivered is tried again, and when no more.
///
/// @param first the pause after the first try; each one is twice the one before
/// @param longest no pause is longer
/// @param total how long after its arrival a push is given up
/// @param refusals how often Saoma may refuse a push before it is given up
record Patience(Duration first, Duration longest, Duration total, int refusals) {

    static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(1), 5);

    /// @param tries how many there were so far, one at least
    Optional<Instant> next(Parcel.Label push, int tries, int refused, Instant now, RandomGenerator chance) {
        if (refused >= refusals) {
            return Optional.empty();
        }
        var due = now.plus(pause(tries, chance));
        return due.isAfter(push.receivedAt().plus(total)) ? Optional.empty() : Optional.of(due);
    }

    /// Between half of it and the whole, so that those who failed together do not come back together.
    private Duration pause(int tries, RandomGenerator chance) {
        var millis = first.toMillis();
        for (var i = 1; i < tries && millis < longest.toMillis(); i++) {
            millis *= 2;
        }
        var whole = Math.min(millis, longest.toMillis());
        return Duration.ofMillis(whole / 2 + chance.nextLong(whole / 2 + 1));
    }
}
