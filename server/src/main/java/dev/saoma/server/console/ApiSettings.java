package dev.saoma.server.console;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of the admin API.
///
/// @param tokenLife how long a token is good for
/// @param callsPerMinute what one client may call, on each node
/// @param costlyCallsPerMinute the same for calls that go on to WeChat or hand a secret out
/// @param streamsPerClient how many live streams one client may hold, on each node
/// @param streams the same for all clients together
/// @param heartbeat how often a stream shows that it is alive, and notices that its reader is gone
@ConfigurationProperties("saoma.api")
public record ApiSettings(
        @DefaultValue("10m") Duration tokenLife,
        @DefaultValue("300") int callsPerMinute,
        @DefaultValue("30") int costlyCallsPerMinute,
        @DefaultValue("5") int streamsPerClient,
        @DefaultValue("100") int streams,
        @DefaultValue("15s") Duration heartbeat) {

    public ApiSettings {
        if (callsPerMinute < 1 || costlyCallsPerMinute < 1) {
            throw new IllegalArgumentException(
                    "saoma.api.calls-per-minute and saoma.api.costly-calls-per-minute must be 1 or more");
        }
    }
}
