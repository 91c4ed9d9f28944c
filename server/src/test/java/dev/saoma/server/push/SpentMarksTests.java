package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.Proof;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.testing.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How long it is remembered for which body a signature stands.
class SpentMarksTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration FRESHNESS = Duration.ofMinutes(5);
    private static final byte[] ONE = "one".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "other".getBytes(StandardCharsets.UTF_8);

    private final SpentMarks spent = new SpentMarks(FRESHNESS);
    private final ConnectionId connection = new ConnectionId(Ids.id());

    private static Proof.Signed signature(int number) {
        return new Proof.Signed(NOW, "mark" + number, true);
    }

    @Test
    void aSignatureStandsForTheFirstBodyForAsLongAsItIsFresh() {
        var last = NOW.plus(FRESHNESS);

        assertThat(spent.takeFor(connection, signature(1), ONE, NOW)).isTrue();
        assertThat(spent.takeFor(connection, signature(1), OTHER, last)).isFalse();
        assertThat(spent.takeFor(connection, signature(1), ONE, last)).isTrue();
        assertThat(spent.takeFor(new ConnectionId(Ids.id()), signature(1), OTHER, last))
                .isTrue();
    }

    @Test
    void theMemoryHasAnEndAndTheOldestGoFirst() {
        for (var number = 0; number <= 100_000; number++) {
            spent.spend(connection, signature(number), NOW);
        }

        assertThat(spent.takeFor(connection, signature(100_000), ONE, NOW)).isFalse();
        assertThat(spent.takeFor(connection, signature(0), ONE, NOW)).isTrue();
    }
}
