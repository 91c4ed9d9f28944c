package dev.saoma.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// No answer tells by its time what was looked at.
class EvenTimeTests {

    private static final Duration OURS = Duration.ofMillis(50);
    private static final Duration COSTLY = Duration.ofMillis(900);

    private final EvenTime even = new EvenTime();

    @Test
    void afterASlowAnswerAllAreAsSlow() {
        assertThat(even.rest(OURS)).isZero();
        assertThat(even.rest(COSTLY)).isZero();

        assertThat(even.rest(OURS).plus(OURS)).isEqualTo(COSTLY);
        assertThat(even.rest(COSTLY)).isZero();
    }

    @Test
    void aMachineThatStoodStillKeepsNobodyWaitingForLong() {
        even.rest(Duration.ofMinutes(5));

        assertThat(even.rest(OURS).plus(OURS)).isEqualTo(EvenTime.MOST);
    }
}
