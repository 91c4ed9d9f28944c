package dev.saoma.server.console.developer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Slows down those who guess, on this node: some tries are free, then each has to wait twice as long as the one
/// before. Nobody is ever locked out, and a wait ends by itself.
@Component
class GuessLimit {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 30;

    private final InstantSource clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, Tries> tries = new HashMap<>();

    GuessLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// Whom a try is counted for.
    ///
    /// @param free how many tries wait for nothing
    /// @param longest the longest wait
    record Rule(String who, int free, Duration longest) {}

    private record Tries(int count, Instant last) {}

    /// Counts a try, or says how long to wait before the next: then it is not counted.
    Optional<Duration> begin(List<Rule> rules) {
        var now = clock.instant();
        turn.lock();
        try {
            var wait = rules.stream()
                    .map(rule -> wait(rule, now))
                    .max(Duration::compareTo)
                    .filter(Duration::isPositive);
            if (wait.isEmpty()) {
                rules.forEach(rule ->
                        tries.merge(rule.who(), new Tries(1, now), (old, _) -> new Tries(old.count() + 1, now)));
            }
            return wait;
        } finally {
            turn.unlock();
        }
    }

    /// Takes back what was counted for a try that was none: it was right, or nobody looked at it.
    void takeBack(List<Rule> rules) {
        turn.lock();
        try {
            rules.forEach(rule -> tries.computeIfPresent(
                    rule.who(), (_, old) -> old.count() <= 1 ? null : new Tries(old.count() - 1, old.last())));
        } finally {
            turn.unlock();
        }
    }

    private Duration wait(Rule rule, Instant now) {
        var before = tries.get(rule.who());
        if (before == null || before.count() < rule.free()) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(before.count() - rule.free(), MOST_DOUBLINGS);
        var whole = Math.min(seconds, rule.longest().toSeconds());
        return Duration.between(now, before.last().plusSeconds(whole));
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var old = clock.instant().minus(FORGOTTEN_AFTER);
        turn.lock();
        try {
            tries.values().removeIf(each -> each.last().isBefore(old));
        } finally {
            turn.unlock();
        }
    }
}
