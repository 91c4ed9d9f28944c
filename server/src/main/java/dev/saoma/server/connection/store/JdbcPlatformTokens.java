package dev.saoma.server.connection.store;

import dev.saoma.server.connection.CodeRefusal;
import dev.saoma.server.connection.PlatformToken;
import dev.saoma.server.connection.PlatformTokens;
import dev.saoma.server.connection.TokenOwner;
import dev.saoma.server.connection.TokenRefusal;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Rights between nodes are conditional writes. A dropped token keeps its digest, with 0 as its expiry.
@Repository
final class JdbcPlatformTokens implements PlatformTokens {

    private static final String OWNED = " where app_id = :app and api_base_url = :api ";

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcPlatformTokens(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public Optional<PlatformToken> find(TokenOwner owner) {
        return sql(
                        "select token_sealed, renew_at, expires_at from platform_token" + OWNED
                                + "and credential_digest = :credential and expires_at > 0",
                        owner)
                .param("credential", owner.credential().value())
                .query((row, number) -> new PlatformToken(
                        vault.open(row.getString("token_sealed"), purpose(owner)),
                        Instant.ofEpochMilli(row.getLong("renew_at")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .optional();
    }

    @Override
    public boolean lease(TokenOwner owner, String holder, Instant now, Instant until) {
        var leased = sql(
                        "update platform_token set lease_holder = :holder, leased_until = :until" + OWNED
                                + "and leased_until <= :now",
                        owner)
                .param("holder", holder)
                .param("now", now.toEpochMilli())
                .param("until", until.toEpochMilli())
                .update();
        return leased == 1 || (!exists(owner) && insert(owner, holder, until));
    }

    private boolean exists(TokenOwner owner) {
        return !sql("select app_id from platform_token" + OWNED, owner)
                .query()
                .listOfRows()
                .isEmpty();
    }

    private boolean insert(TokenOwner owner, String holder, Instant until) {
        try {
            sql("""
                            insert into platform_token (app_id, api_base_url, renew_at, expires_at, forced_at,
                                                        lease_holder, leased_until)
                            values (:app, :api, 0, 0, 0, :holder, :until)""", owner)
                    .param("holder", holder)
                    .param("until", until.toEpochMilli())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void release(TokenOwner owner, String holder) {
        sql("update platform_token set leased_until = 0" + OWNED + "and lease_holder = :holder", owner)
                .param("holder", holder)
                .update();
    }

    @Override
    public boolean keep(TokenOwner owner, String holder, PlatformToken token) {
        return sql("""
                        update platform_token
                        set credential_digest = :credential, token_sealed = :sealed, token_digest = :digest,
                            renew_at = :renew, expires_at = :expires, leased_until = 0, refused_at = null,
                            refused_credential = null, refused_errcode = null, refused_address = null""" + OWNED + "and lease_holder = :holder", owner)
                        .param("credential", owner.credential().value())
                        .param("sealed", vault.seal(token.value(), purpose(owner)))
                        .param("digest", digest(token.value()))
                        .param("renew", token.renewAt().toEpochMilli())
                        .param("expires", token.expiresAt().toEpochMilli())
                        .param("holder", holder)
                        .update()
                == 1;
    }

    @Override
    public void refuse(TokenOwner owner, TokenRefusal refusal) {
        if (!noted(owner, refusal)) {
            insert(owner, "", Instant.EPOCH);
            noted(owner, refusal);
        }
    }

    private boolean noted(TokenOwner owner, TokenRefusal refusal) {
        return sql("""
                        update platform_token
                        set refused_at = :at, refused_credential = :credential, refused_errcode = :errcode,
                            refused_address = :address""" + OWNED, owner)
                        .param("at", refusal.at().toEpochMilli())
                        .param("credential", owner.credential().value())
                        .param("errcode", refusal.errcode())
                        .param("address", refusal.address(), Types.VARCHAR)
                        .update()
                == 1;
    }

    @Override
    public void forgetRefusal(TokenOwner owner) {
        sql(
                        "update platform_token set refused_at = null, refused_credential = null" + OWNED
                                + "and refused_credential = :credential",
                        owner)
                .param("credential", owner.credential().value())
                .update();
    }

    @Override
    public Optional<TokenRefusal> refusal(TokenOwner owner) {
        return sql(
                        "select refused_at, refused_errcode, refused_address from platform_token" + OWNED
                                + "and refused_credential = :credential",
                        owner)
                .param("credential", owner.credential().value())
                .query((row, number) -> new TokenRefusal(
                        row.getInt("refused_errcode"),
                        row.getString("refused_address"),
                        Instant.ofEpochMilli(row.getLong("refused_at"))))
                .optional();
    }

    /// There is a row: a code is ordered with a token.
    @Override
    public void refuseCodes(TokenOwner owner, CodeRefusal refusal) {
        sql(
                        "update platform_token set codes_refused_at = :at, codes_refused_credential = :credential,"
                                + " codes_refused_errcode = :errcode" + OWNED,
                        owner)
                .param("at", refusal.at().toEpochMilli())
                .param("credential", owner.credential().value())
                .param("errcode", refusal.errcode())
                .update();
    }

    @Override
    public void forgetCodeRefusal(TokenOwner owner) {
        sql(
                        "update platform_token set codes_refused_at = null, codes_refused_credential = null" + OWNED
                                + "and codes_refused_credential = :credential",
                        owner)
                .param("credential", owner.credential().value())
                .update();
    }

    @Override
    public Optional<CodeRefusal> codeRefusal(TokenOwner owner) {
        return sql(
                        "select codes_refused_at, codes_refused_errcode from platform_token" + OWNED
                                + "and codes_refused_credential = :credential",
                        owner)
                .param("credential", owner.credential().value())
                .query((row, number) -> new CodeRefusal(
                        row.getInt("codes_refused_errcode"), Instant.ofEpochMilli(row.getLong("codes_refused_at"))))
                .optional();
    }

    @Override
    public boolean drop(TokenOwner owner, Secret refused) {
        return sql(
                                "update platform_token set renew_at = 0, expires_at = 0" + OWNED
                                        + "and token_digest = :digest and expires_at > 0",
                                owner)
                        .param("digest", digest(refused))
                        .update()
                == 1;
    }

    @Override
    public boolean wasDropped(TokenOwner owner, Secret token) {
        return !sql(
                        "select app_id from platform_token" + OWNED + "and token_digest = :digest and expires_at = 0",
                        owner)
                .param("digest", digest(token))
                .query()
                .listOfRows()
                .isEmpty();
    }

    @Override
    public boolean force(TokenOwner owner, Instant now, Instant notSince) {
        return sql("update platform_token set forced_at = :now" + OWNED + "and forced_at <= :since", owner)
                        .param("now", now.toEpochMilli())
                        .param("since", notSince.toEpochMilli())
                        .update()
                == 1;
    }

    private StatementSpec sql(String text, TokenOwner owner) {
        return jdbc.sql(text).param("app", owner.appId().value()).param("api", owner.apiBaseUrl());
    }

    private static String digest(Secret token) {
        return Digest.of(token.reveal()).value();
    }

    private static String purpose(TokenOwner owner) {
        return "platform-token/" + owner.appId() + "@" + owner.apiBaseUrl();
    }
}
