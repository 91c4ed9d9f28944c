package dev.saoma.server.route;

import dev.saoma.server.kernel.outbound.Network;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of deliveries to customers' servers.
///
/// @param allowedNetworks networks, in CIDR notation, that routes may lead to although they are not public; there, http
///     will do
/// @param connectWithin how long one try may take to connect
/// @param answerWithin how long one try may take in all, name lookup and answer included
/// @param firstPause how long after the first failure the next try comes; the pause doubles each time
/// @param longestPause what the pause does not grow beyond
/// @param tryFor when to give up: how long after the push
/// @param atOnce how many tries of one route may be under way at once, per node; about 60 at most,
///     and fewer while many routes are busy
/// @param deliveredKeptFor how long a delivery can be looked at and sent again after it succeeded
/// @param deadKeptFor the same, after it was given up
@ConfigurationProperties("saoma.route")
public record DeliverySettings(
        @DefaultValue List<Network> allowedNetworks,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("10s") Duration answerWithin,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("1d") Duration tryFor,
        @DefaultValue("16") int atOnce,
        @DefaultValue("7d") Duration deliveredKeptFor,
        @DefaultValue("30d") Duration deadKeptFor) {

    /// How many tries of all routes may be under way at once, per node.
    public static final int MOST_AT_ONCE = 1024;

    /// What saving and waiting for a place may take on top of the try itself, on a busy machine.
    private static final Duration SLACK = Duration.ofSeconds(10);

    public DeliverySettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("saoma.route.at-once must be 1 or more, not " + atOnce);
        }
    }

    /// When a try that nobody has heard of again is taken for lost, with the node that made it.
    public Duration lostAfter() {
        return answerWithin.plus(SLACK);
    }
}
