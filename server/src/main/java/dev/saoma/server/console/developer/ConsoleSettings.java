package dev.saoma.server.console.developer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long things of the console are good.
///
/// @param linkLife the link by which the first developer is made
/// @param invitationLife the link of an invitation into a pool
/// @param poolGrace how long a pool that was deleted can be had back
/// @param sessionIdle a session that is not used
/// @param sessionLife a session, whatever happens
@ConfigurationProperties("saoma.console")
public record ConsoleSettings(
        @DefaultValue("24h") Duration linkLife,
        @DefaultValue("7d") Duration invitationLife,
        @DefaultValue("7d") Duration poolGrace,
        @DefaultValue("2h") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionLife) {

    public ConsoleSettings {
        if (linkLife.isNegative()
                || invitationLife.isNegative()
                || poolGrace.isNegative()
                || sessionIdle.isNegative()
                || sessionLife.compareTo(sessionIdle) < 0) {
            throw new IllegalArgumentException(
                    "saoma.console.session-life must be as long as saoma.console.session-idle or longer, and"
                            + " saoma.console.link-life, invitation-life and pool-grace not negative");
        }
    }
}
