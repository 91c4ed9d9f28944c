package dev.saoma.server.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How long is waited between two tries.
class PausesTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private static Pauses pauses(int dice) {
        return new Pauses(TestRoutes.settings(Duration.ofSeconds(10)), count -> {
            var bytes = new byte[count];
            bytes[0] = (byte) dice;
            return bytes;
        });
    }

    @Test
    void thePauseDoublesUpToAnHourAndVariesByAFifth() {
        assertThat(pauses(0).pause(1)).isEqualTo(Duration.ofMillis(800));
        assertThat(pauses(255).pause(1)).isEqualTo(Duration.ofMillis(1200));
        assertThat(pauses(0).pause(5)).isEqualTo(Duration.ofMillis(12_800));
        assertThat(pauses(255).pause(13)).isEqualTo(Duration.ofMinutes(72));
        assertThat(pauses(255).pause(1_000)).isEqualTo(Duration.ofMinutes(72));
    }

    @Test
    void itIsGivenUpAfterADay() {
        var route = TestRoutes.route(new ConnectionId(Ids.id()), "https://shop.example/");
        var delivery = TestRoutes.delivery(route, "oSomebody", NOW);

        assertThat(pauses(0).next(delivery, 1, NOW)).isPresent();
        assertThat(pauses(0).next(delivery, 20, NOW.plus(Duration.ofHours(22)))).isPresent();
        assertThat(pauses(0).next(delivery, 20, NOW.plus(Duration.ofMinutes(1400))))
                .isEmpty();
    }
}
