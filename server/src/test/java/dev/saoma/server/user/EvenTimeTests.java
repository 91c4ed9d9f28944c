package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// No answer tells by its time what was looked at.
class EvenTimeTests {

    private static final Duration OURS = Duration.ofMillis(50);
    private static final Duration COSTLY = Duration.ofMillis(900);
    private static final long BEGIN = -1_000;

    private final EvenTime even = new EvenTime(BEGIN);

    private Duration rest(Duration took, Duration after) {
        return even.rest(took, BEGIN + after.toNanos());
    }

    @Test
    void afterASlowAnswerAllAreAsSlow() {
        assertThat(rest(OURS, Duration.ZERO)).isZero();
        assertThat(rest(COSTLY, Duration.ZERO)).isZero();

        assertThat(rest(OURS, Duration.ofMinutes(1)).plus(OURS)).isEqualTo(COSTLY);
        assertThat(rest(COSTLY, Duration.ofMinutes(1))).isZero();
    }

    @Test
    void aMachineThatStoodStillKeepsNobodyWaitingForLong() {
        rest(Duration.ofMinutes(5), Duration.ZERO);

        assertThat(rest(OURS, Duration.ZERO).plus(OURS)).isEqualTo(EvenTime.MOST);
    }

    @Test
    void aSlowAnswerIsKeptInMindForAWhileAndNotForEver() {
        rest(COSTLY, EvenTime.MEMORY.minusSeconds(1));

        assertThat(rest(OURS, EvenTime.MEMORY.plusSeconds(1)).plus(OURS)).isEqualTo(COSTLY);
        assertThat(rest(OURS, EvenTime.MEMORY.multipliedBy(2)).plus(OURS)).isEqualTo(COSTLY);
        assertThat(rest(OURS, EvenTime.MEMORY.multipliedBy(2).plusSeconds(1))).isZero();
    }

    @Test
    void afterALongQuietNothingOfBeforeCounts() {
        rest(COSTLY, Duration.ZERO);

        assertThat(rest(OURS, EvenTime.MEMORY.multipliedBy(2))).isZero();
    }
}
