package dev.saoma.server.console.store;

import dev.saoma.server.console.developer.WeChatOfDeveloper;
import dev.saoma.server.console.developer.WeChatsOfDevelopers;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcWeChatsOfDevelopers implements WeChatsOfDevelopers {

    /// Longer than any session of the console.
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;

    JdbcWeChatsOfDevelopers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<WeChatOfDeveloper> of(DeveloperId developer) {
        return jdbc.sql("select * from developer_wechat where developer_id = :developer")
                .param("developer", developer.value())
                .query(JdbcWeChatsOfDevelopers::row)
                .optional();
    }

    @Override
    public Optional<WeChatOfDeveloper> find(PoolId pool, AppId appId, OpenId openId) {
        return jdbc.sql("select * from developer_wechat where pool_id = :pool and app_id = :app and open_id = :open")
                .param("pool", pool.value())
                .param("app", appId.value())
                .param("open", openId.value())
                .query(JdbcWeChatsOfDevelopers::row)
                .optional();
    }

    @Override
    @Transactional
    public boolean bind(WeChatOfDeveloper weChat) {
        var other = find(weChat.pool(), weChat.appId(), weChat.openId())
                .filter(found -> !found.developer().equals(weChat.developer()));
        if (other.isPresent()) {
            return false;
        }
        remove(weChat.developer());
        jdbc.sql("""
                        insert into developer_wechat (developer_id, pool_id, app_id, open_id, bound_at, bound_by)
                        values (:developer, :pool, :app, :open, :at, :by)""")
                .param("developer", weChat.developer().value())
                .param("pool", weChat.pool().value())
                .param("app", weChat.appId().value())
                .param("open", weChat.openId().value())
                .param("at", weChat.boundAt().toEpochMilli())
                .param("by", weChat.boundBy().value())
                .update();
        return true;
    }

    @Override
    @Transactional
    public boolean use(DeveloperId developer, SessionId boundBy, SessionId session, Instant at) {
        var still = jdbc.sql("""
                        update developer_wechat set used_at = :at
                        where developer_id = :developer and bound_by = :by""")
                .param("at", at.toEpochMilli())
                .param("developer", developer.value())
                .param("by", boundBy.value())
                .update();
        if (still == 0) {
            return false;
        }
        jdbc.sql("delete from developer_wechat_use where developer_id = :developer and used_at < :before")
                .param("developer", developer.value())
                .param("before", at.minus(KEPT).toEpochMilli())
                .update();
        jdbc.sql("insert into developer_wechat_use (session_id, developer_id, used_at) values (:by, :developer, :at)")
                .param("by", session.value())
                .param("developer", developer.value())
                .param("at", at.toEpochMilli())
                .update();
        return true;
    }

    @Override
    public boolean remove(DeveloperId developer) {
        return jdbc.sql("delete from developer_wechat where developer_id = :developer")
                        .param("developer", developer.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<DeveloperId> whoCameBy(SessionId session) {
        return jdbc.sql("select developer_id from developer_wechat_use where session_id = :session")
                .param("session", session.value())
                .query((row, number) -> new DeveloperId(row.getString("developer_id")))
                .optional();
    }

    @Override
    public boolean hold(DeveloperId developer, SessionId boundBy, SessionId cameBy) {
        return isLocked(
                        "select 1 from developer_wechat where developer_id = :developer and bound_by = :by",
                        developer,
                        boundBy)
                && isLocked(
                        "select 1 from developer_wechat_use where developer_id = :developer and session_id = :by",
                        developer,
                        cameBy);
    }

    private boolean isLocked(String row, DeveloperId developer, SessionId by) {
        return jdbc.sql(row + " for update")
                .param("developer", developer.value())
                .param("by", by.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public Optional<DeveloperId> forgetUse(SessionId session) {
        var came = whoCameBy(session);
        jdbc.sql("delete from developer_wechat_use where session_id = :session")
                .param("session", session.value())
                .update();
        return came;
    }

    @Override
    public Optional<DeveloperId> removeBoundBy(SessionId session) {
        var bound = jdbc.sql("select developer_id from developer_wechat where bound_by = :session")
                .param("session", session.value())
                .query((row, number) -> new DeveloperId(row.getString("developer_id")))
                .optional();
        // one that has come in its place meanwhile stays
        return bound.filter(developer ->
                jdbc.sql("delete from developer_wechat where developer_id = :developer and bound_by = :session")
                                .param("developer", developer.value())
                                .param("session", session.value())
                                .update()
                        == 1);
    }

    private static WeChatOfDeveloper row(ResultSet row, int number) throws SQLException {
        var used = row.getLong("used_at");
        var never = row.wasNull();
        return new WeChatOfDeveloper(
                new DeveloperId(row.getString("developer_id")),
                new PoolId(row.getString("pool_id")),
                new AppId(row.getString("app_id")),
                new OpenId(row.getString("open_id")),
                Instant.ofEpochMilli(row.getLong("bound_at")),
                new SessionId(row.getString("bound_by")),
                never ? null : Instant.ofEpochMilli(used));
    }
}
