package dev.saoma.server.scan;

import dev.saoma.server.connection.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The stock of one account: its codes, the oldest in front, and when codes were asked for of late.
final class Shelf {

    /// Demand of before that time says nothing about the next minute.
    private static final Duration RECENTLY = Duration.ofMinutes(1);

    private final Connection account;
    private final int most;
    private final Duration life;
    private final Deque<FreshCode> codes = new ArrayDeque<>();
    private final Deque<Instant> demand = new ArrayDeque<>();
    private boolean filling;
    private Instant pausedUntil = Instant.MIN;

    /// @param most how many codes lie here at most
    /// @param life for how long a code must be good when it is taken
    Shelf(Connection account, int most, Duration life) {
        this.account = account;
        this.most = most;
        this.life = life;
    }

    Connection account() {
        return account;
    }

    /// A code, which is nobody else's from then on. Whether there is one or not, it was asked for.
    synchronized Optional<FreshCode> take(Instant now) {
        demand.addLast(now);
        forget(now);
        return Optional.ofNullable(codes.pollFirst());
    }

    synchronized boolean hasOne(Instant now) {
        forget(now);
        return !codes.isEmpty();
    }

    /// A code, if there is one. Whoever is told of none asks again by [#take].
    synchronized Optional<FreshCode> takeIfThere(Instant now) {
        forget(now);
        return codes.isEmpty() ? Optional.empty() : take(now);
    }

    /// Whether the code would be found here; one that would not is asked for again and again.
    boolean isOfUse(FreshCode code, Instant now) {
        return code.isGoodFor(life, now);
    }

    synchronized void put(FreshCode code) {
        codes.addLast(code);
    }

    /// Whether the caller is to fill the shelf: it is not full enough, and nobody else is at it.
    synchronized boolean beginsToFill(Instant now) {
        var begins = !filling && !now.isBefore(pausedUntil) && isWanting(now);
        filling |= begins;
        return begins;
    }

    /// Whether whoever is filling the shelf has to go on; if not, that is the end of it.
    synchronized boolean goesOn(Instant now) {
        filling = filling && isWanting(now);
        return filling;
    }

    /// Ends the filling until that moment.
    synchronized void pause(Instant until) {
        filling = false;
        pausedUntil = until;
    }

    /// Whether there is nothing here to keep.
    synchronized boolean isIdle(Instant now) {
        forget(now);
        return codes.isEmpty() && demand.isEmpty() && !filling;
    }

    private boolean isWanting(Instant now) {
        forget(now);
        return codes.size() < demand.size();
    }

    private void forget(Instant now) {
        codes.removeIf(code -> !isOfUse(code, now));
        demand.removeIf(asked -> !asked.plus(RECENTLY).isAfter(now));
        while (demand.size() > most) {
            demand.removeFirst();
        }
    }
}
