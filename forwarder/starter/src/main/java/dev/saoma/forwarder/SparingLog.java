package dev.saoma.forwarder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;

/// Writes what may happen with every push at most once a minute, with how often it happened since.
final class SparingLog {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant next = Instant.MIN;
    private int untold;

    SparingLog(InstantSource clock) {
        this.clock = clock;
    }

    void warn(Logger log, String sentence) {
        told(sentence).ifPresent(log::warn);
    }

    void error(Logger log, String sentence) {
        told(sentence).ifPresent(log::error);
    }

    private synchronized Optional<String> told(String sentence) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            untold++;
            return Optional.empty();
        }
        next = now.plus(PAUSE);
        var more = untold == 0 ? "" : " (" + untold + " more since the last such line)";
        untold = 0;
        return Optional.of(sentence + more);
    }
}
