package dev.saoma.server.user.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.ExternalId;
import dev.saoma.server.user.ExternalIds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcExternalIds implements ExternalIds {

    private final JdbcClient jdbc;

    JdbcExternalIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ExternalId> find(PoolId pool, UserId user) {
        return jdbc.sql("""
                        select external_id from person
                        where id = :id and pool_id = :pool and external_id is not null""")
                .param("id", user.value())
                .param("pool", pool.value())
                .query((row, number) -> new ExternalId(row.getString("external_id")))
                .optional();
    }

    @Override
    public boolean name(PoolId pool, UserId user, ExternalId id) {
        try {
            write(pool, user, id.value());
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    @Override
    public void forget(PoolId pool, UserId user) {
        write(pool, user, null);
    }

    private void write(PoolId pool, UserId user, @Nullable String id) {
        jdbc.sql("update person set external_id = :external where id = :id and pool_id = :pool")
                .param("external", id)
                .param("id", user.value())
                .param("pool", pool.value())
                .update();
    }
}
