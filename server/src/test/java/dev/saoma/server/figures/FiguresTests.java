package dev.saoma.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.figures.Figure.Wait;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Times are told from stretches.
class FiguresTests {

    private static Sum waited(int millis) {
        return new Sum(
                new Sum.Of(
                        LocalDate.of(2026, 3, 1),
                        new PoolId(Ids.id()),
                        new ConnectionId(Ids.id()),
                        Wait.of(Duration.ofMillis(millis))),
                1);
    }

    @Test
    void aMedianIsToldToWithinAFifth() {
        var figures = Figures.of(
                IntStream.rangeClosed(1, 99).mapToObj(n -> waited(n * 10)).toList());

        assertThat(figures.waitedAtMost(0.5).orElseThrow()).isBetween(500L, 600L);
        assertThat(figures.waitedAtMost(0.95).orElseThrow()).isBetween(940L, 1_130L);
        assertThat(figures.timed()).isEqualTo(99);
    }

    @Test
    void aTimeIsNeverToldAsShorterThanItWas() {
        IntStream.of(0, 1, 2, 3, 50, 119, 1_000, 3_000, 60_000)
                .forEach(millis -> assertThat(Figures.of(List.of(waited(millis)))
                                .waitedAtMost(0.5)
                                .orElseThrow())
                        .isGreaterThanOrEqualTo(millis));
    }

    @Test
    void whereNothingWasTimedNoTimeIsTold() {
        assertThat(Figures.of(List.of()).waitedAtMost(0.5)).isEmpty();
    }
}
