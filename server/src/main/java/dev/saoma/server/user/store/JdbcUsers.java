package dev.saoma.server.user.store;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcUsers implements Users {

    private final JdbcClient jdbc;

    JdbcUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<User> find(PoolId pool, UserId id) {
        return jdbc.sql("select id, pool_id, name, created_at from person where id = :id and pool_id = :pool")
                .param("id", id.value())
                .param("pool", pool.value())
                .query((row, number) -> new User(
                        new UserId(row.getString("id")),
                        new PoolId(row.getString("pool_id")),
                        row.getString("name"),
                        Instant.ofEpochMilli(row.getLong("created_at"))))
                .optional();
    }

    @Override
    public Optional<UserId> findByIdentity(PoolId pool, AppId appId, OpenId openId) {
        return jdbc.sql("""
                        select user_id from identity
                        where pool_id = :pool and app_id = :app and open_id = :open""")
                .param("pool", pool.value())
                .param("app", appId.value())
                .param("open", openId.value())
                .query((row, number) -> new UserId(row.getString("user_id")))
                .optional();
    }

    @Override
    public Optional<UserId> findByUnionId(PoolId pool, UnionId unionId) {
        return jdbc.sql("""
                        select user_id from identity
                        where pool_id = :pool and union_id = :union order by created_at limit 1""")
                .param("pool", pool.value())
                .param("union", unionId.value())
                .query((row, number) -> new UserId(row.getString("user_id")))
                .optional();
    }

    @Override
    public void add(User user) {
        jdbc.sql("insert into person (id, pool_id, name, created_at) values (:id, :pool, :name, :at)")
                .param("id", user.id().value())
                .param("pool", user.pool().value())
                .param("name", user.name())
                .param("at", user.createdAt().toEpochMilli())
                .update();
    }

    @Override
    public void add(Identity identity) {
        var unionId = identity.unionId();
        jdbc.sql("""
                        insert into identity (pool_id, app_id, open_id, user_id, union_id, created_at)
                        values (:pool, :app, :open, :user, :union, :at)""")
                .param("pool", identity.pool().value())
                .param("app", identity.appId().value())
                .param("open", identity.openId().value())
                .param("user", identity.user().value())
                .param("union", unionId == null ? null : unionId.value())
                .param("at", identity.createdAt().toEpochMilli())
                .update();
    }
}
