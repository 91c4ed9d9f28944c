package dev.saoma.server.connection.store;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.FormerSecrets;
import dev.saoma.server.connection.FormerSecrets.Former;
import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.Manners;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.connection.SharedMiniProgram;
import dev.saoma.server.connection.WebAuthorization;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A connection as a row. Each secret is sealed for its own connection and column.
final class ConnectionRow {

    private static final String OFFICIAL_ACCOUNT = "OFFICIAL_ACCOUNT";
    private static final String MINI_PROGRAM = "MINI_PROGRAM";
    private static final String APP_SECRET = "app-secret";
    private static final String TOKEN = "token";
    private static final String KEY = "encoding-aes-key";
    private static final String FORMER_TOKEN = "former-token";
    private static final String FORMER_KEY = "former-encoding-aes-key";
    private static final String FORWARDING = "forwarding-secret";

    private final Vault vault;
    private final MiniProgramRow programs;

    ConnectionRow(Vault vault, Optional<SharedMiniProgram> shared) {
        this.vault = vault;
        this.programs = new MiniProgramRow(shared);
    }

    Map<String, @Nullable Object> columns(Connection connection) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", connection.id().value());
        columns.put("pool", connection.pool().value());
        columns.put("identifier", connection.identifier());
        columns.put("name", connection.displayName());
        columns.put("app", connection.appId().value());
        columns.put("api", connection.apiBaseUrl());
        putManners(columns, connection);
        switch (connection) {
            case OfficialAccount account -> putAccount(columns, account);
            case MiniProgram program -> putProgram(columns, program);
        }
        return columns;
    }

    private void putAccount(Map<String, @Nullable Object> columns, OfficialAccount account) {
        columns.put("type", OFFICIAL_ACCOUNT);
        columns.put("secret", seal(account.appSecret(), account.id(), APP_SECRET));
        columns.put("original", account.originalId());
        columns.put("token", seal(account.token(), account.id(), TOKEN));
        columns.put("key", seal(account.encodingAesKey(), account.id(), KEY));
        columns.put("mode", account.mode().name());
        putFormer(columns, account.id(), account.former());
    }

    private void putProgram(Map<String, @Nullable Object> columns, MiniProgram program) {
        columns.put("type", MINI_PROGRAM);
        var own = program.ownership() == MiniProgram.Ownership.PRIVATE;
        columns.put("secret", own ? seal(program.appSecret(), program.id(), APP_SECRET) : null);
        columns.put("original", null);
        columns.put("token", null);
        columns.put("key", null);
        columns.put("mode", null);
        putFormer(columns, program.id(), FormerSecrets.NONE);
    }

    private void putManners(Map<String, @Nullable Object> columns, Connection connection) {
        var manners = connection.manners();
        columns.put("require", manners.requireMode());
        columns.put("loginOnly", manners.loginOnly());
        columns.put("association", AssociationColumns.name(manners.association()));
        columns.put("associationBy", AssociationColumns.by(manners.association()));
        columns.put("onLeave", manners.onLeave().name());
        columns.put("json", manners.forwarding().authingJson());
        columns.put("web", manners.web().name());
        columns.put("forwarding", seal(manners.forwarding().secret(), connection.id(), FORWARDING));
    }

    private void putFormer(Map<String, @Nullable Object> columns, ConnectionId id, FormerSecrets former) {
        var token = former.token();
        var key = former.key();
        columns.put("formerToken", token == null ? null : seal(token.secret(), id, FORMER_TOKEN));
        columns.put("tokenUntil", token == null ? null : token.goodUntil().toEpochMilli());
        columns.put("formerKey", key == null ? null : seal(key.secret(), id, FORMER_KEY));
        columns.put("keyUntil", key == null ? null : key.goodUntil().toEpochMilli());
    }

    Connection read(ResultSet row, int number) throws SQLException {
        var id = new ConnectionId(row.getString("id"));
        return switch (row.getString("type")) {
            case OFFICIAL_ACCOUNT -> account(row, id);
            case MINI_PROGRAM -> programs.read(row, manners(row, id), text -> open(text, id, APP_SECRET));
            case String type -> throw new IllegalStateException("The database holds an unknown connection: " + type);
        };
    }

    private OfficialAccount account(ResultSet row, ConnectionId id) throws SQLException {
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
                        openIfAny(row.getString("forwarding_secret_sealed"), id, FORWARDING)),
                WebAuthorization.valueOf(row.getString("web_authorization")));
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
