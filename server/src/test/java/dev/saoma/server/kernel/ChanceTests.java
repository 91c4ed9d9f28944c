package dev.saoma.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// What is drawn.
class ChanceTests {

    /// Four bytes each.
    private static Chance drawing(Integer... numbers) {
        Queue<Integer> left = new ArrayDeque<>(List.of(numbers));
        return count -> ByteBuffer.allocate(count).putInt(left.remove()).array();
    }

    @Test
    void aNumberIsBelowItsBound() {
        assertThat(drawing(0).below(90)).isZero();
        assertThat(drawing(89).below(90)).isEqualTo(89);
        assertThat(drawing(90).below(90)).isZero();
        assertThat(drawing(-1).below(1 << 16)).isEqualTo((1 << 16) - 1);
    }

    @Test
    void whatWouldMakeSmallNumbersLikelierIsDrawnAnew() {
        // 2^32 = 47,721,858 · 90 + 76
        assertThat(drawing(-76, 7).below(90)).isEqualTo(7);
        assertThat(drawing(-77).below(90)).isEqualTo(89);
    }
}
