package dev.saoma.server.application.store;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcApplications implements Applications {

    private static final String LOGIN = "LOGIN";
    private static final String LOGOUT = "LOGOUT";

    private record Row(String name, Digest secret, LoginPolicy policy) {}

    private record Uri(String purpose, String uri) {}

    private final JdbcClient jdbc;

    JdbcApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// First the row, then its lists: asked for while the row is being read, they would need a second
    /// connection, and as many logins as the connection pool is large would wait for one another.
    @Override
    public Optional<Application> find(PoolId pool, ClientId id) {
        return jdbc.sql("""
                        select name, secret_digest, policy, raise_unusual from application
                        where id = :id and pool_id = :pool""")
                .param("id", id.value())
                .param("pool", pool.value())
                .query((row, number) -> new Row(
                        row.getString("name"),
                        new Digest(row.getString("secret_digest")),
                        new LoginPolicy(Policy.valueOf(row.getString("policy")), row.getBoolean("raise_unusual"))))
                .optional()
                .map(row -> application(pool, id, row));
    }

    @Override
    public Optional<PoolId> poolOf(ClientId id) {
        return jdbc.sql("select pool_id from application where id = :id")
                .param("id", id.value())
                .query((row, number) -> new PoolId(row.getString("pool_id")))
                .optional();
    }

    @Override
    @Transactional
    public void save(Application application) {
        var row = Map.of(
                "id", application.id().value(),
                "pool", application.pool().value(),
                "name", application.name(),
                "secret", application.secret().value(),
                "policy", application.policy().policy().name(),
                "raise", application.policy().raiseUnusual());
        var updated = jdbc.sql("""
                        update application set name = :name, secret_digest = :secret, policy = :policy,
                                               raise_unusual = :raise
                        where id = :id and pool_id = :pool""").params(row).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into application (id, pool_id, name, secret_digest, policy, raise_unusual)
                            values (:id, :pool, :name, :secret, :policy, :raise)""").params(row).update();
        }
        replaceUris(application, LOGIN, application.redirectUris());
        replaceUris(application, LOGOUT, application.postLogoutRedirectUris());
        replaceConnections(application);
    }

    private void replaceUris(Application application, String purpose, List<String> uris) {
        jdbc.sql("delete from application_redirect where application_id = :id and purpose = :purpose")
                .param("id", application.id().value())
                .param("purpose", purpose)
                .update();
        IntStream.range(0, uris.size())
                .forEach(position -> jdbc.sql("""
                        insert into application_redirect (application_id, purpose, position, uri)
                        values (:id, :purpose, :position, :uri)""")
                        .param("id", application.id().value())
                        .param("purpose", purpose)
                        .param("position", position)
                        .param("uri", uris.get(position))
                        .update());
    }

    private void replaceConnections(Application application) {
        jdbc.sql("delete from application_connection where application_id = :id")
                .param("id", application.id().value())
                .update();
        IntStream.range(0, application.connections().size())
                .forEach(position -> jdbc.sql("""
                        insert into application_connection (application_id, position, connection_id)
                        values (:id, :position, :connection)""")
                        .param("id", application.id().value())
                        .param("position", position)
                        .param(
                                "connection",
                                application.connections().get(position).value())
                        .update());
    }

    private Application application(PoolId pool, ClientId id, Row row) {
        var uris = uris(id);
        return new Application(
                id, pool, row.name(), row.secret(), of(LOGIN, uris), of(LOGOUT, uris), connections(id), row.policy());
    }

    private List<Uri> uris(ClientId id) {
        return jdbc.sql("select purpose, uri from application_redirect where application_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new Uri(row.getString("purpose"), row.getString("uri")))
                .list();
    }

    private static List<String> of(String purpose, List<Uri> uris) {
        return uris.stream()
                .filter(uri -> uri.purpose().equals(purpose))
                .map(Uri::uri)
                .toList();
    }

    private List<ConnectionId> connections(ClientId id) {
        return jdbc.sql("select connection_id from application_connection where application_id = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new ConnectionId(row.getString("connection_id")))
                .list();
    }
}
