package dev.saoma.server.login.web;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts the proofs that are tried, on this node: by whom, for which account and from which address. Whoever scans
/// again gets new tries, but not for the same account. All together have more tries for an account than one alone, so
/// that it takes many people with a WeChat each to keep its owner waiting, and even then a code proves it. In a day
/// an account has no more wrong passwords than NIST SP 800-63B §3.2.2 allows. It is counted whether it exists or not.
@Component
final class ProofLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int PER_PERSON_AND_ACCOUNT = 10;
    private static final int PER_PERSON = 30;
    private static final int PASSWORDS_PER_ACCOUNT = 50;
    private static final int PASSWORDS_PER_ACCOUNT_AND_DAY = 100;
    private static final int PER_ADDRESS = 60;

    private final InstantSource clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    ProofLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// One who tries.
    ///
    /// @param person whose scan it is
    /// @param account what they call the account
    /// @param byPassword whether it can be guessed from elsewhere too; a code is sent anew, and has few tries
    record Try(PoolId pool, String person, String account, boolean byPassword, String address) {}

    private record Counted(String who, int limit, Duration within) {}

    /// Counts one more, and says how long to wait if that is one too many.
    Optional<Duration> count(Try tried) {
        var now = clock.instant();
        // One after the other: who tries too much counts against nobody's account.
        return of(tried).stream()
                .flatMap(counted -> count(counted, now).stream())
                .findFirst();
    }

    /// Takes back one that was counted and not looked at.
    void takeBack(Try tried) {
        of(tried).forEach(counted -> windows.computeIfPresent(counted.who(), (_, window) -> window.andOneLess()));
    }

    private static List<Counted> of(Try tried) {
        var person = "person " + tried.pool() + " " + tried.person();
        var account =
                "account " + tried.pool() + " " + Digest.of(tried.account()).value();
        var all = List.of(
                new Counted("address " + tried.address(), PER_ADDRESS, WINDOW),
                new Counted(person, PER_PERSON, WINDOW),
                new Counted(person + " " + account, PER_PERSON_AND_ACCOUNT, WINDOW),
                new Counted(account, PASSWORDS_PER_ACCOUNT, WINDOW),
                new Counted("day of " + account, PASSWORDS_PER_ACCOUNT_AND_DAY, DAY));
        return tried.byPassword() ? all : all.subList(0, 3);
    }

    private Optional<Duration> count(Counted counted, Instant now) {
        var window = windows.compute(
                counted.who(),
                (_, old) ->
                        old == null || old.isOver(now) ? new Window(now.plus(counted.within()), 1) : old.andOneMore());
        return window.count() > counted.limit() ? Optional.of(Duration.between(now, window.end())) : Optional.empty();
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var now = clock.instant();
        windows.values().removeIf(window -> window.isOver(now));
    }

    private record Window(Instant end, int count) {

        boolean isOver(Instant now) {
            return !now.isBefore(end);
        }

        Window andOneMore() {
            return new Window(end, count + 1);
        }

        Window andOneLess() {
            return new Window(end, Math.max(0, count - 1));
        }
    }
}
