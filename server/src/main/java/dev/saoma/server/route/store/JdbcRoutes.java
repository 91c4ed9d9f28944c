package dev.saoma.server.route.store;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.kernel.database.FileMade;
import dev.saoma.server.kernel.outbound.Target;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.RouteId;
import dev.saoma.server.route.Routes;
import dev.saoma.server.route.Selection;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Each secret is sealed for its own route.
@Repository
final class JdbcRoutes implements Routes {

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcRoutes(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Route> of(ConnectionId connection) {
        return jdbc.sql("""
                        select id, connection_id, name, position, target, message_types, events, scene_prefixes,
                               secret_sealed, active, answers
                        from route where connection_id = :connection and deleted_at is null
                        order by position, name""")
                .param("connection", connection.value())
                .query(this::read)
                .list();
    }

    @Override
    public void save(Route route) {
        var columns = columns(route);
        var updated = jdbc.sql("""
                        update route
                        set name = :name, position = :position, target = :target, message_types = :types,
                            events = :events, scene_prefixes = :prefixes, secret_sealed = :secret, active = :active,
                            answers = :answers
                        where id = :id""").params(columns).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into route (id, connection_id, name, position, target, message_types, events,
                                               scene_prefixes, secret_sealed, active, answers)
                            values (:id, :connection, :name, :position, :target, :types, :events, :prefixes, :secret,
                                    :active, :answers)""").params(columns).update();
        }
    }

    @Override
    public void saveByApi(Route route) {
        save(route);
        jdbc.sql("update route set made_by_file = false where id = :id")
                .param("id", route.id().value())
                .update();
    }

    /// Its name is free for another one.
    @Override
    public void delete(RouteId id, Instant now) {
        jdbc.sql("""
                        update route set name = :gone, target = '', secret_sealed = '', active = false, answers = false,
                               deleted_at = :now
                        where id = :id and deleted_at is null""")
                .param("gone", "\t" + id) // no name that can be given
                .param("now", now.toEpochMilli())
                .param("id", id.value())
                .update();
    }

    @Override
    public List<RouteId> deleted(int limit) {
        return jdbc.sql("select id from route where deleted_at is not null order by deleted_at limit :limit")
                .param("limit", limit)
                .query((row, _) -> new RouteId(row.getString(1)))
                .list();
    }

    @Override
    public void forget(RouteId id, Instant deletedBefore) {
        jdbc.sql("""
                        delete from route where id = :id and deleted_at < :before
                          and not exists (select 1 from delivery where route_id = :id)""")
                .param("id", id.value())
                .param("before", deletedBefore.toEpochMilli())
                .update();
    }

    private record Place(String id, String connection, String name) {}

    @Override
    public List<String> keepOnly(PoolId pool, Set<RouteId> named) {
        jdbc.sql("""
                        update route set made_by_file = true where made_by_file = false and connection_id in (
                            select id from connection where pool_id = :pool and made_by_file = true)""").param("pool", pool.value()).update();
        var made = jdbc.sql("""
                        select r.id, r.connection_id, r.name from route r join connection c on c.id = r.connection_id
                        where c.pool_id = :pool and r.made_by_file = true and r.deleted_at is null
                        order by c.identifier, r.position, r.name""")
                .param("pool", pool.value())
                .query((row, number) -> new Place(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        var kept = made.stream()
                .filter(place -> named.contains(new RouteId(place.id())))
                .toList();
        var next = new HashMap<String, Integer>();
        kept.forEach(place -> next.merge(place.connection(), 1, Integer::sum));
        made.stream()
                .filter(place -> !kept.contains(place))
                .forEach(place -> jdbc.sql("update route set position = :position where id = :id")
                        .param("position", next.merge(place.connection(), 1, Integer::sum) - 1)
                        .param("id", place.id())
                        .update());
        return new FileMade(jdbc, "route", "id")
                .keepOnly("""
                        select r.id, r.name from route r join connection c on c.id = r.connection_id
                        where c.pool_id = :pool and r.deleted_at is null
                        order by c.identifier, r.position, r.name""", pool.value(), named.stream().map(RouteId::value).collect(Collectors.toSet()));
    }

    private Map<String, Object> columns(Route route) {
        return Map.ofEntries(
                Map.entry("id", route.id().value()),
                Map.entry("connection", route.connection().value()),
                Map.entry("name", route.name()),
                Map.entry("position", route.position()),
                Map.entry("target", route.target().address().toString()),
                Map.entry("types", String.join(" ", route.selection().messageTypes())),
                Map.entry("events", String.join(" ", route.selection().events())),
                Map.entry("prefixes", String.join(" ", route.selection().scenePrefixes())),
                Map.entry("secret", vault.seal(route.secret().text(), purpose(route.id()))),
                Map.entry("active", route.active()),
                Map.entry("answers", route.answers()));
    }

    private Route read(ResultSet row, int number) throws SQLException {
        var id = new RouteId(row.getString("id"));
        return new Route(
                id,
                new ConnectionId(row.getString("connection_id")),
                row.getString("name"),
                row.getInt("position"),
                new Target(URI.create(row.getString("target"))),
                new Selection(
                        list(row.getString("message_types")),
                        list(row.getString("events")),
                        list(row.getString("scene_prefixes"))),
                new WebhookSecret(vault.open(row.getString("secret_sealed"), purpose(id))),
                row.getBoolean("active"),
                row.getBoolean("answers"));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    private static String purpose(RouteId id) {
        return "route/" + id + "/secret";
    }
}
