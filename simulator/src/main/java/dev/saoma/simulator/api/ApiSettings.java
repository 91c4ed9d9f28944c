package dev.saoma.simulator.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much is remembered.
///
/// @param kept how many calls are remembered; the oldest are forgotten
@ConfigurationProperties("simulator.calls")
record ApiSettings(@DefaultValue("1000") int kept) {}
