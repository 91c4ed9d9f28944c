package dev.saoma.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/// Who shares a transaction with whom, and who hears of what.
class SharedTransactionsTests {

    private final CountedTransactions database = new CountedTransactions();
    private final SharedTransactions shared = new SharedTransactions(database);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger atTheGate = new AtomicInteger();

    @AfterEach
    void letAllGo() {
        gate.countDown();
        callers.close();
    }

    @Test
    void whoComesAloneIsNotKeptWaiting() {
        assertThat(shared.execute(() -> "done")).isEqualTo("done");
        assertThat(shared.execute(() -> "again")).isEqualTo("again");

        assertThat(database.committed).hasValue(2);
    }

    @Test
    void whoeverWaitsSharesTheNextTransaction() throws Exception {
        var busy = keepBusy();
        var results = new ArrayList<Future<Integer>>();
        for (var number = 0; number < 20; number++) {
            var mine = number;
            results.add(wait(() -> mine));
        }
        gate.countDown();

        for (var number = 0; number < 20; number++) {
            assertThat(results.get(number).get()).isEqualTo(number);
        }
        assertThat(all(busy)).hasSize(SharedTransactions.AT_ONCE).containsOnly("busy");
        assertThat(database.committed).hasValue(SharedTransactions.AT_ONCE + 1);
    }

    @Test
    void aFailureIsHeardByItsOwnerAlone() throws Exception {
        keepBusy();
        var first = wait(() -> "first");
        var bad = wait(() -> {
            throw new DuplicateKeyException("seen before");
        });
        var last = wait(() -> "last");
        gate.countDown();

        assertThat(first.get()).isEqualTo("first");
        assertThat(last.get()).isEqualTo("last");
        assertThatThrownBy(bad::get).hasCauseInstanceOf(DuplicateKeyException.class);
        assertThat(database.rolledBack).hasValue(2);
    }

    @Test
    void nobodyHearsOfAnOutcomeThatWasNotCommitted() {
        database.commitFailure = new IllegalStateException("no disk");

        assertThatThrownBy(() -> shared.execute(() -> "done")).hasMessage("no disk");
    }

    @Test
    void whoeverSharesWithOneThatBreaksOffHearsOfNoOutcome() throws Exception {
        keepBusy();
        var first = wait(() -> "first");
        var second = wait(() -> "second");
        var breaksOff = wait(() -> {
            throw new StackOverflowError("too deep");
        });
        gate.countDown();

        for (var each : List.of(first, second, breaksOff)) {
            assertThatThrownBy(each::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(shared.execute(() -> "the next")).isEqualTo("the next");
    }

    @Test
    void whileTheDatabaseIsAwayAllHearItAtOnce() throws Exception {
        keepBusy();
        var waiting = List.of(wait(() -> "a"), wait(() -> "b"), wait(() -> "c"));
        database.isAway = true;
        gate.countDown();

        for (var each : waiting) {
            assertThatThrownBy(each::get).hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(database.refused).hasValue(1);
        database.isAway = false;
        assertThat(shared.execute(() -> "back")).isEqualTo("back");
    }

    @Test
    void whenTheDatabaseGoesAwayInTheMiddleNobodyWaitsForItInTurn() throws Exception {
        keepBusy();
        var waiting = List.of(
                wait(() -> {
                    database.isAway = true;
                    throw new IllegalStateException("the connection broke");
                }),
                wait(() -> "b"),
                wait(() -> "c"));
        gate.countDown();

        for (var each : waiting) {
            assertThatThrownBy(each::get).hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(database.refused).hasValue(1);
    }

    @Test
    void ofManyCallersEachGetsItsOwn() throws Exception {
        var work = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < 5_000; number++) {
            var mine = number;
            work.add(() -> shared.execute(() -> mine));
        }

        var results = all(callers.invokeAll(work));

        for (var number = 0; number < 5_000; number++) {
            assertThat(results.get(number)).isEqualTo(number);
        }
    }

    /// Occupies all transactions that run at the same time, until the gate opens.
    private List<Future<String>> keepBusy() {
        var busy = Stream.generate(() -> callers.submit(this::holdOne))
                .limit(SharedTransactions.AT_ONCE)
                .toList();
        await().until(() -> atTheGate.get() == SharedTransactions.AT_ONCE);
        return busy;
    }

    private String holdOne() {
        return shared.execute(() -> {
            atTheGate.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "busy";
        });
    }

    /// Comes while all are busy, and returns when it is in line.
    private <T> Future<T> wait(Supplier<T> work) {
        var before = shared.inLine();
        var result = callers.submit(() -> shared.execute(work));
        await().until(() -> shared.inLine() == before + 1);
        return result;
    }

    private static <T> List<T> all(List<Future<T>> futures) throws Exception {
        var results = new ArrayList<T>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }

    /// Transactions that only count.
    private static final class CountedTransactions implements TransactionOperations {

        private final AtomicInteger committed = new AtomicInteger();
        private final AtomicInteger rolledBack = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private volatile @Nullable RuntimeException commitFailure;
        private volatile boolean isAway;

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            if (isAway) {
                refused.incrementAndGet();
                throw new CannotCreateTransactionException("away");
            }
            TransactionStatus status = new SimpleTransactionStatus();
            T result;
            try {
                result = action.doInTransaction(status);
            } catch (RuntimeException e) {
                rolledBack.incrementAndGet();
                throw e;
            }
            var failure = commitFailure;
            if (failure != null) {
                throw failure;
            }
            committed.incrementAndGet();
            return result;
        }
    }
}
