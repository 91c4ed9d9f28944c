package dev.saoma.server.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the record of logins reaches back.
///
/// @param loginsKeptFor zero keeps none
@ConfigurationProperties("saoma.history")
record HistorySettings(@DefaultValue("90d") Duration loginsKeptFor) {

    HistorySettings {
        if (loginsKeptFor.isNegative()) {
            throw new IllegalArgumentException("saoma.history.logins-kept-for must not be negative: " + loginsKeptFor);
        }
    }

    boolean keepsAny() {
        return loginsKeptFor.isPositive();
    }
}
