package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Participant;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.logout.LogoutNotice;
import dev.saoma.server.oidc.logout.LogoutNotice.Failure;
import dev.saoma.server.oidc.logout.LogoutNotices;
import dev.saoma.server.oidc.logout.NoticeId;
import dev.saoma.server.oidc.logout.NoticeState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcLogoutNotices implements LogoutNotices {

    private static final String SELECT = """
            select id, pool_id, application_id, user_id, sid, state, attempts, trouble, status,
                   created_at, moved_at, gives_up_at
            from logout_notice\s""";

    private final JdbcClient jdbc;

    JdbcLogoutNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LogoutNotice notice) {
        jdbc.sql("""
                        insert into logout_notice (id, pool_id, application_id, user_id, sid, state, attempts,
                                                   created_at, moved_at, gives_up_at)
                        values (:id, :pool, :application, :user, :sid, :state, :attempts, :created, :moved, :until)""")
                .param("id", notice.id().value())
                .param("pool", notice.pool().value())
                .param("application", notice.to().application().value())
                .param("user", notice.to().user().value())
                .param("sid", notice.to().session().value())
                .param("state", notice.state().name())
                .param("attempts", notice.attempts())
                .param("created", notice.createdAt().toEpochMilli())
                .param("moved", notice.movedAt().toEpochMilli())
                .param("until", notice.givesUpAt().toEpochMilli())
                .update();
    }

    @Override
    public Optional<LogoutNotice> find(NoticeId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(JdbcLogoutNotices::notice)
                .optional();
    }

    @Override
    public void remove(NoticeId id) {
        jdbc.sql("delete from logout_notice where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void failed(NoticeId id, NoticeState next, int attempts, Failure failure, Instant at) {
        jdbc.sql("""
                        update logout_notice set state = :state, attempts = :attempts, trouble = :trouble,
                               status = :status, moved_at = :at
                        where id = :id and state = 'WAITING'""")
                .param("id", id.value())
                .param("state", next.name())
                .param("attempts", attempts)
                .param("trouble", failure.trouble())
                .param("status", failure.status())
                .param("at", at.toEpochMilli())
                .update();
    }

    @Override
    public List<LogoutNotice> page(
            PoolId pool, NoticeState state, @Nullable ClientId application, @Nullable PageKey after, int limit) {
        return jdbc.sql(SELECT + "where pool_id = :pool and state = :state"
                        + (application == null ? "" : " and application_id = :application")
                        + (after == null ? "" : " and (moved_at < :moved or (moved_at = :moved and id < :id))")
                        + " order by moved_at desc, id desc limit :limit")
                .param("pool", pool.value())
                .param("state", state.name())
                .param("application", application == null ? null : application.value())
                .param("moved", after == null ? null : after.movedAt().toEpochMilli())
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(JdbcLogoutNotices::notice)
                .list();
    }

    @Override
    public int forget(Instant deadBefore, int limit) {
        var ids = jdbc.sql("""
                        select id from logout_notice where state = 'DEAD' and moved_at < :before
                        order by moved_at limit :limit""")
                .param("before", deadBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> row.getString("id"))
                .list();
        return ids.isEmpty()
                ? 0
                : jdbc.sql("delete from logout_notice where id in (:ids)")
                        .param("ids", ids)
                        .update();
    }

    private static LogoutNotice notice(ResultSet row, int number) throws SQLException {
        return new LogoutNotice(
                new NoticeId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                new Participant(
                        new ClientId(row.getString("application_id")),
                        new SessionId(row.getString("sid")),
                        new UserId(row.getString("user_id"))),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                failure(row),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("moved_at")),
                Instant.ofEpochMilli(row.getLong("gives_up_at")));
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        var trouble = row.getString("trouble");
        var status = row.getInt("status");
        return trouble == null ? null : new Failure(trouble, row.wasNull() ? null : status);
    }
}
