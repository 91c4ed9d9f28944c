package dev.saoma.forwarder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Takes pushes that are WeChat's, and sees that Saoma gets them, in its own time: [#forward] does not wait for Saoma.
public final class Forwarder implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int ID_BYTES = 16;
    private static final Duration LAST_CHANCE = Duration.ofSeconds(10);

    private final Saoma saoma;
    private final Keeper keeper;
    private final Patience patience;
    private final Troubles troubles;
    private final InstantSource clock;
    private final RandomGenerator chance;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Outbox outbox;
    private final Thread[] threads;
    private boolean closing;
    private boolean closed;

    /// Begins to forward, first of all what an earlier process has left in the spool.
    ///
    /// @param spool where pushes are kept until they are delivered; without it they are kept in memory
    /// @throws SpoolUnusableException with a sentence that says what to do
    public static Forwarder open(EventsAddress address, WebhookSecret secret, Optional<Path> spool) {
        return open(address, secret, spool, Patience.USUAL, InstantSource.system());
    }

    static Forwarder open(
            EventsAddress address, WebhookSecret secret, Optional<Path> spool, Patience patience, InstantSource clock) {
        Keeper keeper = spool.isPresent() ? new Spool(spool.get()) : new Memory();
        var forwarder = new Forwarder(
                new Saoma(address, secret, clock),
                keeper,
                patience,
                new Troubles(address, clock),
                clock,
                new SecureRandom());
        forwarder.start();
        return forwarder;
    }

    private Forwarder(
            Saoma saoma,
            Keeper keeper,
            Patience patience,
            Troubles troubles,
            InstantSource clock,
            RandomGenerator chance) {
        this.saoma = saoma;
        this.keeper = keeper;
        this.patience = patience;
        this.troubles = troubles;
        this.clock = clock;
        this.chance = chance;
        this.outbox = new Outbox(keeper.limits());
        this.threads = IntStream.rangeClosed(1, THREADS)
                .mapToObj(number -> new Thread(this::work, "saoma-forwarder-" + number))
                .toArray(Thread[]::new);
    }

    private void start() {
        var now = clock.instant();
        for (var kept : keeper.left()) {
            outbox.addLeft(kept, now).forEach(Kept::forget);
        }
        for (var thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /// Takes a push as WeChat sent it. When this returns, the push is kept; with a spool, that outlives the process.
    public void forward(String query, String contentType, byte[] body) {
        var id = "msg_" + HexFormat.of().formatHex(randomBytes());
        var now = clock.instant();
        var label = new Parcel.Label(id, now, Lane.of(new Query(query), body, id));
        var kept = keeper.keep(new Parcel(label, query, contentType, body));
        lock.lock();
        try {
            var gone = outbox.add(kept, now);
            gone.forEach(this::forget);
            if (!gone.isEmpty()) {
                troubles.full(gone.size());
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private byte[] randomBytes() {
        var bytes = new byte[ID_BYTES];
        chance.nextBytes(bytes);
        return bytes;
    }

    private void work() {
        try {
            for (var waiting = take(); waiting.isPresent(); waiting = take()) {
                settle(waiting.get(), tried(waiting.get()));
            }
        } catch (InterruptedException e) {
            // Closed while a try was under way: what was not delivered counts as left.
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a push whose turn it is; nothing when there is no more work to be done here.
    private Optional<Waiting> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                var now = clock.instant();
                var next = outbox.next(now);
                if (next.isPresent()) {
                    return next;
                }
                var due = outbox.nextDue();
                if (due.isPresent() && !closing) {
                    changed.awaitNanos(Duration.between(now, due.get()).toNanos());
                } else {
                    changed.await();
                }
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Attempt tried(Waiting waiting) throws InterruptedException {
        try {
            return saoma.deliver(waiting.kept().open());
        } catch (IOException e) {
            troubles.broken(waiting.label(), e);
            return new Attempt(Attempt.Outcome.BROKEN, "");
        } catch (RuntimeException e) {
            return new Attempt(Attempt.Outcome.FAILED, e.toString());
        }
    }

    private void settle(Waiting waiting, Attempt attempt) {
        lock.lock();
        try {
            switch (attempt.outcome()) {
                case DELIVERED -> {
                    finish(waiting);
                    outbox.reached(clock.instant());
                    troubles.delivered(outbox.size());
                }
                case BROKEN -> finish(waiting);
                case REFUSED -> {
                    waiting.refused++;
                    troubles.refused();
                    later(waiting, attempt);
                }
                case UNREACHABLE, FAILED -> {
                    troubles.failed(attempt.words(), outbox.size());
                    later(waiting, attempt);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void later(Waiting waiting, Attempt attempt) {
        var now = clock.instant();
        var due = patience.next(waiting.label(), waiting.tries, waiting.refused, now, chance);
        if (due.isEmpty()) {
            finish(waiting);
            troubles.givenUp(waiting.label(), attempt.words());
        } else {
            outbox.putBack(
                    waiting, closing ? Instant.MAX : due.get(), attempt.outcome() == Attempt.Outcome.UNREACHABLE);
        }
    }

    private void finish(Waiting waiting) {
        outbox.remove(waiting, clock.instant());
        forget(waiting.kept());
    }

    private void forget(Kept kept) {
        try {
            kept.forget();
        } catch (UncheckedIOException e) {
            troubles.broken(kept.label(), e);
        }
    }

    /// Tries everything that waits once more, for ten seconds at most, and ends.
    @Override
    public void close() {
        lock.lock();
        try {
            if (closing) {
                return;
            }
            closing = true;
            outbox.hurry(clock.instant());
            changed.signalAll();
            var nanos = LAST_CHANCE.toNanos();
            while (nanos > 0 && !outbox.idle(clock.instant())) {
                nanos = changed.awaitNanos(nanos);
            }
            closed = true;
            changed.signalAll();
            if (outbox.size() > 0) {
                troubles.left(outbox.size(), keeper.lasts());
            }
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        for (var thread : threads) {
            thread.interrupt();
        }
        keeper.close();
    }
}
