package dev.saoma.simulator.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail comes in, and how much is remembered.
///
/// @param smtpPort where the mail server listens, at the address of the pages; 0 for any free port; none if left out
/// @param kept how many letters and text messages are remembered; the oldest are forgotten
@ConfigurationProperties("simulator.inbox")
record InboxSettings(
        @Nullable Integer smtpPort, @DefaultValue("200") int kept) {}
