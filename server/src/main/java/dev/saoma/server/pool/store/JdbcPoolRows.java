package dev.saoma.server.pool.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.database.Belongings;
import dev.saoma.server.pool.PoolRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPoolRows implements PoolRows {

    private final JdbcClient jdbc;

    JdbcPoolRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public int eraseSome(PoolId pool, int limit) {
        closeDoors(pool);
        return belongings().eraseSome(pool.value(), limit);
    }

    @Override
    public List<String> tables() {
        return belongings().tables();
    }

    private Belongings belongings() {
        return Belongings.of(jdbc, "pool", "pool_id");
    }

    /// So that nothing new comes in for what is already gone.
    private void closeDoors(PoolId pool) {
        for (var table : new String[] {"connection", "application", "api_client"}) {
            jdbc.sql("update " + table + " set active = false where active = true and pool_id = :pool")
                    .param("pool", pool.value())
                    .update();
        }
    }
}
