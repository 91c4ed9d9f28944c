package dev.saoma.server.login.web;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.device.DeviceSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts the codes of devices that are typed in, on this node, so that none can be guessed (RFC 8628 §5.1): of 25
/// billion, a few hundred a minute for ten minutes.
@Component
final class TypingLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final DeviceSettings settings;
    private final InstantSource clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    TypingLimit(DeviceSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Counts one more of that address, and says whether it may be looked at.
    boolean allows(PoolId pool, String address) {
        var now = clock.instant();
        return count("address " + address, now) <= settings.triesPerAddress()
                && counted("pool " + pool, now) < settings.triesPerPool();
    }

    /// Counts one that nobody has.
    void wrong(PoolId pool) {
        count("pool " + pool, clock.instant());
    }

    private int count(String who, Instant now) {
        return windows.merge(
                        who,
                        new Window(now, 1),
                        (old, _) -> old.isOver(now) ? new Window(now, 1) : new Window(old.start(), old.count() + 1))
                .count();
    }

    private int counted(String who, Instant now) {
        var window = windows.get(who);
        return window == null || window.isOver(now) ? 0 : window.count();
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
