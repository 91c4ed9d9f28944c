package dev.saoma.server.console.developer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long things of the console are good.
///
/// @param linkLife the link by which the first developer is made
/// @param sessionIdle a session that is not used
/// @param sessionLife a session, whatever happens
@ConfigurationProperties("saoma.console")
public record ConsoleSettings(
        @DefaultValue("24h") Duration linkLife,
        @DefaultValue("2h") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionLife) {

    public ConsoleSettings {
        if (linkLife.isNegative() || sessionIdle.isNegative() || sessionLife.compareTo(sessionIdle) < 0) {
            throw new IllegalArgumentException(
                    "saoma.console.session-life must be as long as saoma.console.session-idle or longer, and"
                            + " saoma.console.link-life not negative");
        }
    }
}
