package dev.saoma.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.SimulatorTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockTests extends SimulatorTest {

    @Test
    void aClockThatIsSlowSignsWithThePast() {
        simulator.put("/_simulator/clock", Map.of("aheadSeconds", -3600));
        simulator.post("/_simulator/follow", Map.of("user", simulator.person(), "appId", account.appId()));
        long sent = Long.parseLong(server.only().parameter("timestamp"));
        assertThat(Instant.ofEpochSecond(sent)).isBefore(Instant.now().minusSeconds(3000));
    }

    @Test
    void theClockCanBeSetRight() {
        simulator.advanceClock(600);
        assertThat(ahead()).isEqualTo(600);
        simulator.delete("/_simulator/clock");
        assertThat(ahead()).isZero();
        assertThat(simulator.put("/_simulator/clock", Map.of()).status()).isEqualTo(400);
    }

    private long ahead() {
        return simulator.get("/_simulator/clock").json().path("aheadSeconds").longValue();
    }
}
