package dev.saoma.server.webhook;

import dev.saoma.server.kernel.outbound.Backoff;
import dev.saoma.server.kernel.outbound.Limits;
import dev.saoma.server.kernel.outbound.Network;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of telling webhooks.
///
/// @param allowedNetworks networks, in CIDR notation, that webhooks may lead to although they are not public; there,
///     http will do
/// @param connectWithin how long one try may take to connect
/// @param answerWithin how long one try may take in all, name lookup and answer included
/// @param firstPause how long after the first failure the next try comes; the pause doubles each time
/// @param longestPause what the pause does not grow beyond
/// @param tryFor when to give a message up: how long after it happened
/// @param disableAfter for how long nothing may arrive before a webhook is disabled
/// @param bothSecretsFor how long messages are signed with the former secret, too, after it was replaced
/// @param atOnce how many tries of one webhook may be under way at once, per node
/// @param deliveredKeptFor how long a message can be looked at and sent again after it arrived
/// @param deadKeptFor the same, after it was given up
@ConfigurationProperties("saoma.webhook")
public record WebhookSettings(
        @DefaultValue List<Network> allowedNetworks,
        @DefaultValue("3s") Duration connectWithin,
        @DefaultValue("15s") Duration answerWithin,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("1d") Duration tryFor,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("1d") Duration bothSecretsFor,
        @DefaultValue("8") int atOnce,
        @DefaultValue("7d") Duration deliveredKeptFor,
        @DefaultValue("30d") Duration deadKeptFor) {

    /// How many tries of all webhooks may be under way at once, per node.
    static final int MOST_AT_ONCE = 256;

    /// What saving and waiting for a place may take on top of the try itself, on a busy machine.
    private static final Duration SLACK = Duration.ofSeconds(10);

    public WebhookSettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("saoma.webhook.at-once must be 1 or more, not " + atOnce);
        }
    }

    /// When a try that nobody has heard of again is taken for lost, with the node that made it.
    Duration lostAfter() {
        return answerWithin.plus(SLACK);
    }

    Backoff backoff() {
        return new Backoff(firstPause, longestPause);
    }

    Limits limits() {
        return new Limits(connectWithin, answerWithin, MOST_AT_ONCE);
    }
}
