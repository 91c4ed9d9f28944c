package dev.saoma.server.miniprogram;

import dev.saoma.server.kernel.MinuteCounts;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts calls by the minute, on this node.
@Component
public final class CallsAMinute {

    private final InstantSource clock;
    private final MinuteCounts counts = new MinuteCounts();

    CallsAMinute(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts one more of whoever it is.
    ///
    /// @return how many they are in this minute
    public int count(String who) {
        return counts.add(who, clock.instant()).number();
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        counts.sweep(clock.instant());
    }
}
