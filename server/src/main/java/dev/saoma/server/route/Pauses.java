package dev.saoma.server.route;

import dev.saoma.server.kernel.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// When to try again: after pauses that double, each up to a fifth longer or shorter, so that what failed together does
/// not come back together.
@Component
class Pauses {

    private static final int MOST_DOUBLINGS = 30;

    private final DeliverySettings settings;
    private final Chance chance;

    Pauses(DeliverySettings settings, Chance chance) {
        this.settings = settings;
        this.chance = chance;
    }

    /// When the next try is due.
    ///
    /// @param failures how often it has failed so far, from 1
    /// @return nothing if it is time to give up
    Optional<Instant> next(Delivery delivery, int failures, Instant now) {
        var at = now.plus(pause(failures));
        return at.isAfter(delivery.givesUpAt()) ? Optional.empty() : Optional.of(at);
    }

    Duration pause(int failures) {
        var doubled = settings.firstPause().toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        var pause = Math.min(doubled, settings.longestPause().toMillis());
        var dice = Byte.toUnsignedInt(chance.bytes(1)[0]) / 255.0; // from 0 to 1
        return Duration.ofMillis(Math.round(pause * (0.8 + 0.4 * dice)));
    }
}
