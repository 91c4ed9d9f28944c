package dev.saoma.server.connection.store;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.FormerSecrets;
import dev.saoma.server.connection.FormerSecrets.Former;
import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.Manners;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A connection as a row. Each secret is sealed for its own connection and column.
final class ConnectionRow {

    private static final String APP_SECRET = "app-secret";
    private static final String TOKEN = "token";
    private static final String KEY = "encoding-aes-key";
    private static final String FORMER_TOKEN = "former-token";
    private static final String FORMER_KEY = "former-encoding-aes-key";
    private static final String FORWARDING = "forwarding-secret";

    private final Vault vault;

    ConnectionRow(Vault vault) {
        this.vault = vault;
    }

    Map<String, @Nullable Object> columns(OfficialAccount account) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", account.id().value());
        columns.put("pool", account.pool().value());
        columns.put("identifier", account.identifier());
        columns.put("name", account.displayName());
        columns.put("app", account.appId().value());
        columns.put("secret", vault.seal(account.appSecret(), purpose(account.id(), APP_SECRET)));
        columns.put("original", account.originalId());
        columns.put("token", vault.seal(account.token(), purpose(account.id(), TOKEN)));
        columns.put("key", seal(account.encodingAesKey(), account.id(), KEY));
        columns.put("mode", account.mode().name());
        columns.put("api", account.apiBaseUrl());
        var manners = account.manners();
        columns.put("require", manners.requireMode());
        columns.put("loginOnly", manners.loginOnly());
        columns.put("association", AssociationColumns.name(manners.association()));
        columns.put("associationBy", AssociationColumns.by(manners.association()));
        columns.put("onLeave", manners.onLeave().name());
        columns.put("json", manners.forwarding().authingJson());
        columns.put("forwarding", seal(manners.forwarding().secret(), account.id(), FORWARDING));
        putFormer(columns, account);
        return columns;
    }

    private void putFormer(Map<String, @Nullable Object> columns, OfficialAccount account) {
        var token = account.former().token();
        var key = account.former().key();
        columns.put("formerToken", token == null ? null : seal(token.secret(), account.id(), FORMER_TOKEN));
        columns.put("tokenUntil", token == null ? null : token.goodUntil().toEpochMilli());
        columns.put("formerKey", key == null ? null : seal(key.secret(), account.id(), FORMER_KEY));
        columns.put("keyUntil", key == null ? null : key.goodUntil().toEpochMilli());
    }

    Connection read(ResultSet row, int number) throws SQLException {
        var id = new ConnectionId(row.getString("id"));
        return new OfficialAccount(
                id,
                new PoolId(row.getString("pool_id")),
                row.getString("identifier"),
                row.getString("display_name"),
                new AppId(row.getString("app_id")),
                open(row.getString("app_secret_sealed"), id, APP_SECRET),
                row.getString("original_id"),
                open(row.getString("token_sealed"), id, TOKEN),
                openIfAny(row.getString("encoding_aes_key_sealed"), id, KEY),
                MessageMode.valueOf(row.getString("message_mode")),
                row.getString("api_base_url"),
                manners(row, id),
                new FormerSecrets(
                        former(row, "former_token", id, FORMER_TOKEN), former(row, "former_key", id, FORMER_KEY)));
    }

    private Manners manners(ResultSet row, ConnectionId id) throws SQLException {
        return new Manners(
                row.getBoolean("require_mode"),
                row.getBoolean("login_only"),
                AssociationColumns.read(row.getString("association"), row.getString("association_by")),
                OnLeave.valueOf(row.getString("on_leave")),
                new Forwarding(
                        row.getBoolean("authing_json"),
                        openIfAny(row.getString("forwarding_secret_sealed"), id, FORWARDING)));
    }

    private @Nullable Former former(ResultSet row, String column, ConnectionId id, String field) throws SQLException {
        var secret = openIfAny(row.getString(column + "_sealed"), id, field);
        return secret == null ? null : new Former(secret, Instant.ofEpochMilli(row.getLong(column + "_until")));
    }

    private @Nullable String seal(@Nullable Secret secret, ConnectionId id, String field) {
        return secret == null ? null : vault.seal(secret, purpose(id, field));
    }

    private @Nullable Secret openIfAny(@Nullable String sealed, ConnectionId id, String field) {
        return sealed == null ? null : open(sealed, id, field);
    }

    private Secret open(String sealed, ConnectionId id, String field) {
        return vault.open(sealed, purpose(id, field));
    }

    private static String purpose(ConnectionId id, String field) {
        return "connection/" + id + "/" + field;
    }
}
