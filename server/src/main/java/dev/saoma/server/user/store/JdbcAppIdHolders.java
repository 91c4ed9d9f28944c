package dev.saoma.server.user.store;

import dev.saoma.server.connection.AppIdHolders;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.PoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells connections that their AppID is in use, by the identities of the pool.
@Repository
final class JdbcAppIdHolders implements AppIdHolders {

    private final JdbcClient jdbc;

    JdbcAppIdHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hasAny(PoolId pool, AppId appId) {
        return jdbc.sql("select open_id from identity where pool_id = :pool and app_id = :app limit 1")
                .param("pool", pool.value())
                .param("app", appId.value())
                .query(String.class)
                .optional()
                .isPresent();
    }
}
