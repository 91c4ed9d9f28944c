package dev.saoma.server.miniprogram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts calls by the minute, on this node.
@Component
public final class CallsAMinute {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    CallsAMinute(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts one more of whoever it is.
    ///
    /// @return how many they are in this minute
    public int count(String who) {
        var now = clock.instant();
        return windows.merge(
                        who,
                        new Window(now, 1),
                        (old, fresh) -> old.isOver(now) ? fresh : new Window(old.start(), old.count() + 1))
                .count();
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var now = clock.instant();
        windows.values().removeIf(window -> window.isOver(now));
    }

    private record Window(Instant start, int count) {
        boolean isOver(Instant now) {
            return !now.isBefore(start.plus(WINDOW));
        }
    }
}
