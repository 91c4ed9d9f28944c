package dev.saoma.server.oidc.logout;

import dev.saoma.server.kernel.outbound.Backoff;
import dev.saoma.server.kernel.outbound.Limits;
import dev.saoma.server.kernel.outbound.Network;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of telling applications that a session ended.
///
/// @param allowedNetworks networks, in CIDR notation, that applications may be in although they are not public; there,
///     http will do
/// @param connectWithin how long one try may take to connect
/// @param answerWithin how long one try may take in all, name lookup and answer included
/// @param headStart how long the visitor of the application that asked for the logout has to be back there before it is
///     told
/// @param firstPause how long after the first failure the next try comes; the pause doubles each time
/// @param longestPause what the pause does not grow beyond
/// @param tryFor when to give up: how long after the session ended
/// @param deadKeptFor how long one that was given up can be looked at
@ConfigurationProperties("saoma.logout")
public record LogoutSettings(
        @DefaultValue List<Network> allowedNetworks,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("3s") Duration headStart,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("1d") Duration tryFor,
        @DefaultValue("30d") Duration deadKeptFor) {

    private static final int AT_ONCE = 16;

    /// What saving may take on top of the try itself, on a busy machine.
    private static final Duration SLACK = Duration.ofSeconds(10);

    /// When a try that nobody has heard of again is taken for lost, with the node that made it.
    Duration lostAfter() {
        return answerWithin.plus(SLACK);
    }

    Limits limits() {
        return new Limits(connectWithin, answerWithin, AT_ONCE);
    }

    Backoff backoff() {
        return new Backoff(firstPause, longestPause);
    }
}
