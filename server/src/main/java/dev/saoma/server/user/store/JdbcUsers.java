package dev.saoma.server.user.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Recognised;
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
        return find("select id, pool_id, name, created_at from person where id = :id and pool_id = :pool", pool, id)
                .or(() -> find("""
                        select p.id, p.pool_id, p.name, p.created_at
                        from former_user f join person p on p.id = f.user_id
                        where f.id = :id and f.pool_id = :pool""", pool, id));
    }

    private Optional<User> find(String sql, PoolId pool, UserId id) {
        return jdbc.sql(sql)
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
    public Optional<Recognised> recognise(IdentityId identity) {
        return jdbc.sql("select user_id, union_id, union_asked_at, followed_at, left_at from identity"
                        + IdentityRow.KEY)
                .params(IdentityRow.key(identity))
                .query(IdentityRow::recognised)
                .optional();
    }

    @Override
    public Optional<UserId> findByUnionId(PoolId pool, UnionId unionId) {
        return jdbc.sql("select user_id from union_owner where pool_id = :pool and union_id = :union")
                .param("pool", pool.value())
                .param("union", unionId.value())
                .query((row, number) -> new UserId(row.getString("user_id")))
                .optional();
    }

    @Override
    public void own(PoolId pool, UnionId unionId, UserId user) {
        jdbc.sql("insert into union_owner (pool_id, union_id, user_id) values (:pool, :union, :user)")
                .param("pool", pool.value())
                .param("union", unionId.value())
                .param("user", user.value())
                .update();
    }

    @Override
    public boolean claimAsking(IdentityId identity, Instant now, Instant notSince) {
        return jdbc.sql("update identity set union_asked_at = :now" + IdentityRow.KEY + """
                        and union_id is null and (union_asked_at is null or union_asked_at <= :since)""")
                        .params(IdentityRow.key(identity))
                        .param("now", now.toEpochMilli())
                        .param("since", notSince.toEpochMilli())
                        .update()
                == 1;
    }

    @Override
    public void learn(IdentityId identity, UnionId unionId) {
        jdbc.sql("update identity set union_id = :union" + IdentityRow.KEY + "and union_id is null")
                .params(IdentityRow.key(identity))
                .param("union", unionId.value())
                .update();
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
    public void add(Identity identity, Following following, Instant said) {
        var unionId = identity.unionId();
        jdbc.sql("""
                        insert into identity (pool_id, app_id, open_id, user_id, union_id, created_at, union_asked_at,
                                              followed_at, left_at, follow_told_at)
                        values (:pool, :app, :open, :user, :union, :at, :at, :followed, :left, :told)""")
                .params(IdentityRow.key(identity.id()))
                .param("user", identity.user().value())
                .param("union", unionId == null ? null : unionId.value())
                .param("at", identity.createdAt().toEpochMilli())
                .params(IdentityRow.columns(following))
                .param("told", said.toEpochMilli())
                .update();
    }
}
