package dev.saoma.server.kernel.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What keeps a slow target to itself.
class GateTests {

    private static final int MOST_AT_ONCE = 1024;
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void noMoreThanItsPlacesAreInsideAtOnce() {
        var gate = new Gate(2, new SharedPlaces(100));

        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isFalse();
        gate.leave(Duration.ofMillis(5));
        assertThat(gate.enter()).isTrue();
    }

    @Test
    void thoseSentAwayFromASlowTargetComeBackAtItsPace() {
        var gate = new Gate(2, new SharedPlaces(100));
        for (var turn = 0; turn < 100; turn++) {
            gate.enter();
            gate.leave(Duration.ofSeconds(10));
        }

        var times = Stream.generate(() -> gate.nextPlace(NOW)).limit(3).toList();

        assertThat(times.get(0)).isEqualTo(NOW.plusSeconds(1));
        assertThat(times.get(1)).isBetween(NOW.plusMillis(5_900), NOW.plusSeconds(6));
        assertThat(times.get(2)).isBetween(NOW.plusMillis(10_800), NOW.plusSeconds(11));
    }

    @Test
    void slowTargetsHoweverManyLeaveRoomForOneThatHasNone() {
        var shared = new SharedPlaces(MOST_AT_ONCE);
        for (var slow = 0; slow < 80; slow++) {
            var gate = new Gate(16, shared);
            var inside = 0;
            while (inside < 16 && gate.enter()) {
                inside++;
            }
        }

        var other = new Gate(16, shared);

        assertThat(other.enter()).isTrue();
        other.leave(Duration.ofMillis(5));
        assertThat(other.enter()).isTrue();
    }

    @Test
    void aTargetAloneHasAllItsPlaces() {
        var gate = new Gate(16, new SharedPlaces(MOST_AT_ONCE));

        for (var inside = 0; inside < 16; inside++) {
            assertThat(gate.enter()).isTrue();
        }
    }
}
