package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.CodeRefusal;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.PlatformToken;
import dev.saoma.server.connection.PlatformTokenSource;
import dev.saoma.server.connection.PlatformTokens;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.TokenOwner;
import dev.saoma.server.connection.TokenRefusal;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.ErrandRoom;
import dev.saoma.server.kernel.Errands;
import dev.saoma.server.kernel.Secret;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/// Hands out the platform token. A token that is soon to end is renewed in the background while it is still used;
/// when there is none, all who need one wait for the same renewal.
@Component
final class TokenKeeper implements PlatformTokenSource {

    /// So many accounts' tokens.
    private static final int AT_ONCE = 256;

    private final PlatformTokens tokens;
    private final TokenRenewal renewal;
    private final WeChatSettings settings;
    private final InstantSource clock;
    private final ErrandRoom room;
    private final ConcurrentMap<TokenOwner, CompletableFuture<Reply<PlatformToken>>> running =
            new ConcurrentHashMap<>();

    TokenKeeper(
            PlatformTokens tokens,
            TokenRenewal renewal,
            WeChatSettings settings,
            InstantSource clock,
            Errands errands) {
        this.tokens = tokens;
        this.renewal = renewal;
        this.settings = settings;
        this.clock = clock;
        this.room = errands.room("renew-platform-token", AT_ONCE, "A platform token could not be renewed.");
    }

    Reply<PlatformToken> token(Connection connection, Deadline deadline) {
        var owner = owner(connection);
        var now = clock.instant();
        var found = tokens.find(owner).filter(token -> token.worksAt(now));
        if (found.isEmpty()) {
            return await(renew(owner, connection), deadline);
        }
        if (found.get().isDueAt(now)) {
            var _ = renew(owner, connection);
        }
        return new Reply.Ok<>(found.get());
    }

    @Override
    public Reply<PlatformToken> current(Connection connection) {
        return token(connection, Deadline.in(settings.budget()));
    }

    @Override
    public Optional<TokenRefusal> refusal(Connection connection) {
        return tokens.refusal(owner(connection));
    }

    /// Notes what an answer says of AppID, AppSecret and our address that came to a call which keeps no token.
    void heard(Connection connection, Reply<?> reply) {
        switch (reply) {
            case Reply.Ok<?> _ -> tokens.forgetRefusal(owner(connection));
            case Reply.Failed<?> failed ->
                TokenRefusal.of(failed, clock.instant()).ifPresent(why -> tokens.refuse(owner(connection), why));
            case Reply.Unreachable<?> _ -> {}
        }
    }

    @Override
    public Optional<CodeRefusal> codeRefusal(Connection connection) {
        return tokens.codeRefusal(owner(connection)).filter(why -> why.standsAt(clock.instant()));
    }

    /// Notes whether the account may make codes, and has any left today.
    void heardOfCode(Connection connection, Reply<?> reply) {
        var owner = owner(connection);
        switch (reply) {
            case Reply.Ok<?> _ -> tokens.codeRefusal(owner).ifPresent(_ -> tokens.forgetCodeRefusal(owner));
            case Reply.Failed<?> failed ->
                CodeRefusal.of(connection, failed, clock.instant()).ifPresent(why -> tokens.refuseCodes(owner, why));
            case Reply.Unreachable<?> _ -> {}
        }
    }

    /// WeChat does not take this token: nobody is to use it again. Somebody else's newer one stays.
    ///
    /// @return whether it was still the one in use
    boolean drop(Connection connection, Secret refused) {
        return tokens.drop(owner(connection), refused);
    }

    private TokenOwner owner(Connection connection) {
        return new TokenOwner(
                connection.appId(),
                settings.apiOf(connection),
                Digest.of(connection.appSecret().reveal()));
    }

    private CompletableFuture<Reply<PlatformToken>> renew(TokenOwner owner, Connection connection) {
        var mine = new CompletableFuture<Reply<PlatformToken>>();
        var other = running.putIfAbsent(owner, mine);
        if (other != null) {
            return other;
        }
        // A thread of its own: the renewal serves all who wait, so it must not end with the patience of the first.
        if (!room.run(owner.appId(), () -> renew(owner, connection, mine))) {
            running.remove(owner, mine);
            mine.complete(new Reply.Unreachable<>("no platform token is asked for while the server stops"));
        }
        return mine;
    }

    private void renew(TokenOwner owner, Connection connection, CompletableFuture<Reply<PlatformToken>> result) {
        try {
            var reply = renewal.renew(owner, connection);
            running.remove(owner, result);
            result.complete(reply);
        } catch (RuntimeException e) {
            running.remove(owner, result);
            result.completeExceptionally(e);
            throw e;
        }
    }

    private static Reply<PlatformToken> await(CompletableFuture<Reply<PlatformToken>> reply, Deadline deadline) {
        try {
            return reply.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return new Reply.Unreachable<>("the platform token did not come in time");
        } catch (ExecutionException e) {
            throw new IllegalStateException("No platform token", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable<>("interrupted while waiting for the platform token");
        }
    }
}
