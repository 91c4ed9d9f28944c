package dev.saoma.simulator.push;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How pushes are sent.
///
/// @param timeout how long a server may take to answer one attempt
/// @param retries how often a push is sent again after a timeout, an error or a status other than 200
/// @param pauseBeforeRetry how long to wait before sending again
/// @param kept how many pushes are remembered; the oldest are forgotten
@ConfigurationProperties("simulator.push")
record PushSettings(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("2") int retries,
        @DefaultValue("0s") Duration pauseBeforeRetry,
        @DefaultValue("1000") int kept) {}
