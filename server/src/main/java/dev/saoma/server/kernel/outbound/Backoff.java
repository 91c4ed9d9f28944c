package dev.saoma.server.kernel.outbound;

import dev.saoma.server.kernel.Chance;
import java.time.Duration;

/// How long to wait before the next try: pauses that double, each up to a fifth longer or shorter, so that what
/// failed together does not come back together.
///
/// @param first the pause after the first failure, before it is varied
/// @param longest what it does not grow beyond
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    /// The pause after so many failures, from 1.
    public Duration pause(int failures, Chance chance) {
        var doubled = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        var pause = Math.min(doubled, longest.toMillis());
        var dice = Byte.toUnsignedInt(chance.bytes(1)[0]) / 255.0; // from 0 to 1
        return Duration.ofMillis(Math.round(pause * (0.8 + 0.4 * dice)));
    }
}
