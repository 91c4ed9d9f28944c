package dev.saoma.server.oidc.device;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of devices that wait for their person.
///
/// @param life how long the codes of one are good for; 1 to 30 minutes
/// @param interval how long it has to wait between two questions (RFC 8628 §3.2)
/// @param triesPerAddress how many codes may be typed in from one network address in a minute, on one node
/// @param triesPerPool how many codes that nobody has may be typed in at one pool in a minute, on one node (§5.1)
@ConfigurationProperties("saoma.device")
public record DeviceSettings(
        @DefaultValue("10m") Duration life,
        @DefaultValue("5s") Duration interval,
        @DefaultValue("10") int triesPerAddress,
        @DefaultValue("300") int triesPerPool) {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofMinutes(30);

    public DeviceSettings {
        if (life.compareTo(LEAST) < 0 || life.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("saoma.device.life must be from 1m to 30m, not " + life);
        }
        if (interval.toSeconds() < 1) {
            throw new IllegalArgumentException("saoma.device.interval must be at least 1s, not " + interval);
        }
    }
}
