package dev.saoma.server.connection.store;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A connection as a row. Each secret is sealed for its own connection and column.
final class ConnectionRow {

    private static final String APP_SECRET = "app-secret";
    private static final String TOKEN = "token";
    private static final String KEY = "encoding-aes-key";

    private final Vault vault;

    ConnectionRow(Vault vault) {
        this.vault = vault;
    }

    Map<String, @Nullable Object> columns(OfficialAccount account) {
        var key = account.encodingAesKey();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", account.id().value());
        columns.put("pool", account.pool().value());
        columns.put("identifier", account.identifier());
        columns.put("name", account.displayName());
        columns.put("app", account.appId().value());
        columns.put("secret", vault.seal(account.appSecret(), purpose(account.id(), APP_SECRET)));
        columns.put("original", account.originalId());
        columns.put("token", vault.seal(account.token(), purpose(account.id(), TOKEN)));
        columns.put("key", key == null ? null : vault.seal(key, purpose(account.id(), KEY)));
        columns.put("mode", account.mode().name());
        columns.put("api", account.apiBaseUrl());
        return columns;
    }

    Connection read(ResultSet row, int number) throws SQLException {
        var id = new ConnectionId(row.getString("id"));
        var key = row.getString("encoding_aes_key_sealed");
        return new OfficialAccount(
                id,
                new PoolId(row.getString("pool_id")),
                row.getString("identifier"),
                row.getString("display_name"),
                new AppId(row.getString("app_id")),
                open(row.getString("app_secret_sealed"), id, APP_SECRET),
                row.getString("original_id"),
                open(row.getString("token_sealed"), id, TOKEN),
                key == null ? null : open(key, id, KEY),
                MessageMode.valueOf(row.getString("message_mode")),
                row.getString("api_base_url"));
    }

    private Secret open(String sealed, ConnectionId id, String field) {
        return vault.open(sealed, purpose(id, field));
    }

    private static String purpose(ConnectionId id, String field) {
        return "connection/" + id + "/" + field;
    }
}
