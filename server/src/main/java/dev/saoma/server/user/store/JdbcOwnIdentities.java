package dev.saoma.server.user.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.OwnIdentities;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcOwnIdentities implements OwnIdentities {

    private final JdbcClient jdbc;

    JdbcOwnIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Identity> cameBy(PoolId pool, UserId user, String occasion) {
        return jdbc.sql("""
                        select pool_id, user_id, app_id, open_id, union_id, created_at from identity
                        where pool_id = :pool and user_id = :user and attached_by = :occasion""")
                .param("pool", pool.value())
                .param("user", user.value())
                .param("occasion", occasion)
                .query(IdentityRow::identity)
                .list();
    }

    @Override
    public boolean hasAbsorbed(PoolId pool, UserId user, Instant since) {
        return jdbc.sql("select count(*) from former_user where pool_id = :pool and user_id = :user"
                                + " and merged_at >= :since")
                        .param("pool", pool.value())
                        .param("user", user.value())
                        .param("since", since.toEpochMilli())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean remove(PoolId pool, UserId user, IdentityId identity) {
        var removed = jdbc.sql("delete from identity" + IdentityRow.KEY + " and user_id = :user")
                .params(IdentityRow.key(identity))
                .param("user", user.value())
                .update();
        jdbc.sql("""
                        delete from union_owner where pool_id = :pool and user_id = :user and not exists (
                            select 1 from identity i
                            where i.user_id = :user and i.union_id = union_owner.union_id)""").param("pool", pool.value()).param("user", user.value()).update();
        return removed == 1;
    }

    @Override
    public void erase(PoolId pool, UserId user, Instant at) {
        jdbc.sql("""
                        insert into erased_user (id, pool_id, erased_at)
                        select f.id, f.pool_id, cast(:at as bigint) from former_user f where f.user_id = :user""").param("at", at.toEpochMilli()).param("user", user.value()).update();
        jdbc.sql("insert into erased_user (id, pool_id, erased_at) values (:user, :pool, :at)")
                .param("user", user.value())
                .param("pool", pool.value())
                .param("at", at.toEpochMilli())
                .update();
        List.of(
                        "delete from identity where user_id = :user",
                        "delete from union_owner where user_id = :user",
                        "delete from former_user where user_id = :user",
                        "delete from double_user where elder_id = :user or younger_id = :user",
                        "delete from person where id = :user")
                .forEach(sql -> jdbc.sql(sql).param("user", user.value()).update());
    }
}
