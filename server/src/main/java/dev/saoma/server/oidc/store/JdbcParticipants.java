package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Participant;
import dev.saoma.server.oidc.Participants;
import dev.saoma.server.oidc.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcParticipants implements Participants {

    private final JdbcClient jdbc;

    JdbcParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean join(PoolId pool, SessionId session, ClientId application) {
        if (!wantsToHear(pool, application) || takesPart(session, application)) {
            return true;
        }
        try {
            jdbc.sql(
                            "insert into session_application (sid, application_id, session_sid) values (:sid, :application, :sid)")
                    .param("sid", session.value())
                    .param("application", application.value())
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return true; // two requests of one page came at the same moment
        } catch (DataIntegrityViolationException _) {
            return false;
        }
    }

    private boolean wantsToHear(PoolId pool, ClientId application) {
        return jdbc.sql("""
                        select 1 from application
                        where id = :application and pool_id = :pool and back_channel_logout_uri is not null""")
                .param("application", application.value())
                .param("pool", pool.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean takesPart(SessionId session, ClientId application) {
        return jdbc.sql("select 1 from session_application where sid = :sid and application_id = :application")
                .param("sid", session.value())
                .param("application", application.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public void carry(SessionId from, SessionId to) {
        jdbc.sql("update session_application set session_sid = :to where session_sid = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    @Override
    public List<Participant> hold(PoolId pool, Digest key) {
        return hold("key_digest = :key", Map.of("pool", pool.value(), "key", key.value()));
    }

    @Override
    public List<Participant> hold(PoolId pool, SessionId session) {
        return hold("sid = :sid", Map.of("pool", pool.value(), "sid", session.value()));
    }

    @Override
    public List<Participant> hold(PoolId pool, UserId user, Instant until) {
        return hold(
                "user_id = :user and authenticated_at <= :until",
                Map.of("pool", pool.value(), "user", user.value(), "until", until.toEpochMilli()));
    }

    private List<Participant> hold(String condition, Map<String, Object> values) {
        var sessions = jdbc.sql("select sid from sso_session where pool_id = :pool and " + condition + " for update")
                .params(values)
                .query((row, number) -> row.getString("sid"))
                .list();
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select p.application_id, p.sid, s.user_id
                                from session_application p join sso_session s on s.sid = p.session_sid
                                where p.session_sid in (:sessions) order by p.sid, p.application_id""")
                        .param("sessions", sessions)
                        .query((row, number) -> new Participant(
                                new ClientId(row.getString("application_id")),
                                new SessionId(row.getString("sid")),
                                new UserId(row.getString("user_id"))))
                        .list();
    }

    @Override
    public void dismiss(PoolId pool, UserId user) {
        jdbc.sql("""
                        delete from session_application where session_sid in
                            (select sid from sso_session where pool_id = :pool and user_id = :user)""").param("pool", pool.value()).param("user", user.value()).update();
    }
}
