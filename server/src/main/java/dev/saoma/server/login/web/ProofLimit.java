package dev.saoma.server.login.web;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts the proofs that are tried for an account and from an address, on this node: whoever scans again gets new
/// tries, but not for the same account. An account is counted whether it exists or not.
@Component
final class ProofLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 60;

    private final InstantSource clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    ProofLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// Counts one more, and says how long to wait if that is one too many.
    Optional<Duration> count(PoolId pool, String account, String address) {
        var now = clock.instant();
        // Who tries too much counts against nobody's account.
        return count("address " + address, PER_ADDRESS, now)
                .or(() -> count("account " + pool + " " + Digest.of(account).value(), PER_ACCOUNT, now));
    }

    private Optional<Duration> count(String who, int limit, Instant now) {
        var window = windows.compute(
                who, (_, old) -> old == null || old.isOver(now) ? new Window(now, 1) : old.andOneMore());
        return window.count() > limit ? Optional.of(Duration.between(now, window.end())) : Optional.empty();
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var now = clock.instant();
        windows.values().removeIf(window -> window.isOver(now));
    }

    private record Window(Instant start, int count) {

        Instant end() {
            return start.plus(WINDOW);
        }

        boolean isOver(Instant now) {
            return !now.isBefore(end());
        }

        Window andOneMore() {
            return new Window(start, count + 1);
        }
    }
}
