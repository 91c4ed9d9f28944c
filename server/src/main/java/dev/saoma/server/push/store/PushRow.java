package dev.saoma.server.push.store;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.JournalEntry;
import dev.saoma.server.push.PushId;
import dev.saoma.server.push.Refusal;
import dev.saoma.server.push.Result;
import dev.saoma.server.push.Result.What;
import dev.saoma.server.push.SecretUsed;
import dev.saoma.server.push.SeenPush;
import dev.saoma.server.push.Trust;
import dev.saoma.server.push.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A push as a row, but for what is sealed.
final class PushRow {

    static final String COLUMNS = """
            id, pool_id, connection_id, received_at, kind, way, mode, expected_mode, refusal, token_used, key_used,
            skew_millis, result, detail, reply, took_millis, sender_masked\s""";

    private PushRow() {}

    /// All of them in the order in which the store writes them.
    static List<@Nullable Object> columns(SeenPush push, byte[] sealed) {
        var entry = push.entry();
        var trust = entry.trust();
        var sender = push.sender();
        return Arrays.<@Nullable Object>asList(
                entry.id().value(),
                entry.pool().value(),
                entry.connection().value(),
                push.key(),
                entry.receivedAt().toEpochMilli(),
                entry.kind(),
                trust.way().name(),
                name(trust.mode()),
                entry.expected().name(),
                trust.refusal() == null ? null : trust.refusal().code(),
                name(trust.token()),
                name(trust.key()),
                trust.skew() == null ? null : trust.skew().toMillis(),
                entry.result().what().name(),
                entry.result().detail(),
                entry.reply(),
                entry.took().toMillis(),
                entry.sender(),
                sender == null ? null : digest(sender),
                sealed);
    }

    static JournalEntry read(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                new PushId(row.getString("id")),
                new PoolId(row.getString("pool_id")),
                new ConnectionId(row.getString("connection_id")),
                Instant.ofEpochMilli(row.getLong("received_at")),
                row.getString("kind"),
                row.getString("sender_masked"),
                MessageMode.valueOf(row.getString("expected_mode")),
                trust(row),
                new Result(What.valueOf(row.getString("result")), row.getString("detail")),
                row.getString("reply"),
                Duration.ofMillis(row.getLong("took_millis")));
    }

    /// What a sender is found by. An openid has far too many values to be tried one by one.
    static String digest(OpenId sender) {
        return Digest.of(sender.value()).value();
    }

    private static Trust trust(ResultSet row) throws SQLException {
        var mode = row.getString("mode");
        var refusal = row.getString("refusal");
        var token = row.getString("token_used");
        var key = row.getString("key_used");
        var skew = row.getLong("skew_millis");
        var noSkew = row.wasNull();
        return new Trust(
                Way.valueOf(row.getString("way")),
                mode == null ? null : MessageMode.valueOf(mode),
                refusal == null ? null : Refusal.of(refusal),
                token == null ? null : SecretUsed.valueOf(token),
                key == null ? null : SecretUsed.valueOf(key),
                noSkew ? null : Duration.ofMillis(skew));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
