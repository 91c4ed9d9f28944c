package dev.saoma.server.connection;

import dev.saoma.server.connection.FormerSecrets.Former;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A connection to an official account (服务号): the visitor scans, follows, and is logged in.
///
/// @param originalId the account's own name in pushes, `gh_…`; when given, pushes for another are refused
/// @param token the Token of the server configuration
/// @param encodingAesKey the message key, 43 characters; absent only in plaintext mode
/// @param mode the message mode that the operator chose at WeChat
/// @param apiBaseUrl where its WeChat API is, when it is not where the installation says
/// @param former the Token and key from before
public record OfficialAccount(
        ConnectionId id,
        PoolId pool,
        String identifier,
        String displayName,
        AppId appId,
        Secret appSecret,
        @Nullable String originalId,
        Secret token,
        @Nullable Secret encodingAesKey,
        MessageMode mode,
        @Nullable String apiBaseUrl,
        Manners manners,
        FormerSecrets former)
        implements Connection {

    /// How long a replaced Token or key is good, unless WeChat uses the new one sooner.
    static final Duration OVERLAP = Duration.ofDays(1);

    @Override
    public boolean loginOnly() {
        return manners.loginOnly();
    }

    @Override
    public Association association() {
        return manners.association();
    }

    /// This account in place of what was stored of it: a secret that is replaced stays good for a while.
    OfficialAccount replacing(OfficialAccount stored, Instant now) {
        return with(new FormerSecrets(
                kept(stored.token(), token, stored.former().token(), now),
                kept(stored.encodingAesKey(), encodingAesKey, stored.former().key(), now)));
    }

    /// Of three in a row, the first: as long as there is a former one, WeChat was not seen to use the one after it,
    /// which may have been a slip of the pen.
    private static @Nullable Former kept(
            @Nullable Secret old, @Nullable Secret next, @Nullable Former before, Instant now) {
        if (old == null || Objects.equals(old, next)) {
            return before;
        }
        var first = before != null && now.isBefore(before.goodUntil()) && !Objects.equals(before.secret(), next)
                ? before.secret()
                : old;
        return new Former(first, now.plus(OVERLAP));
    }

    private OfficialAccount with(FormerSecrets former) {
        return new OfficialAccount(
                id,
                pool,
                identifier,
                displayName,
                appId,
                appSecret,
                originalId,
                token,
                encodingAesKey,
                mode,
                apiBaseUrl,
                manners,
                former);
    }
}
