package dev.saoma.server.kernel.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.h2.mvstore.MVStore;

/// Puts on disk what has been committed, for all who wait at that moment by one write. H2 by itself, told not to delay
/// writes, makes one for each commit: each thread that gets its turn finds the next one's change and writes that too.
///
/// The thread is its own because H2 takes an interrupt for the end of a write.
final class GroupCommit implements AutoCloseable {

    private final MVStore store;
    private final Semaphore work = new Semaphore(0);
    private CompletableFuture<Void> next = new CompletableFuture<>();
    private volatile boolean closed;

    GroupCommit(MVStore store) {
        this.store = store;
        Thread.ofPlatform().daemon().name("group-commit").start(this::run);
    }

    boolean isOf(MVStore other) {
        return store == other;
    }

    /// Returns when everything that is committed now is on disk.
    ///
    /// @throws java.util.concurrent.CompletionException if it cannot be put there
    void await() {
        CompletableFuture<Void> mine;
        synchronized (work) {
            mine = next;
        }
        work.release();
        mine.join();
    }

    private void run() {
        while (!closed) {
            work.acquireUninterruptibly();
            work.drainPermits();
            var waiting = takeWaiting();
            try {
                flush();
                waiting.complete(null);
            } catch (RuntimeException | Error e) {
                waiting.completeExceptionally(e);
            }
        }
        synchronized (work) {
            next.completeExceptionally(new IllegalStateException("The database has been closed"));
        }
    }

    private CompletableFuture<Void> takeWaiting() {
        synchronized (work) {
            var waiting = next;
            next = new CompletableFuture<>();
            return waiting;
        }
    }

    private void flush() {
        store.commit();
        // H2's own background thread may have taken the changes over and not have written them yet.
        store.executeFilestoreOperation(() -> {});
        // Each write is on disk already; this fails if the store was closed by an earlier failure.
        store.sync();
    }

    @Override
    public void close() {
        closed = true;
        work.release();
    }
}
