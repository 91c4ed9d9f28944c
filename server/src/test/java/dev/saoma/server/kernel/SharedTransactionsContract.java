package dev.saoma.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.testing.Ids;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Sharing on a real database, where a failed statement spoils the transaction that it is in.
abstract class SharedTransactionsContract {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void aRowThatIsThereAlreadyKeepsNoCompanionFromBeingWritten() throws Exception {
        var shared = new SharedTransactions(transaction);
        var gate = new CountDownLatch(1);
        var busy = new AtomicInteger();
        var known = insert(Ids.id());
        var ids = new ArrayList<String>();
        var holding = new ArrayList<Future<String>>();
        var writing = new ArrayList<Future<String>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var held = 0; held < SharedTransactions.AT_ONCE; held++) {
                holding.add(callers.submit(() -> shared.execute(() -> hold(gate, busy))));
            }
            await().until(() -> busy.get() == SharedTransactions.AT_ONCE);
            for (var number = 0; number < 10; number++) {
                var id = number == 5 ? known : Ids.id();
                var place = number;
                ids.add(id);
                writing.add(callers.submit(() -> shared.execute(() -> insert(id))));
                await().until(() -> shared.inLine() == place + 1);
            }
            gate.countDown();
        }

        assertThat(holding).allSatisfy(each -> assertThat(each.get()).isEqualTo("held"));
        for (var number = 0; number < 10; number++) {
            var each = writing.get(number);
            if (number == 5) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(DuplicateKeyException.class);
            } else {
                assertThat(each.get()).isEqualTo(ids.get(number));
            }
        }
        assertThat(jdbc.sql("select connection_id from connection_seen where connection_id in (:ids)")
                        .param("ids", ids)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private String insert(String id) {
        jdbc.sql("insert into connection_seen (connection_id) values (:id)")
                .param("id", id)
                .update();
        return id;
    }

    private static String hold(CountDownLatch gate, AtomicInteger busy) {
        busy.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "held";
    }
}
