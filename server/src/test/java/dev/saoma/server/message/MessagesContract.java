package dev.saoma.server.message;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestPools;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What codes and notes need around them: a pool that sends, and alarms that wait to be rung.
abstract class MessagesContract {

    @Autowired
    Notes notes;

    @Autowired
    Pools pools;

    @Autowired
    Vault vault;

    @Autowired
    Chance chance;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    final Pool pool = TestPools.pool();
    final StillAlarms alarms = new StillAlarms();

    @BeforeEach
    void savePool() {
        pools.save(pool);
    }
}
