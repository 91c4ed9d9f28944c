package dev.saoma.server.testing;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.transaction.support.TransactionOperations;

/// Two things at the same moment.
public final class Meanwhile {

    private Meanwhile() {}

    /// Begins the second when the first is done and not yet committed, and commits the first when the second is as far
    /// as it can get: at its end, or waiting.
    ///
    /// @return what came of the second
    public static <T> T during(TransactionOperations transaction, Runnable first, Callable<T> second) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return result(Objects.requireNonNull(transaction.execute(_ -> {
                first.run();
                var meanwhile = threads.submit(second);
                giveItTime(meanwhile);
                return meanwhile;
            })));
        }
    }

    private static void giveItTime(Future<?> meanwhile) {
        try {
            meanwhile.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // It waits.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// What came of it, when it is done.
    public static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
