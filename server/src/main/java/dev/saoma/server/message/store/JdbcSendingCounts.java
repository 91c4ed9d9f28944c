package dev.saoma.server.message.store;

import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.message.SendingCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcSendingCounts implements SendingCounts {

    private static final String KEY = " where pool_id = :pool and name = :name and who = :who";

    private final JdbcClient jdbc;

    JdbcSendingCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Duration> count(PoolId pool, Limit limit, String who, Instant now) {
        var key = key(pool, limit, who);
        var counted = jdbc.sql("""
                        update sending_count set
                            used = case when started_at <= :over then 1 else used + 1 end,
                            started_at = case when started_at <= :over then :now else started_at end""" + KEY + " and (started_at <= :over or used < :most)")
                .params(key)
                .param("over", now.minus(limit.within()).toEpochMilli())
                .param("now", now.toEpochMilli())
                .param("most", limit.most())
                .update();
        if (counted == 1) {
            return Optional.empty();
        }
        var started = jdbc.sql("select started_at from sending_count" + KEY)
                .params(key)
                .query(Long.class)
                .optional();
        if (started.isPresent()) {
            return Optional.of(wait(started.get(), limit, now));
        }
        jdbc.sql(
                        "insert into sending_count (pool_id, name, who, started_at, used) values (:pool, :name, :who, :now, 1)")
                .params(key)
                .param("now", now.toEpochMilli())
                .update();
        return Optional.empty();
    }

    @Override
    public Optional<Duration> look(PoolId pool, Limit limit, String who, Instant now) {
        return jdbc.sql("select started_at from sending_count" + KEY + " and started_at > :over and used >= :most")
                .params(key(pool, limit, who))
                .param("over", now.minus(limit.within()).toEpochMilli())
                .param("most", limit.most())
                .query(Long.class)
                .optional()
                .map(started -> wait(started, limit, now));
    }

    private static Duration wait(long started, Limit limit, Instant now) {
        var over = Instant.ofEpochMilli(started).plus(limit.within());
        return over.isAfter(now) ? Duration.between(now, over) : Duration.ofSeconds(1);
    }

    private static Map<String, Object> key(PoolId pool, Limit limit, String who) {
        return Map.of(
                "pool",
                pool.value(),
                "name",
                limit.name(),
                "who",
                Digest.of(limit.name() + " " + who).value());
    }

    @Override
    public int forget(Instant before, int most) {
        var over = jdbc.sql("select pool_id, name, who from sending_count where started_at < :before limit :most")
                .param("before", before.toEpochMilli())
                .param("most", most)
                .query()
                .listOfRows();
        over.forEach(key -> jdbc.sql("delete from sending_count" + KEY + " and started_at < :before")
                .param("pool", key.get("pool_id"))
                .param("name", key.get("name"))
                .param("who", key.get("who"))
                .param("before", before.toEpochMilli())
                .update());
        return over.size();
    }
}
