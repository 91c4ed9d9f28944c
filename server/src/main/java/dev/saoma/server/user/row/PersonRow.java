package dev.saoma.server.user.row;

import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Logins;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import dev.saoma.server.user.UserStatus;
import dev.saoma.server.user.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A user as a row.
public final class PersonRow {

    /// What [#read] needs, of `person p`.
    public static final String COLUMNS = """
            p.id, p.pool_id, p.name, p.nickname, p.picture, p.username, p.phone, p.phone_verified, p.email,
            p.email_verified, p.external_id, p.status, p.source, p.source_connection,
            p.login_count, p.last_login_at, p.created_at, p.updated_at""";

    private PersonRow() {}

    /// The values of its columns, by their names in a statement.
    public static Map<String, @Nullable Object> columns(User user) {
        var profile = user.profile();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", user.id().value());
        columns.put("pool", user.pool().value());
        columns.put("name", profile.name());
        columns.put("nickname", profile.nickname());
        columns.put("picture", profile.picture());
        columns.put("username", text(profile.username(), Username::value));
        columns.put("phone", text(profile.phone(), PhoneNumber::value));
        columns.put("phoneVerified", profile.phoneVerified());
        columns.put("email", text(profile.email(), EmailAddress::key));
        columns.put("emailVerified", profile.emailVerified());
        columns.put("external", profile.externalId());
        columns.put("status", user.status().name());
        var source = user.source();
        var connection = source == null ? null : source.connection();
        var lastLogin = user.logins().lastAt();
        columns.put("source", source == null ? null : source.kind().name());
        columns.put("sourceConnection", connection == null ? null : connection.value());
        columns.put("logins", user.logins().count());
        columns.put("lastLogin", lastLogin == null ? null : lastLogin.toEpochMilli());
        columns.put("created", user.createdAt().toEpochMilli());
        columns.put("updated", user.updatedAt().toEpochMilli());
        return columns;
    }

    /// The user of a row.
    ///
    /// @param number which of the rows that were found, which makes no difference
    public static User read(ResultSet row, int number) throws SQLException {
        var connection = row.getString("source_connection");
        var createdAt = Instant.ofEpochMilli(row.getLong("created_at"));
        var updated = row.getLong("updated_at");
        var updatedAt = row.wasNull() ? createdAt : Instant.ofEpochMilli(updated);
        return new User(
                new UserId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                profile(row),
                UserStatus.valueOf(row.getString("status")),
                value(
                        row.getString("source"),
                        kind -> new UserSource(UserSource.Kind.valueOf(kind), value(connection, ConnectionId::new))),
                logins(row),
                createdAt,
                updatedAt);
    }

    private static Logins logins(ResultSet row) throws SQLException {
        var count = row.getLong("login_count");
        var last = row.getLong("last_login_at");
        return new Logins(count, row.wasNull() ? null : Instant.ofEpochMilli(last));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("name"),
                row.getString("nickname"),
                row.getString("picture"),
                value(row.getString("username"), Username::new),
                value(row.getString("phone"), PhoneNumber::new),
                row.getBoolean("phone_verified"),
                value(row.getString("email"), EmailAddress::new),
                row.getBoolean("email_verified"),
                row.getString("external_id"));
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, T> value) {
        return text == null ? null : value.apply(text);
    }
}
