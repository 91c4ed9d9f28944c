package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.Batches;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sweeps out devices whose time is over, in small batches.
@Component
class ForgetDevices {

    private final DeviceGrants grants;
    private final DeviceSettings settings;
    private final InstantSource clock;

    ForgetDevices(DeviceGrants grants, DeviceSettings settings, InstantSource clock) {
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
    }

    /// A while later than they end: a device that asks late is to hear `expired_token`.
    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var before = clock.instant().minus(settings.life());
        Batches.sweep(limit -> grants.forget(before, limit));
    }
}
