package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The limits of the door as an operator sets them.
class PushSettingsTests {

    @Test
    void theJournalIsNeverKeptForLessThanForwardersRepeatAPush() {
        kept(Duration.ofDays(1), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(Duration.ofHours(23), 10))
                .withMessageContaining("kept-for must be 1d or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(Duration.ofDays(7), -1))
                .withMessageContaining("refused-per-minute");
    }

    private static PushSettings kept(Duration keptFor, int refusedPerMinute) {
        var second = Duration.ofSeconds(1);
        return new PushSettings(second, second, second, second, second, keptFor, refusedPerMinute, second);
    }
}
