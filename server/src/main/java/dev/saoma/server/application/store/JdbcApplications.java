package dev.saoma.server.application.store;

import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Remembered;
import dev.saoma.server.kernel.database.FileMade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcApplications implements Applications {

    private static final String LOGIN = "LOGIN";
    private static final String LOGOUT = "LOGOUT";

    private static final String ORIGIN = "ORIGIN";

    /// The digest of no secret at all.
    private static final String NO_SECRET = "";

    /// @param rules without the origins, which are rows of their own
    private record Row(
            String name, Optional<Digest> secret, LoginPolicy policy, ClientRules rules, Registration registration) {}

    private record Uri(String purpose, String uri) {}

    private record Key(PoolId pool, ClientId id) {}

    private final Remembered<Key, Application> remembered = new Remembered<>();

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcApplications(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// First the row, then its lists: asked for while the row is being read, they would need a second
    /// connection, and as many logins as the connection pool is large would wait for one another.
    @Override
    public Optional<Application> find(PoolId pool, ClientId id) {
        return ConsoleLogin.of(id).map(login -> ofConsole(pool, login)).orElseGet(() -> stored(pool, id));
    }

    @Override
    public Optional<Application> known(PoolId pool, ClientId id) {
        return ConsoleLogin.of(id).isPresent()
                ? find(pool, id)
                : remembered.find(new Key(pool, id), _ -> stored(pool, id));
    }

    private Optional<Application> ofConsole(PoolId pool, ConsoleLogin login) {
        return jdbc.sql("select connection_id from console_door where pool_id = :pool")
                .param("pool", pool.value())
                .query((row, number) -> login.in(pool, new ConnectionId(row.getString("connection_id"))))
                .optional();
    }

    private Optional<Application> stored(PoolId pool, ClientId id) {
        return jdbc.sql("""
                        select * from application where id = :id and pool_id = :pool and active = true""")
                .param("id", id.value())
                .param("pool", pool.value())
                .query((row, number) -> new Row(
                        row.getString("name"),
                        Optional.of(row.getString("secret_digest"))
                                .filter(digest -> !NO_SECRET.equals(digest))
                                .map(Digest::new),
                        policy(row),
                        rules(row),
                        registration(row)))
                .optional()
                .map(row -> application(pool, id, row));
    }

    @Override
    public List<Application> all(PoolId pool) {
        return jdbc
                .sql("select id from application where pool_id = :pool and active = true order by name, id")
                .param("pool", pool.value())
                .query((row, number) -> new ClientId(row.getString("id")))
                .list()
                .stream()
                .flatMap(id -> find(pool, id).stream())
                .toList();
    }

    @Override
    public void switchOff(ClientId id, Instant now) {
        jdbc.sql("update application set active = false, given_from = :now where id = :id")
                .param("id", id.value())
                .param("now", now.toEpochMilli())
                .update();
        remembered.forget();
    }

    @Override
    public List<Application> showing(PoolId pool, ConnectionId connection) {
        return jdbc
                .sql("""
                        select a.id from application a
                        join application_connection c on c.application_id = a.id and c.connection_id = :connection
                        where a.pool_id = :pool and a.active = true order by a.name, a.id""")
                .param("pool", pool.value())
                .param("connection", connection.value())
                .query((row, number) -> new ClientId(row.getString("id")))
                .list()
                .stream()
                .flatMap(id -> find(pool, id).stream())
                .toList();
    }

    @Override
    public List<Application> leadingHome(PoolId pool, int most) {
        return jdbc
                .sql("""
                        select id from application a
                        where pool_id = :pool and active = true and kind <> :device
                          and exists (select 1 from application_connection c where c.application_id = a.id)
                          and exists (select 1 from application_redirect r
                                      where r.application_id = a.id and r.purpose = :logout)
                        order by name, id limit :most""")
                .param("pool", pool.value())
                .param("device", ClientKind.DEVICE.name())
                .param("logout", LOGOUT)
                .param("most", most)
                .query((row, number) -> new ClientId(row.getString("id")))
                .list()
                .stream()
                .flatMap(id -> find(pool, id).stream())
                .toList();
    }

    @Override
    public Registration registrationOf(PoolId pool, ClientId id) {
        return ConsoleLogin.of(id).map(ConsoleLogin::registration).orElseGet(() -> storedRegistration(pool, id));
    }

    private Registration storedRegistration(PoolId pool, ClientId id) {
        return jdbc.sql("select registration from application where id = :id and pool_id = :pool and active = true")
                .param("id", id.value())
                .param("pool", pool.value())
                .query((row, number) -> registration(row))
                .optional()
                .orElse(Registration.CLOSED);
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return Registration.valueOf(row.getString("registration"));
    }

    private static LoginPolicy policy(ResultSet row) throws SQLException {
        return new LoginPolicy(Policy.valueOf(row.getString("policy")), row.getBoolean("raise_unusual"));
    }

    @Override
    public List<String> keepOnly(PoolId pool, Set<ClientId> named) {
        var off = new FileMade(jdbc, "application", "id")
                .keepOnly(
                        "select id, name from application where pool_id = :pool order by id",
                        pool.value(),
                        named.stream().map(ClientId::value).collect(Collectors.toSet()));
        remembered.forget();
        return off;
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
        var row = row(application);
        var updated = jdbc.sql("""
                        update application
                        set name = :name, secret_digest = :secret, policy = :policy, raise_unusual = :raise,
                            kind = :kind, require_pkce = :pkce, require_par = :par, require_dpop = :dpop,
                            access_tokens = :access, token_algorithm = :algorithm,
                            user_claims_in_id_token = :claims, back_channel_logout_uri = :backChannel,
                            registration = :registration, access_token_seconds = :accessLife,
                            id_token_seconds = :idLife, refresh_token_seconds = :refreshLife,
                            active = true, erase_at = null
                        where id = :id and pool_id = :pool""").params(row).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into application (
                                id, pool_id, name, secret_digest, policy, raise_unusual, kind, require_pkce, require_par,
                                require_dpop, access_tokens, token_algorithm, user_claims_in_id_token,
                                back_channel_logout_uri, registration, access_token_seconds, id_token_seconds,
                                refresh_token_seconds, given_from)
                            values (:id, :pool, :name, :secret, :policy, :raise, :kind, :pkce, :par,
                                :dpop, :access, :algorithm, :claims, :backChannel, :registration, :accessLife, :idLife,
                                :refreshLife, :givenFrom)""")
                    .params(row)
                    // What was given to an erased application of that id is over, though this one has its id.
                    .param("givenFrom", clock.instant().toEpochMilli() - 1)
                    .update();
        }
        replaceUris(application, LOGIN, application.redirectUris());
        replaceUris(application, LOGOUT, application.postLogoutRedirectUris());
        replaceUris(application, ORIGIN, application.rules().origins());
        replaceConnections(application);
        remembered.forget();
    }

    private static Map<String, @Nullable Object> row(Application application) {
        var rules = application.rules();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", application.id().value());
        row.put("pool", application.pool().value());
        row.put("name", application.name());
        row.put("secret", application.secret().map(Digest::value).orElse(NO_SECRET));
        row.put("policy", application.policy().policy().name());
        row.put("raise", application.policy().raiseUnusual());
        row.put("kind", rules.kind().name());
        row.put("pkce", rules.requirePkce());
        row.put("par", rules.requirePar());
        row.put("dpop", rules.requireDpop());
        row.put("access", rules.accessTokens().name());
        row.put("algorithm", rules.algorithm().name());
        row.put("claims", rules.userClaimsInIdToken());
        row.put("backChannel", rules.backChannelLogoutUri().orElse(null));
        row.put("registration", application.registration().name());
        row.put("accessLife", seconds(rules.lives().access()));
        row.put("idLife", seconds(rules.lives().id()));
        row.put("refreshLife", seconds(rules.lives().refresh()));
        return row;
    }

    private static ClientRules rules(ResultSet row) throws SQLException {
        return new ClientRules(
                ClientKind.valueOf(row.getString("kind")),
                row.getBoolean("require_pkce"),
                row.getBoolean("require_par"),
                row.getBoolean("require_dpop"),
                AccessTokenFormat.valueOf(row.getString("access_tokens")),
                TokenAlgorithm.valueOf(row.getString("token_algorithm")),
                row.getBoolean("user_claims_in_id_token"),
                List.of(),
                new TokenLives(
                        life(row, "access_token_seconds"),
                        life(row, "id_token_seconds"),
                        life(row, "refresh_token_seconds")),
                Optional.ofNullable(row.getString("back_channel_logout_uri")));
    }

    private static @Nullable Long seconds(Optional<Duration> life) {
        return life.map(Duration::toSeconds).orElse(null);
    }

    private static Optional<Duration> life(ResultSet row, String column) throws SQLException {
        var seconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
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
                id,
                pool,
                row.name(),
                row.secret(),
                of(LOGIN, uris),
                of(LOGOUT, uris),
                connections(id),
                row.policy(),
                row.rules().withOrigins(of(ORIGIN, uris)),
                row.registration());
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
