package dev.saoma.server.roster.store;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.roster.KnownPerson;
import dev.saoma.server.roster.RosterStore.Place;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds whom an account knows, by walks along an index like those of [ListedUsers].
final class ListedIdentities {

    private static final String SELECT = """
            select i.pool_id, i.user_id, i.app_id, i.open_id, i.union_id, i.created_at, i.followed_at, i.left_at, p.name
            from identity i join person p on p.id = i.user_id
            where i.pool_id = :pool and i.app_id = :app""";

    /// It begins with what is the same in all: H2 takes an index for an order only if both begin alike.
    private static final String ORDER =
            " order by i.pool_id desc, i.app_id desc, i.created_at desc, i.user_id desc limit :limit";

    private final JdbcClient jdbc;

    ListedIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KnownPerson> knownAt(PoolId pool, AppId app, Optional<Place> after, int limit) {
        return whole(
                pool,
                app,
                after.map(place -> behind(pool, app, place, limit))
                        .orElseGet(() -> list(SELECT + ORDER, pool, app, Map.of("limit", limit))));
    }

    private List<KnownPerson> behind(PoolId pool, AppId app, Place place, int limit) {
        var at = place.createdAt().toEpochMilli();
        var alike = list(
                SELECT + " and i.created_at = :at and i.user_id < :user" + ORDER,
                pool,
                app,
                Map.of("at", at, "user", place.user().value(), "limit", limit));
        return alike.size() == limit
                ? alike
                : Stream.concat(
                                alike.stream(),
                                list(
                                        SELECT + " and i.created_at < :at" + ORDER,
                                        pool,
                                        app,
                                        Map.of("at", at, "limit", limit - alike.size()))
                                        .stream())
                        .toList();
    }

    /// The page with all of the last one's that belong together: a page goes on behind a user and a moment.
    private List<KnownPerson> whole(PoolId pool, AppId app, List<KnownPerson> page) {
        if (page.isEmpty()) {
            return page;
        }
        var last = page.getLast().identity();
        var together = list(
                SELECT + " and i.created_at = :at and i.user_id = :user",
                pool,
                app,
                Map.of(
                        "at", last.createdAt().toEpochMilli(),
                        "user", last.user().value()));
        return Stream.concat(
                        page.stream()
                                .filter(one -> together.stream()
                                        .noneMatch(other -> other.identity().equals(one.identity()))),
                        together.stream())
                .toList();
    }

    private List<KnownPerson> list(String sql, PoolId pool, AppId app, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("pool", pool.value());
        all.put("app", app.value());
        return jdbc.sql(sql).params(all).query(ListedIdentities::person).list();
    }

    private static KnownPerson person(ResultSet row, int number) throws SQLException {
        var union = row.getString("union_id");
        return new KnownPerson(
                new Identity(
                        new PoolId(row.getString("pool_id")),
                        new UserId(row.getString("user_id")),
                        new AppId(row.getString("app_id")),
                        new OpenId(row.getString("open_id")),
                        union == null ? null : new UnionId(union),
                        Instant.ofEpochMilli(row.getLong("created_at"))),
                row.getString("name"),
                following(row));
    }

    private static Following following(ResultSet row) throws SQLException {
        var since = time(row, "followed_at");
        var left = time(row, "left_at");
        if (left != null) {
            return new Following.Left(since, left);
        }
        return since == null ? new Following.Unsaid() : new Following.Follows(since);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(time);
    }
}
