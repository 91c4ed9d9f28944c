package dev.saoma.server.scan;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits of a scan.
///
/// @param life how long a code is good for; 60 seconds, WeChat's least, to 30 minutes
/// @param redeemWithin how long the browser has to come in after the phone has done its part
/// @param answerWithin how long a person has at least to answer what a policy asks
/// @param bindWithin how long a code can live at most while its person types what proves an account to be theirs
/// @param waitingPerBrowser how many codes one browser may have open; the oldest gives way
/// @param stock how many codes of an account are made ahead at most; none are if this is 0
/// @param stockFor how long a code that was made ahead may wait to be shown
/// @param keptFor how long a finished scan is kept
/// @param lookEvery how often a node asks the database about the scans whose browsers it holds, for those that
///     another node moved
@ConfigurationProperties("saoma.scan")
record ScanSettings(
        @DefaultValue("2m") Duration life,
        @DefaultValue("1m") Duration redeemWithin,
        @DefaultValue("2m") Duration answerWithin,
        @DefaultValue("15m") Duration bindWithin,
        @DefaultValue("5") int waitingPerBrowser,
        @DefaultValue("8") int stock,
        @DefaultValue("10m") Duration stockFor,
        @DefaultValue("1d") Duration keptFor,
        @DefaultValue("1s") Duration lookEvery) {

    private static final Duration LEAST = Duration.ofSeconds(60);
    private static final Duration MOST = Duration.ofMinutes(30);
    private static final Duration LONGEST_BINDING = Duration.ofHours(1);
    private static final int MOST_STOCK = 100;
    private static final Duration LONGEST_STOCK = Duration.ofDays(1);

    ScanSettings {
        if (life.compareTo(LEAST) < 0 || life.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("saoma.scan.life must be from 60s to 30m, not " + life);
        }
        if (bindWithin.compareTo(life) < 0 || bindWithin.compareTo(LONGEST_BINDING) > 0) {
            throw new IllegalArgumentException(
                    "saoma.scan.bind-within must be from the life of a code to 1h, not " + bindWithin);
        }
        if (stock < 0 || stock > MOST_STOCK) {
            throw new IllegalArgumentException("saoma.scan.stock must be from 0 to 100, not " + stock);
        }
        if (stockFor.compareTo(LEAST) < 0 || stockFor.compareTo(LONGEST_STOCK) > 0) {
            throw new IllegalArgumentException("saoma.scan.stock-for must be from 60s to 1d, not " + stockFor);
        }
    }
}
