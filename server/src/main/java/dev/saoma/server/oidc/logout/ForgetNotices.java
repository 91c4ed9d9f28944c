package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.Batches;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out notices that were given up and have been kept long enough, in small batches.
@Component
class ForgetNotices {

    private final LogoutNotices notices;
    private final LogoutSettings settings;
    private final InstantSource clock;

    ForgetNotices(LogoutNotices notices, LogoutSettings settings, InstantSource clock) {
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var before = clock.instant().minus(settings.deadKeptFor());
        Batches.sweep(limit -> notices.forget(before, limit));
    }
}
