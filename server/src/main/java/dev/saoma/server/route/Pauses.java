package dev.saoma.server.route;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.outbound.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// When to try a delivery again, and when not any more.
@Component
class Pauses {

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
        return new Backoff(settings.firstPause(), settings.longestPause()).pause(failures, chance);
    }
}
