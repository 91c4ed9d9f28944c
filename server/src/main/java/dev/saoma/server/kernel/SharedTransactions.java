package dev.saoma.server.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// One transaction for the work of all who wait at that moment: to begin and to commit one costs as much as the work of
/// a push. Few run at the same time. Whoever finds one of them free begins at once, alone; the others wait, and when
/// one ends, the first of them runs the work of all.
///
/// Nobody hears of an outcome before it is committed. If any work in it fails, nothing of a shared transaction
/// stays, and each is done again in one of its own: a failure is heard by its owner alone. So a work must be fit to
/// be done twice.
@Component
public class SharedTransactions {

    /// One works while the other has its pages made and waits for the disk.
    static final int AT_ONCE = 2;

    private static final int MOST_SHARING = 64;

    private final TransactionOperations transaction;
    private final Deque<Share<?>> waiting = new ArrayDeque<>();
    private int free = AT_ONCE;

    SharedTransactions(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /// Does the work in a transaction, and returns what came of it when it is committed.
    ///
    /// @throws RuntimeException what the work has thrown, or why there was no transaction
    public <T> T execute(Supplier<T> work) {
        var mine = new Share<>(work);
        var sharing = begins(mine) ? List.<Share<?>>of(mine) : mine.turn.join();
        if (!sharing.isEmpty()) {
            try {
                run(sharing);
            } finally {
                handOn();
            }
        }
        return mine.outcome.get();
    }

    /// How many wait now.
    synchronized int inLine() {
        return waiting.size();
    }

    /// Where one is free, nobody waits.
    private synchronized boolean begins(Share<?> share) {
        if (free > 0) {
            free--;
            return true;
        }
        waiting.add(share);
        return false;
    }

    private synchronized void handOn() {
        if (waiting.isEmpty()) {
            free++;
            return;
        }
        var next = new ArrayList<Share<?>>();
        while (!waiting.isEmpty() && next.size() < MOST_SHARING) {
            next.add(waiting.remove());
        }
        next.getFirst().turn.complete(next);
    }

    private void run(List<Share<?>> sharing) {
        var left = new ArrayDeque<>(sharing);
        try {
            if (sharing.size() == 1 || !isDoneTogether(sharing)) {
                while (!left.isEmpty()) {
                    doAlone(left.element());
                    left.remove();
                }
            }
        } catch (CannotCreateTransactionException e) {
            // The database is away: one after the other would wait in vain for a connection.
            left.forEach(share -> share.fail(e));
        } finally {
            sharing.forEach(share -> share.turn.complete(List.of()));
        }
    }

    private boolean isDoneTogether(List<Share<?>> sharing) {
        try {
            commit(sharing);
            return true;
        } catch (CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException _) {
            // Nobody knows yet whose failure it is.
            return false;
        }
    }

    private void doAlone(Share<?> share) {
        try {
            commit(List.of(share));
        } catch (CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            share.fail(e);
        }
    }

    private void commit(List<Share<?>> sharing) {
        transaction.executeWithoutResult(_ -> sharing.forEach(Share::work));
        sharing.forEach(Share::keep);
    }

    /// The work of one caller, and what came of it.
    private static final class Share<T> {

        private final Supplier<T> work;

        /// Ends the waiting: with those whose work its owner has to run, or with nobody when somebody else has run it.
        private final CompletableFuture<List<Share<?>>> turn = new CompletableFuture<>();

        private Supplier<T> outcome = () -> {
            throw new IllegalStateException("The thread that ran the transaction was cut off");
        };

        /// What is to be the outcome when it is committed.
        private Supplier<T> done = outcome;

        Share(Supplier<T> work) {
            this.work = work;
        }

        void work() {
            var result = work.get();
            done = () -> result;
        }

        void keep() {
            outcome = done;
        }

        void fail(RuntimeException e) {
            outcome = () -> {
                throw e;
            };
        }
    }
}
