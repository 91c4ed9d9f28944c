package dev.saoma.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Keys of a file are remembered, however many there are.
class SeenBeforeTests {

    @Test
    void eachKeyIsNewOnceAlsoWhereTheTableHasGrown() throws IOException {
        try (var seen = new SeenBefore()) {
            for (var key = 0; key < 200_000; key++) {
                assertThat(seen.add("phone " + key)).isTrue();
            }
            for (var key = 0; key < 200_000; key += 7) {
                assertThat(seen.add("phone " + key)).isFalse();
            }
            assertThat(seen.add("email 1")).isTrue();
        }
    }
}
