package dev.saoma.server.user.store;

import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Unsettled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcFollowings implements Followings {

    /// Somebody who comes back may have to lose a mark. The order matters to MySQL, which takes the new values at
    /// once.
    private static final String FOLLOW = """
            update identity set unsettled_at = case when left_at is null then unsettled_at else :now end,
                   mark_left = false, followed_at = :said, left_at = null, follow_told_at = :said""" + IdentityRow.KEY + "and follow_told_at <= :said";

    private static final String UNSETTLED = """
            select pool_id, app_id, open_id, user_id, unsettled_at, mark_left, end_logins_until from identity\s""";

    private final JdbcClient jdbc;

    JdbcFollowings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean began(IdentityId identity, Instant said, Instant now) {
        return follow(FOLLOW, identity, said, now);
    }

    @Override
    public boolean follows(IdentityId identity, Instant said, Instant now) {
        return follow(FOLLOW + " and (followed_at is null or left_at is not null)", identity, said, now);
    }

    private boolean follow(String sql, IdentityId identity, Instant said, Instant now) {
        return jdbc.sql(sql)
                        .params(IdentityRow.key(identity))
                        .param("said", said.toEpochMilli())
                        .param("now", now.toEpochMilli())
                        .update()
                == 1;
    }

    @Override
    public boolean left(IdentityId identity, Instant said, OnLeave onLeave, Instant now) {
        return jdbc.sql("""
                        update identity set left_at = :said, follow_told_at = :said, mark_left = :mark,
                               unsettled_at = coalesce(:unsettled, unsettled_at),
                               end_logins_until = coalesce(:until, end_logins_until)""" + IdentityRow.KEY + "and follow_told_at <= :said")
                        .params(IdentityRow.key(identity))
                        .param("said", said.toEpochMilli())
                        .param("mark", onLeave != OnLeave.KEEP)
                        .param("unsettled", onLeave == OnLeave.KEEP ? null : now.toEpochMilli())
                        .param("until", onLeave == OnLeave.END_SESSIONS ? now.toEpochMilli() : null)
                        .update()
                == 1;
    }

    @Override
    public Following of(IdentityId identity) {
        return jdbc.sql("select followed_at, left_at from identity" + IdentityRow.KEY)
                .params(IdentityRow.key(identity))
                .query(IdentityRow::following)
                .optional()
                .orElseGet(Following.Unsaid::new);
    }

    @Override
    public List<Standing> of(PoolId pool, UserId user) {
        return jdbc.sql("""
                        select pool_id, app_id, open_id, followed_at, left_at from identity
                        where user_id = :user and pool_id = :pool order by app_id, open_id""")
                .param("user", user.value())
                .param("pool", pool.value())
                .query((row, number) -> new Standing(IdentityRow.id(row), IdentityRow.following(row, number)))
                .list();
    }

    @Override
    public Optional<Instant> markedAsLeft(PoolId pool, UserId user) {
        return jdbc.sql("select left_at from person where id = :id and pool_id = :pool and left_at is not null")
                .param("id", user.value())
                .param("pool", pool.value())
                .query((row, number) -> Instant.ofEpochMilli(row.getLong("left_at")))
                .optional();
    }

    @Override
    public Optional<Unsettled> unsettled(IdentityId identity) {
        return jdbc.sql(UNSETTLED + IdentityRow.KEY + "and unsettled_at is not null")
                .params(IdentityRow.key(identity))
                .query(IdentityRow::unsettled)
                .optional();
    }

    @Override
    public List<Unsettled> unsettled(Instant before, int limit) {
        return jdbc.sql(UNSETTLED + "where unsettled_at < :before order by unsettled_at limit :limit")
                .param("before", before.toEpochMilli())
                .param("limit", limit)
                .query(IdentityRow::unsettled)
                .list();
    }

    @Override
    public void mark(UserId user, boolean leaving) {
        var follows = "exists (select 1 from identity where user_id = :id and followed_at is not null"
                + " and left_at is null)";
        jdbc.sql("update person set left_at = null where id = :id and left_at is not null and " + follows)
                .param("id", user.value())
                .update();
        if (leaving) {
            jdbc.sql("update person set left_at = (select max(left_at) from identity where user_id = :id)"
                            + " where id = :id and not " + follows)
                    .param("id", user.value())
                    .update();
        }
    }

    @Override
    public void settled(Unsettled done) {
        jdbc.sql("update identity set unsettled_at = null, end_logins_until = null" + IdentityRow.KEY
                        + "and unsettled_at = :since")
                .params(IdentityRow.key(done.identity()))
                .param("since", done.since().toEpochMilli())
                .update();
    }

    @Override
    public void putOff(Unsettled failed, Instant now) {
        jdbc.sql("update identity set unsettled_at = :now" + IdentityRow.KEY + "and unsettled_at = :since")
                .params(IdentityRow.key(failed.identity()))
                .param("now", now.toEpochMilli())
                .param("since", failed.since().toEpochMilli())
                .update();
    }
}
