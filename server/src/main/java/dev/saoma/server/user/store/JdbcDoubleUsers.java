package dev.saoma.server.user.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.DoubleUsers;
import dev.saoma.server.user.UsersFoundToBeOne;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcDoubleUsers implements DoubleUsers {

    private static final String SELECT = """
            select pool_id, elder_id, younger_id, found_at from double_user where pool_id = :pool\s""";

    private static final String BEHIND = """
            and (found_at < :at or (found_at = :at
                 and (elder_id < :elder or (elder_id = :elder and younger_id < :younger))))\s""";

    private static final String LATEST_FIRST = "order by found_at desc, elder_id desc, younger_id desc limit :limit";

    /// In this order, as each table refers to one that comes later. What is left behind would keep the last
    /// statement from succeeding.
    private static final List<String> MERGE = List.of(
            "delete from double_user where elder_id = :former or younger_id = :former",
            "update identity set user_id = :into where user_id = :former",
            "update union_owner set user_id = :into where user_id = :former",
            "update former_user set user_id = :into where user_id = :former",
            "delete from person where id = :former",
            "insert into former_user (id, pool_id, user_id, merged_at) values (:former, :pool, :into, :at)");

    private final JdbcClient jdbc;

    JdbcDoubleUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean report(UsersFoundToBeOne found) {
        var pair = Map.of(
                "pool", found.pool().value(),
                "elder", found.elder().value(),
                "younger", found.younger().value());
        var known = jdbc.sql(SELECT + "and elder_id = :elder and younger_id = :younger")
                .params(pair)
                .query(JdbcDoubleUsers::found)
                .optional();
        if (known.isPresent()) {
            return false;
        }
        jdbc.sql("""
                        insert into double_user (pool_id, elder_id, younger_id, found_at)
                        values (:pool, :elder, :younger, :at)""").params(pair).param("at", found.at().toEpochMilli()).update();
        return true;
    }

    @Override
    public List<UsersFoundToBeOne> page(PoolId pool, @Nullable PageKey after, int limit) {
        var values = new HashMap<String, Object>(Map.of("pool", pool.value(), "limit", limit));
        if (after != null) {
            values.put("at", after.at().toEpochMilli());
            values.put("elder", after.elder().value());
            values.put("younger", after.younger().value());
        }
        return jdbc.sql(SELECT + (after == null ? "" : BEHIND) + LATEST_FIRST)
                .params(values)
                .query(JdbcDoubleUsers::found)
                .list();
    }

    @Override
    public List<UsersFoundToBeOne> reported(PoolId pool, UserId user) {
        return jdbc.sql(SELECT + "and (elder_id = :user or younger_id = :user)")
                .param("pool", pool.value())
                .param("user", user.value())
                .query(JdbcDoubleUsers::found)
                .list();
    }

    @Override
    public boolean hold(PoolId pool, Set<UserId> users) {
        // In the order of the ids, so that two who hold the same users do not wait for each other.
        return jdbc.sql("select id from person where pool_id = :pool and id in (:ids) order by id for update")
                        .param("pool", pool.value())
                        .param("ids", users.stream().map(UserId::value).toList())
                        .query((row, number) -> row.getString("id"))
                        .list()
                        .size()
                == users.size();
    }

    @Override
    public void merge(PoolId pool, UserId former, UserId into, Instant at) {
        var values =
                Map.of("pool", pool.value(), "former", former.value(), "into", into.value(), "at", at.toEpochMilli());
        MERGE.forEach(sql -> jdbc.sql(sql).params(values).update());
    }

    private static UsersFoundToBeOne found(ResultSet row, int number) throws SQLException {
        return new UsersFoundToBeOne(
                new PoolId(row.getString("pool_id")),
                new UserId(row.getString("elder_id")),
                new UserId(row.getString("younger_id")),
                Instant.ofEpochMilli(row.getLong("found_at")));
    }
}
