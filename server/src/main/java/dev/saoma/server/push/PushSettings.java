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
/// @param keptFor how long a push is remembered; WeChat's repetitions come within a minute
@ConfigurationProperties("saoma.push")
public record PushSettings(
        @DefaultValue("5m") Duration freshness,
        @DefaultValue("4500ms") Duration answerWithin,
        @DefaultValue("4s") Duration replyWithin,
        @DefaultValue("1s") Duration attempt,
        @DefaultValue("100ms") Duration pause,
        @DefaultValue("1d") Duration keptFor) {}
