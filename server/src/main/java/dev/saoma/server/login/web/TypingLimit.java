package dev.saoma.server.login.web;

import dev.saoma.server.kernel.MinuteCounts;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.device.DeviceSettings;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts the codes of devices that are typed in, on this node, so that none can be guessed (RFC 8628 §5.1): of 25
/// billion, a few hundred a minute for ten minutes.
@Component
final class TypingLimit {

    private final DeviceSettings settings;
    private final InstantSource clock;
    private final MinuteCounts counts = new MinuteCounts();

    TypingLimit(DeviceSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Counts one more of that address, and says whether it may be looked at.
    boolean allows(PoolId pool, String address) {
        var now = clock.instant();
        return counts.add("address " + address, now).number() <= settings.triesPerAddress()
                && counts.of("pool " + pool, now) < settings.triesPerPool();
    }

    /// Counts one that nobody has.
    void wrong(PoolId pool) {
        counts.add("pool " + pool, clock.instant());
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        counts.sweep(clock.instant());
    }
}
