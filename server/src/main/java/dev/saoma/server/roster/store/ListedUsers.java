package dev.saoma.server.roster.store;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.roster.RosterStore.Place;
import dev.saoma.server.roster.RosterStore.SearchBy;
import dev.saoma.server.user.User;
import dev.saoma.server.user.row.PersonRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds users for lists. Each question is a walk along an index from where the page begins, however many users there
/// are: one walk through those who stand alike with the last one seen, and one through whoever comes behind them.
final class ListedUsers {

    private static final String SELECT = "select " + PersonRow.COLUMNS + " from person p where p.pool_id = :pool";

    /// An order begins with what is the same in all: H2 takes an index for it only if both begin alike.
    private static final String NEWEST_FIRST = " order by p.pool_id desc, p.created_at desc, p.id desc limit :limit";

    private static final String NAME = "p.name";

    private final JdbcClient jdbc;

    ListedUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<User> newest(PoolId pool, Optional<Place> after, int limit) {
        if (after.isEmpty()) {
            return list(SELECT + NEWEST_FIRST, pool, limit, Map.of());
        }
        var at = after.get().createdAt().toEpochMilli();
        var alike = list(
                SELECT + " and p.created_at = :at and p.id < :after" + NEWEST_FIRST,
                pool,
                limit,
                Map.of("at", at, "after", after.get().user().value()));
        return and(
                alike,
                limit,
                rest -> list(SELECT + " and p.created_at < :at" + NEWEST_FIRST, pool, rest, Map.of("at", at)));
    }

    Optional<List<User>> find(PoolId pool, SearchBy by, String text, @Nullable UserId after, int limit) {
        return switch (by) {
            case NAME -> beginning(NAME, pool, text, after, limit);
            case USERNAME -> beginning("p.username", pool, text, after, limit);
            case PHONE -> beginning("p.phone", pool, text, after, limit);
            case EMAIL -> beginning("p.email", pool, text, after, limit);
            case EXTERNAL_ID -> beginning("p.external_id", pool, text, after, limit);
            case OPENID -> Optional.of(knownBy("i.open_id", pool, text, after, limit));
            case UNIONID -> Optional.of(knownBy("i.union_id", pool, text, after, limit));
        };
    }

    private Optional<List<User>> beginning(
            String column, PoolId pool, String prefix, @Nullable UserId after, int limit) {
        var end = Prefix.end(prefix);
        var within = " and " + column + " >= :from" + (end.isPresent() ? " and " + column + " < :end" : "");
        var order = order(column);
        var bounds = new HashMap<String, Object>();
        end.ifPresent(known -> bounds.put("end", known));
        if (after == null) {
            bounds.put("from", prefix);
            return Optional.of(list(SELECT + within + order, pool, limit, bounds));
        }
        return text(column, pool, after).map(last -> {
            bounds.put("from", last);
            var alike = list(
                    SELECT + " and " + column + " = :last and p.id > :after" + order,
                    pool,
                    limit,
                    Map.of("last", last, "after", after.value()));
            return and(alike, limit, rest -> list(SELECT + within.replace(">=", ">") + order, pool, rest, bounds));
        });
    }

    /// All but names are one user's only, and their indexes say no more.
    private static String order(String column) {
        return " order by p.pool_id, " + column + (column.equals(NAME) ? ", p.id" : "") + " limit :limit";
    }

    private Optional<String> text(String column, PoolId pool, UserId user) {
        return jdbc.sql("select " + column + " from person p where p.id = :id and p.pool_id = :pool and " + column
                        + " is not null")
                .param("id", user.value())
                .param("pool", pool.value())
                .query(String.class)
                .optional();
    }

    /// Whose it is stands in an index; asked for in one question, H2 goes through all users and looks there for each.
    private List<User> knownBy(String column, PoolId pool, String whole, @Nullable UserId after, int limit) {
        var ids = jdbc
                .sql("select i.user_id from identity i where i.pool_id = :pool and " + column + " = :whole")
                .param("pool", pool.value())
                .param("whole", whole)
                .query(String.class)
                .list()
                .stream()
                .filter(id -> after == null || id.compareTo(after.value()) > 0)
                .distinct()
                .sorted()
                .limit(limit)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : list(SELECT + " and p.id in (:ids) order by p.id limit :limit", pool, limit, Map.of("ids", ids));
    }

    private static List<User> and(List<User> first, int limit, IntFunction<List<User>> more) {
        return first.size() == limit
                ? first
                : Stream.concat(first.stream(), more.apply(limit - first.size()).stream())
                        .toList();
    }

    private List<User> list(String sql, PoolId pool, int limit, Map<String, ?> values) {
        return jdbc.sql(sql)
                .param("pool", pool.value())
                .param("limit", limit)
                .params(values)
                .query(PersonRow::read)
                .list();
    }
}
