package dev.saoma.server.oidc.store;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState.Offered;
import dev.saoma.server.oidc.GrantState.Redeemed;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.oidc.IssuedToken;
import dev.saoma.server.oidc.RefreshLookup;
import dev.saoma.server.oidc.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcGrants implements Grants {

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Grant grant) {
        jdbc.sql("""
                        insert into login_grant (id, pool_id, application_id, user_id, sid, amr, authenticated_at,
                                                 scopes, redirect_uri, code_challenge, nonce, claims, key_thumbprint, state,
                                                 code_digest, code_issued_at, code_expires_at, expires_at)
                        values (:id, :pool, :application, :user, :sid, :amr, :authenticated,
                                :scopes, :redirect, :challenge, :nonce, :claims, :key, :state,
                                :code, :issued, :expires, :expires)""")
                .param("id", grant.id())
                .param("pool", grant.pool().value())
                .param("application", grant.application().value())
                .param("user", grant.login().user().value())
                .param("sid", grant.login().session().value())
                .param("amr", Words.join(grant.login().methods()))
                .param("authenticated", grant.login().at().toEpochMilli())
                .param("scopes", Words.join(grant.scopes()))
                .param("redirect", grant.redirectUri())
                .param("challenge", Objects.requireNonNullElse(grant.codeChallenge(), ""))
                .param("nonce", grant.nonce())
                .param("claims", Words.join(grant.claims().words()))
                .param("key", grant.state() instanceof Offered offered ? offered.key() : null)
                .param("state", GrantRow.OFFERED)
                .param("code", grant.code().digest().value())
                .param("issued", grant.code().issuedAt().toEpochMilli())
                .param("expires", grant.code().expiresAt().toEpochMilli())
                .update();
    }

    @Override
    public Optional<Grant> findByCode(PoolId pool, Digest code) {
        return find(pool, "code_digest", code);
    }

    @Override
    public Optional<Grant> findByAccessToken(PoolId pool, Digest accessToken) {
        return find(pool, "access_digest", accessToken);
    }

    @Override
    public RefreshLookup findByRefreshToken(PoolId pool, Digest refreshToken) {
        var current = find(pool, "refresh_digest", refreshToken);
        if (current.isPresent()) {
            return new RefreshLookup.Current(current.get());
        }
        return jdbc.sql(GrantRow.SELECT + """
                        , s.digest, s.successor, s.used_at
                        from spent_refresh_token s join login_grant g on g.id = s.grant_id
                        where s.digest = :digest and g.pool_id = :pool and\s""" + GrantRow.NOT_OVER)
                .param("digest", refreshToken.value())
                .param("pool", pool.value())
                .query(JdbcGrants::former)
                .optional()
                .orElseGet(RefreshLookup.Unknown::new);
    }

    private static RefreshLookup former(ResultSet row, int number) throws SQLException {
        var grant = GrantRow.read(row, number);
        var successor = row.getString("successor");
        if (successor == null || !successor.equals(row.getString("refresh_digest"))) {
            return new RefreshLookup.Spent(grant.id());
        }
        var usedAt = row.getLong("used_at");
        var used = row.wasNull() ? null : Instant.ofEpochMilli(usedAt);
        return new RefreshLookup.Replaced(grant, new Digest(row.getString("digest")), used);
    }

    @Override
    public boolean redeem(Grant grant, Redeemed tokens) {
        return give(grant, tokens, "state = '" + GrantRow.OFFERED + "'", null);
    }

    @Override
    @Transactional
    public boolean rotate(Grant grant, Redeemed tokens, Instant now) {
        var newest = newest(grant);
        if (!giveFor(newest, grant, tokens)) {
            return false;
        }
        keep(grant, newest, successor(tokens), now);
        return true;
    }

    @Override
    @Transactional
    public boolean replace(RefreshLookup.Replaced former, Redeemed tokens, Instant now) {
        var newest = newest(former.grant());
        if (!giveFor(newest, former.grant(), tokens)) {
            return false;
        }
        var successor = successor(tokens);
        if (former.usedAt() != null) {
            // The answers that were thought lost may have come after all: whichever of them is used first goes on.
            follow(former.grant(), newest, successor);
            keep(former.grant(), newest, successor, null);
        } else {
            // Its siblings are over: they go on pointing to the one that is not the newest any more.
            jdbc.sql("update spent_refresh_token set successor = :successor, used_at = :used where digest = :digest")
                    .param("successor", successor)
                    .param("used", now.toEpochMilli())
                    .param("digest", former.digest().value())
                    .update();
            keep(former.grant(), newest, null, now);
        }
        return true;
    }

    @Override
    public void endAccess(Grant grant, Digest accessToken) {
        jdbc.sql("""
                        update login_grant set access_expires_at = access_issued_at
                        where id = :id and access_digest = :digest""")
                .param("id", grant.id())
                .param("digest", accessToken.value())
                .update();
    }

    /// All whose place the newest took have the one after it as their successor.
    private void follow(Grant grant, IssuedToken newest, String successor) {
        jdbc.sql("""
                        update spent_refresh_token set successor = :successor
                        where grant_id = :grant and successor = :newest""")
                .param("successor", successor)
                .param("grant", grant.id())
                .param("newest", newest.digest().value())
                .update();
    }

    private boolean giveFor(IssuedToken newest, Grant grant, Redeemed tokens) {
        return give(grant, tokens, "state = '" + GrantRow.REDEEMED + "' and refresh_digest = :spent", newest);
    }

    private void keep(Grant grant, IssuedToken token, @Nullable String successor, @Nullable Instant usedAt) {
        jdbc.sql("""
                        insert into spent_refresh_token (digest, grant_id, expires_at, successor, used_at)
                        values (:digest, :grant, :expires, :successor, :used)""")
                .param("digest", token.digest().value())
                .param("grant", grant.id())
                .param("expires", token.expiresAt().toEpochMilli())
                .param("successor", successor)
                .param("used", usedAt == null ? null : usedAt.toEpochMilli())
                .update();
    }

    private static IssuedToken newest(Grant grant) {
        if (grant.state() instanceof Redeemed tokens) {
            var refresh = tokens.refresh();
            if (refresh != null) {
                return refresh;
            }
        }
        throw new IllegalArgumentException("Grant " + grant.id() + " has no refresh token");
    }

    private static String successor(Redeemed tokens) {
        var refresh = tokens.refresh();
        if (refresh == null) {
            throw new IllegalArgumentException("A refresh token is exchanged for a refresh token");
        }
        return refresh.digest().value();
    }

    private boolean give(Grant grant, Redeemed tokens, String condition, @Nullable IssuedToken spent) {
        var access = tokens.access();
        var refresh = tokens.refresh();
        var last = refresh != null && refresh.expiresAt().isAfter(access.expiresAt()) ? refresh : access;
        return jdbc.sql("""
                        update login_grant set state = :state, expires_at = :last, key_thumbprint = :key,
                               access_digest = :access, access_scopes = :scopes,
                               access_issued_at = :accessIssued, access_expires_at = :accessExpires,
                               refresh_digest = :refresh,
                               refresh_issued_at = :refreshIssued, refresh_expires_at = :refreshExpires
                        where id = :id and\s""" + condition)
                        .param("id", grant.id())
                        .param("state", GrantRow.REDEEMED)
                        .param("key", tokens.key())
                        .param("last", last.expiresAt().toEpochMilli())
                        .param("access", access.digest().value())
                        .param("scopes", Words.join(tokens.accessScopes()))
                        .param("accessIssued", access.issuedAt().toEpochMilli())
                        .param("accessExpires", access.expiresAt().toEpochMilli())
                        .param(
                                "refresh",
                                refresh == null ? null : refresh.digest().value())
                        .param(
                                "refreshIssued",
                                refresh == null ? null : refresh.issuedAt().toEpochMilli())
                        .param(
                                "refreshExpires",
                                refresh == null ? null : refresh.expiresAt().toEpochMilli())
                        .param("spent", spent == null ? null : spent.digest().value())
                        .update()
                == 1;
    }

    @Override
    public boolean withdraw(String grant) {
        return jdbc.sql("update login_grant set state = :state where id = :id and state = :offered")
                        .param("id", grant)
                        .param("state", GrantRow.REVOKED)
                        .param("offered", GrantRow.OFFERED)
                        .update()
                == 1;
    }

    @Override
    public void revoke(String grant) {
        jdbc.sql("update login_grant set state = :state where id = :id")
                .param("id", grant)
                .param("state", GrantRow.REVOKED)
                .update();
    }

    @Override
    public void revoke(PoolId pool, SessionId session) {
        jdbc.sql("update login_grant set state = :state where sid = :sid and pool_id = :pool")
                .param("sid", session.value())
                .param("pool", pool.value())
                .param("state", GrantRow.REVOKED)
                .update();
    }

    @Override
    public void revoke(PoolId pool, UserId user, Instant until) {
        jdbc.sql("""
                        update login_grant set state = :state
                        where pool_id = :pool and user_id = :user and authenticated_at <= :until""")
                .param("pool", pool.value())
                .param("user", user.value())
                .param("until", until.toEpochMilli())
                .param("state", GrantRow.REVOKED)
                .update();
    }

    @Override
    public Map<ClientId, Instant> of(PoolId pool, UserId user) {
        var applications = new LinkedHashMap<ClientId, Instant>();
        jdbc.sql("""
                        select application_id, max(authenticated_at) as latest from login_grant
                        where pool_id = :pool and user_id = :user group by application_id order by application_id""").param("pool", pool.value()).param("user", user.value()).query((RowCallbackHandler)
                row -> applications.put(
                        new ClientId(row.getString("application_id")), Instant.ofEpochMilli(row.getLong("latest"))));
        return applications;
    }

    @Override
    public int forget(Instant expiredBefore, int limit) {
        return Math.max(
                forget("spent_refresh_token", "digest", expiredBefore, limit),
                forget("login_grant", "id", expiredBefore, limit));
    }

    private int forget(String table, String key, Instant expiredBefore, int limit) {
        var keys = jdbc.sql("select " + key + " from " + table
                        + " where expires_at < :before order by expires_at limit :limit")
                .param("before", expiredBefore.toEpochMilli())
                .param("limit", limit)
                .query((row, number) -> row.getString(1))
                .list();
        return keys.isEmpty()
                ? 0
                : jdbc.sql("delete from " + table + " where " + key + " in (:keys)")
                        .param("keys", keys)
                        .update();
    }

    private Optional<Grant> find(PoolId pool, String column, Digest digest) {
        return jdbc.sql(GrantRow.SELECT + " from login_grant g where " + column + " = :digest and pool_id = :pool and "
                        + GrantRow.NOT_OVER)
                .param("digest", digest.value())
                .param("pool", pool.value())
                .query(GrantRow::read)
                .optional();
    }
}
