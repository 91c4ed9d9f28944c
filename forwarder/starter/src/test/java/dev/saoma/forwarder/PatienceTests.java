package dev.saoma.forwarder;

import static dev.saoma.forwarder.TestParcels.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private static final RandomGenerator SHORTEST = () -> 0;
    private static final Parcel.Label PUSH = TestParcels.parcel("a", "1").label();

    @Test
    void thePausesDoubleFromOneSecondToFiveMinutes() {
        var halves = IntStream.of(1, 2, 3, 9, 10, 60)
                .mapToObj(tries -> pause(tries, SHORTEST))
                .toList();

        assertThat(halves)
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(128),
                        Duration.ofSeconds(150),
                        Duration.ofSeconds(150));
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        var chance = RandomGenerator.of("L64X128MixRandom");

        assertThat(IntStream.range(0, 100).mapToObj(_ -> pause(10, chance)).distinct())
                .hasSizeGreaterThan(50)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5)));
    }

    @Test
    void aPushIsGivenUpADayAfterItCame() {
        var nearly = NOW.plus(Duration.ofDays(1)).minus(Duration.ofMinutes(6));

        assertThat(next(60, 0, nearly)).isPresent();
        assertThat(next(60, 0, nearly.plus(Duration.ofMinutes(5)))).isEmpty();
    }

    @Test
    void aPushThatSaomaDoesNotBelieveIsGivenUpAfterFiveTries() {
        assertThat(next(4, 4, NOW)).isPresent();
        assertThat(next(5, 5, NOW)).isEmpty();
    }

    private static Duration pause(int tries, RandomGenerator chance) {
        return Duration.between(
                NOW, Patience.USUAL.next(PUSH, tries, 0, NOW, chance).orElseThrow());
    }

    private static Optional<Instant> next(int tries, int refused, Instant now) {
        return Patience.USUAL.next(PUSH, tries, refused, now, SHORTEST);
    }
}
