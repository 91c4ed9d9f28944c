package dev.saoma.server.roster.store;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.roster.FetchMoved;
import dev.saoma.server.roster.KnownPerson;
import dev.saoma.server.roster.RosterRow;
import dev.saoma.server.roster.RosterRow.Known;
import dev.saoma.server.roster.RosterStore;
import dev.saoma.server.user.User;
import dev.saoma.server.user.row.PersonRow;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcRoster implements RosterStore {

    private static final int BATCH = 1000;
    private static final int LOOKED_UP = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ListedUsers users;
    private final ListedIdentities people;

    JdbcRoster(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.users = new ListedUsers(jdbc);
        this.people = new ListedIdentities(jdbc);
    }

    @Override
    public Set<String> taken(PoolId pool, List<RosterRow> rows) {
        var taken = new HashSet<String>();
        var users = rows.stream().map(RosterRow::user).toList();
        // An id is one user's in all pools, and of those who were merged or erased too.
        ids(taken, pool, "person", users);
        ids(taken, pool, "former_user", users);
        look(taken, "erased", "erased_user", List.of("id"), users, JdbcRoster::id);
        column(taken, "external_id", pool, users, user -> user.profile().externalId());
        column(taken, "username", pool, users, user -> {
            var username = user.profile().username();
            return username == null ? null : username.value();
        });
        column(taken, "phone", pool, users, user -> {
            var phone = user.profile().phone();
            return phone == null ? null : phone.value();
        });
        column(taken, "email", pool, users, user -> {
            var email = user.profile().email();
            return email == null ? null : email.key();
        });
        var known = rows.stream().flatMap(row -> row.identities().stream()).toList();
        known.stream()
                .collect(Collectors.groupingBy(Known::appId))
                .forEach((app, ofIt) -> look(
                        taken,
                        "identity " + app,
                        "identity",
                        List.of("pool_id", "app_id", "open_id"),
                        ofIt,
                        one -> List.of(pool.value(), app.value(), one.openId().value())));
        look(taken, "union", "union_owner", List.of("pool_id", "union_id"), known, one -> {
            var union = one.unionId();
            return union == null ? null : List.of(pool.value(), union.value());
        });
        return taken;
    }

    private static List<String> id(User user) {
        return List.of(user.id().value());
    }

    /// By the id alone, which has the index: the row says whose pool it is.
    private void ids(Set<String> taken, PoolId pool, String table, List<User> users) {
        each("select id, pool_id from " + table + " where (id) in (:keys)", users, JdbcRoster::id, row -> {
            var kind = pool.value().equals(row.getString("pool_id")) ? "id " : "elsewhere ";
            taken.add(kind + row.getString("id"));
        });
    }

    private void column(
            Set<String> taken, String column, PoolId pool, List<User> users, Function<User, @Nullable String> value) {
        look(taken, column, "person", List.of("pool_id", column), users, user -> {
            var text = value.apply(user);
            return text == null ? null : List.of(pool.value(), text);
        });
    }

    /// Looks whole keys up. With a condition for the pool and a list for the last column, H2 reads every row of the
    /// pool, and does not look into the index for each of the list.
    private <T> void look(
            Set<String> taken,
            String kind,
            String table,
            List<String> columns,
            List<T> all,
            Function<T, @Nullable List<String>> key) {
        var sql = "select " + columns.getLast() + " from " + table + " where (" + String.join(", ", columns)
                + ") in (:keys)";
        each(sql, all, key, row -> taken.add(kind + " " + row.getString(1)));
    }

    private <T> void each(String sql, List<T> all, Function<T, @Nullable List<String>> key, RowCallbackHandler found) {
        var keys = all.stream()
                .map(key)
                .filter(Objects::nonNull)
                .distinct()
                .map(List::toArray)
                .toList();
        for (int from = 0; from < keys.size(); from += LOOKED_UP) {
            jdbc.sql(sql)
                    .param("keys", keys.subList(from, Math.min(keys.size(), from + LOOKED_UP)))
                    .query(found);
        }
    }

    @Override
    public void add(List<RosterRow> rows, Instant now) {
        batches.batchUpdate("""
                insert into person (id, pool_id, name, nickname, picture, username, phone, phone_verified, email,
                                    email_verified, external_id, status, password_hash, created_at, updated_at,
                                    source, login_count, last_login_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, BATCH, (statement, row) -> {
            var user = row.user();
            var profile = user.profile();
            var username = profile.username();
            var phone = profile.phone();
            var email = profile.email();
            statement.setString(1, user.id().value());
            statement.setString(2, user.pool().value());
            statement.setString(3, profile.name());
            statement.setString(4, profile.nickname());
            statement.setString(5, profile.picture());
            statement.setString(6, username == null ? null : username.value());
            statement.setString(7, phone == null ? null : phone.value());
            statement.setBoolean(8, profile.phoneVerified());
            statement.setString(9, email == null ? null : email.key());
            statement.setBoolean(10, profile.emailVerified());
            statement.setString(11, profile.externalId());
            statement.setString(12, user.status().name());
            statement.setString(13, row.passwordHash());
            statement.setLong(14, user.createdAt().toEpochMilli());
            statement.setLong(15, user.updatedAt().toEpochMilli());
            var source = user.source();
            var lastLogin = user.logins().lastAt();
            statement.setString(16, source == null ? null : source.kind().name());
            statement.setLong(17, user.logins().count());
            statement.setObject(18, lastLogin == null ? null : lastLogin.toEpochMilli(), Types.BIGINT);
        });
        var identities = rows.stream()
                .flatMap(row -> row.identities().stream().map(known -> new Owned(row.user(), known)))
                .sorted(IN_ORDER)
                .toList();
        batches.batchUpdate("""
                insert into identity (pool_id, app_id, open_id, user_id, union_id, created_at)
                values (?, ?, ?, ?, ?, ?)""", identities, BATCH, (statement, owned) -> {
            var union = owned.known().unionId();
            statement.setString(1, owned.user().pool().value());
            statement.setString(2, owned.known().appId().value());
            statement.setString(3, owned.known().openId().value());
            statement.setString(4, owned.user().id().value());
            statement.setString(5, union == null ? null : union.value());
            statement.setLong(6, now.toEpochMilli());
        });
        var unions = identities.stream()
                .flatMap(owned -> Optional.ofNullable(owned.known().unionId()).stream()
                        .map(union -> new OwnedUnion(owned.user(), union)))
                .distinct()
                .sorted(Comparator.comparing(owned -> owned.union().value()))
                .toList();
        batches.batchUpdate(
                "insert into union_owner (pool_id, union_id, user_id) values (?, ?, ?)",
                unions,
                BATCH,
                (statement, owned) -> {
                    statement.setString(1, owned.user().pool().value());
                    statement.setString(2, owned.union().value());
                    statement.setString(3, owned.user().id().value());
                });
    }

    /// What lies beside each other in an index is written beside each other: a database that has to hold each page of
    /// it that was changed, and to write it, then holds and writes it once.
    private static final Comparator<Owned> IN_ORDER = Comparator.comparing(
                    (Owned owned) -> owned.known().appId().value())
            .thenComparing(owned -> owned.known().openId().value());

    private record Owned(User user, Known known) {}

    private record OwnedUnion(User user, UnionId union) {}

    @Override
    public List<RosterRow> page(PoolId pool, @Nullable UserId after, int limit) {
        var people = jdbc.sql("select " + PersonRow.COLUMNS
                        + ", p.password_hash from person p where p.pool_id = :pool and p.id > :after"
                        // It begins with what is the same in all: H2 takes an index for an order only if both begin
                        // alike, and else reads whoever is left for each page.
                        + " order by p.pool_id, p.id limit :limit")
                .param("pool", pool.value())
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, number) ->
                        new RosterRow(PersonRow.read(row, number), row.getString("password_hash"), List.of()))
                .list();
        if (people.isEmpty()) {
            return people;
        }
        var identities = new HashMap<String, List<Known>>();
        jdbc.sql(
                        "select user_id, app_id, open_id, union_id from identity where user_id in (:users) order by app_id, open_id")
                .param(
                        "users",
                        people.stream().map(row -> row.user().id().value()).toList())
                .query(row -> {
                    identities
                            .computeIfAbsent(row.getString("user_id"), _ -> new ArrayList<>())
                            .add(new Known(
                                    new AppId(row.getString("app_id")),
                                    new OpenId(row.getString("open_id")),
                                    value(row.getString("union_id"), UnionId::new)));
                });
        return people.stream()
                .map(row -> new RosterRow(
                        row.user(),
                        row.passwordHash(),
                        identities.getOrDefault(row.user().id().value(), List.of())))
                .toList();
    }

    @Override
    public List<User> newest(PoolId pool, Optional<Place> after, int limit) {
        return users.newest(pool, after, limit);
    }

    @Override
    public Optional<List<User>> find(PoolId pool, SearchBy by, String text, @Nullable UserId after, int limit) {
        return users.find(pool, by, text, after, limit);
    }

    @Override
    public List<KnownPerson> knownAt(PoolId pool, AppId app, Optional<Place> after, int limit) {
        return people.knownAt(pool, app, after, limit);
    }

    private static final String TO_MOVE = """
            from identity i
            where i.pool_id = :pool and i.app_id = :from and i.open_id > :after
                  and not exists (select 1 from identity there
                                  where there.user_id = i.user_id and there.app_id = :to)""";

    @Override
    public FetchMoved.Counts toMove(PoolId pool, AppId from, AppId to) {
        var known = jdbc.sql("select count(*) from identity where pool_id = :pool and app_id = :from")
                .param("pool", pool.value())
                .param("from", from.value())
                .query(Long.class)
                .single();
        var open = jdbc.sql("select count(*) " + TO_MOVE)
                .param("pool", pool.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("after", "")
                .query(Long.class)
                .single();
        return new FetchMoved.Counts(known, open);
    }

    @Override
    public List<ToMove> toMove(PoolId pool, AppId from, AppId to, @Nullable OpenId after, int limit) {
        return jdbc.sql("select i.open_id, i.user_id " + TO_MOVE
                        + " order by i.pool_id, i.app_id, i.open_id limit :limit")
                .param("pool", pool.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query((row, number) ->
                        new ToMove(new OpenId(row.getString("open_id")), new UserId(row.getString("user_id"))))
                .list();
    }

    @Override
    public Moved move(PoolId pool, AppId from, OpenId former, AppId to, OpenId fresh, Instant now) {
        var known = owner(pool, from, former);
        if (known == null) {
            return Moved.NOBODY_KNOWN;
        }
        var there = owner(pool, to, fresh);
        if (there != null) {
            return Objects.equals(there.get("user_id"), known.get("user_id"))
                    ? Moved.ALREADY_THERE
                    : Moved.SOMEBODY_ELSES;
        }
        var row = new HashMap<String, @Nullable Object>();
        row.put("pool", pool.value());
        row.put("app", to.value());
        row.put("open", fresh.value());
        row.put("user", known.get("user_id"));
        row.put("at", now.toEpochMilli());
        row.put("followed", known.get("followed_at"));
        row.put("left", known.get("left_at"));
        jdbc.sql("""
                        insert into identity (pool_id, app_id, open_id, user_id, created_at, followed_at, left_at)
                        values (:pool, :app, :open, :user, :at, :followed, :left)""").params(row).update();
        return Moved.MOVED;
    }

    private @Nullable Map<String, @Nullable Object> owner(PoolId pool, AppId app, OpenId open) {
        return jdbc
                .sql("""
                        select user_id, followed_at, left_at from identity
                        where pool_id = :pool and app_id = :app and open_id = :open""")
                .param("pool", pool.value())
                .param("app", app.value())
                .param("open", open.value())
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, T> value) {
        return text == null ? null : value.apply(text);
    }
}
