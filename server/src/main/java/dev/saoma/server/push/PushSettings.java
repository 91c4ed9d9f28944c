package dev.saoma.server.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of WeChat's door.
///
/// @param freshness how far a push's timestamp may be from our clock, either way
/// @param answerWithin when a push that cannot be recorded is given back to WeChat with 503; WeChat itself waits 5 s
/// @param replyWithin when an answer that somebody else gives is too late, and WeChat is told `success`
/// @param attempt what one try to record takes at worst while the database is away: the time for which the connection
///     pool waits (`spring.datasource.hikari.connection-timeout`)
/// @param pause between two tries
/// @param keptFor how long the journal keeps a push; at least a day, for as long forwarders repeat one
/// @param refusedPerMinute how many refused or repeated pushes of one connection are written down each minute
/// @param lookEvery how often the journal is looked at for those who watch it live
@ConfigurationProperties("saoma.push")
public record PushSettings(
        @DefaultValue("5m") Duration freshness,
        @DefaultValue("4500ms") Duration answerWithin,
        @DefaultValue("4s") Duration replyWithin,
        @DefaultValue("1s") Duration attempt,
        @DefaultValue("100ms") Duration pause,
        @DefaultValue("7d") Duration keptFor,
        @DefaultValue("10") int refusedPerMinute,
        @DefaultValue("1s") Duration lookEvery) {

    private static final Duration SHORTEST_KEPT = Duration.ofDays(1);

    public PushSettings {
        if (keptFor.compareTo(SHORTEST_KEPT) < 0) {
            throw new IllegalArgumentException("saoma.push.kept-for must be 1d or more, not " + keptFor
                    + ": a push that is repeated later than that would count twice");
        }
        if (refusedPerMinute < 0) {
            throw new IllegalArgumentException(
                    "saoma.push.refused-per-minute must be 0 or more, not " + refusedPerMinute);
        }
    }
}
