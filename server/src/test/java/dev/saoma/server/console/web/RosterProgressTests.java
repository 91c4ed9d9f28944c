package dev.saoma.server.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.testing.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RosterProgressTests {

    private final SettableClock clock = new SettableClock();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final RosterProgress progress = new RosterProgress(out, clock);

    @Test
    void whatComesTooSoonAfterTheLastIsNotTold() throws IOException {
        progress.done(1);
        progress.done(2);
        clock.move(Duration.ofMillis(500));
        progress.done(3);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"done\":1}\n{\"done\":3}\n");
    }

    /// What nobody reads has to fit between the two ends of a connection.
    @Test
    void anHourIsToldInFewLines() throws IOException {
        for (var row = 0; row < 36_000; row++) {
            progress.done(row);
            clock.move(Duration.ofMillis(100));
        }

        assertThat(out.size()).isBetween(1_000, 20_000);
    }
}
