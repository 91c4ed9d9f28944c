package dev.saoma.server.oidc.device;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.scan.ScanId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Has a device wait for its person (RFC 8628 §3.2).
@Service
public class StartDevice {

    private static final int MOST_TRIES = 5;

    private final DeviceGrants grants;
    private final DeviceSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    StartDevice(DeviceGrants grants, DeviceSettings settings, InstantSource clock, Chance chance) {
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    /// What the device is given.
    ///
    /// @param interval how long it has to wait between two questions
    public record Started(Secret deviceCode, UserCode userCode, Duration life, Duration interval) {}

    /// A device code. The code that WeChat is to read is tied to it, so it is made first.
    public Secret deviceCode() {
        return new Secret(chance.secret());
    }

    /// How long the device will wait.
    public Duration life() {
        return settings.life();
    }

    public Started start(
            PoolId pool,
            ClientId application,
            Set<String> scopes,
            Secret deviceCode,
            Optional<ScanId> scan,
            Surroundings from) {
        var now = clock.instant();
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var userCode = UserCode.make(chance);
            var grant = new DeviceGrant(
                    new DeviceGrantId(chance.name()),
                    pool,
                    application,
                    scopes,
                    Digest.of(deviceCode.reveal()),
                    userCode.digest(),
                    scan.orElse(null),
                    from,
                    new DeviceState.Waiting(),
                    now,
                    now.plus(settings.life()));
            if (grants.add(grant, (int) settings.interval().toSeconds())) {
                return new Started(deviceCode, userCode, settings.life(), settings.interval());
            }
        }
        throw new IllegalStateException("No user code is free, of 25 billion");
    }
}
