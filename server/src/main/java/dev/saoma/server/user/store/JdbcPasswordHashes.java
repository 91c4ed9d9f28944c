package dev.saoma.server.user.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.PasswordHashes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcPasswordHashes implements PasswordHashes {

    private final JdbcClient jdbc;

    JdbcPasswordHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> of(PoolId pool, UserId user) {
        return jdbc.sql("""
                        select password_hash from person
                        where id = :id and pool_id = :pool and password_hash is not null""")
                .param("id", user.value())
                .param("pool", pool.value())
                .query(String.class)
                .optional();
    }

    @Override
    public void set(PoolId pool, UserId user, String hash) {
        jdbc.sql("update person set password_hash = :hash where id = :id and pool_id = :pool")
                .param("hash", hash)
                .param("id", user.value())
                .param("pool", pool.value())
                .update();
    }
}
