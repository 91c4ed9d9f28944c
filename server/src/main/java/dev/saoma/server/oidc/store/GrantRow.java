package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.AskedClaims;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState;
import dev.saoma.server.oidc.IssuedToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a grant from a row.
final class GrantRow {

    static final String OFFERED = "OFFERED";
    static final String REDEEMED = "REDEEMED";
    static final String REVOKED = "REVOKED";

    static final String SELECT = """
            select g.id, g.pool_id, g.application_id, user_id, sid, amr, authenticated_at, scopes, redirect_uri,
                   code_challenge, nonce, claims, key_thumbprint, state, code_digest, code_issued_at, code_expires_at,
                   access_digest, access_scopes, access_issued_at, access_expires_at,
                   refresh_digest, refresh_issued_at, refresh_expires_at
            """;

    /// What an application was given before it was deleted is over, also if it is had back or its id is used anew.
    static final String NOT_OVER = """
            not exists (select 1 from application a where a.id = g.application_id and a.given_from >= g.code_issued_at)
            """;

    private GrantRow() {}

    static Grant read(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getString("id"),
                new PoolId(row.getString("pool_id")),
                new ClientId(row.getString("application_id")),
                JdbcSessions.login(row),
                Set.copyOf(Words.list(row.getString("scopes"))),
                row.getString("redirect_uri"),
                challenge(row),
                row.getString("nonce"),
                AskedClaims.of(Words.list(row.getString("claims"))),
                present(token(row, "code")),
                state(row));
    }

    private static @Nullable String challenge(ResultSet row) throws SQLException {
        var challenge = row.getString("code_challenge");
        return challenge.isEmpty() ? null : challenge;
    }

    private static GrantState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case OFFERED -> new GrantState.Offered(row.getString("key_thumbprint"));
            case REDEEMED ->
                new GrantState.Redeemed(
                        present(token(row, "access")),
                        Set.copyOf(Words.list(row.getString("access_scopes"))),
                        token(row, "refresh"),
                        row.getString("key_thumbprint"));
            case REVOKED -> new GrantState.Revoked();
            case String other -> throw new IllegalStateException("The database holds an unknown grant state: " + other);
        };
    }

    private static @Nullable IssuedToken token(ResultSet row, String name) throws SQLException {
        var digest = row.getString(name + "_digest");
        return digest == null
                ? null
                : new IssuedToken(
                        new Digest(digest),
                        Instant.ofEpochMilli(row.getLong(name + "_issued_at")),
                        Instant.ofEpochMilli(row.getLong(name + "_expires_at")));
    }

    private static IssuedToken present(@Nullable IssuedToken token) {
        if (token == null) {
            throw new IllegalStateException("The database holds a grant without the token that its state needs");
        }
        return token;
    }
}
