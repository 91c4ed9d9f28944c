package dev.saoma.server.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts the calls of each client on this node, and lets as many through in a minute as the settings say: in a burst,
/// or evenly.
@Component
public class CallLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    CallLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// What is left after a call was counted.
    ///
    /// @param allowed whether this call was within the limit
    /// @param limit how many calls the window has
    /// @param remaining how many more would be within it now
    /// @param retryAfter when the next one will be; zero while some remain
    /// @param untilFull when all of it is there again
    public record Allowance(boolean allowed, int limit, int remaining, Duration retryAfter, Duration untilFull) {

        /// How long it takes for all of it to come back.
        public Duration window() {
            return WINDOW;
        }
    }

    /// Counts one more call.
    public Allowance count(String who, int perMinute) {
        var now = clock.instant();
        var bucket = buckets.compute(
                who, (_, old) -> (old == null ? Bucket.full(perMinute, now) : old.refilled(perMinute, now)).take());
        return bucket.allowance(perMinute);
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var full = clock.instant().minus(WINDOW);
        buckets.values().removeIf(bucket -> bucket.at().isBefore(full));
    }

    /// @param tokens what is in it
    /// @param at when it was looked at last
    /// @param taken whether there was one to take
    private record Bucket(double tokens, Instant at, boolean taken) {

        static Bucket full(int size, Instant now) {
            return new Bucket(size, now, false);
        }

        Bucket refilled(int size, Instant now) {
            var grown = tokens + size * (Duration.between(at, now).toMillis() / (double) WINDOW.toMillis());
            return new Bucket(Math.clamp(grown, 0, size), now, false);
        }

        Bucket take() {
            return tokens >= 1 ? new Bucket(tokens - 1, at, true) : this;
        }

        Allowance allowance(int size) {
            var left = (int) tokens;
            return new Allowance(
                    taken, size, left, left > 0 ? Duration.ZERO : time(1 - tokens, size), time(size - tokens, size));
        }

        private static Duration time(double tokens, int size) {
            return Duration.ofSeconds((long) Math.ceil(tokens * WINDOW.toSeconds() / size));
        }
    }
}
