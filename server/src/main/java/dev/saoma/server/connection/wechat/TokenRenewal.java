package dev.saoma.server.connection.wechat;

import dev.saoma.protocol.ErrorCode;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.PlatformToken;
import dev.saoma.server.connection.PlatformTokens;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.TokenOwner;
import dev.saoma.server.connection.TokenRefusal;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.kernel.Chance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gets a newer platform token, one node at a time: who holds the lease asks WeChat, the others wait for the row.
///
/// A token that WeChat refused is asked for anew in the normal way first. Whatever made it invalid (a forced refresh
/// by somebody else, a reset AppSecret, the platform's own renewal), the normal call of `stable_token` then gives
/// another one, and it costs one of 500,000 a day. Only if WeChat gives out the very token that it refused is it made
/// to give another by force: that is limited to 20 a day, and it ends the token of everybody who shares it
/// (`wechat-protocol` §B1).
@Component
final class TokenRenewal {

    private static final Logger log = LoggerFactory.getLogger(TokenRenewal.class);

    /// WeChat itself renews a stable token 5 minutes before its end, and keeps an old classic one for as long.
    private static final Duration EARLY = Duration.ofMinutes(5);

    /// A stable token asked for just before WeChat renews it is still the old one: ask again, but not at once.
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final PlatformTokens tokens;
    private final TokenCalls calls;
    private final WeChatSettings settings;
    private final InstantSource clock;
    private final Chance chance;

    TokenRenewal(PlatformTokens tokens, TokenCalls calls, WeChatSettings settings, InstantSource clock, Chance chance) {
        this.tokens = tokens;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
    }

    Reply<PlatformToken> renew(TokenOwner owner, Connection connection) {
        var holder = chance.name();
        var deadline = Deadline.in(settings.budget());
        while (true) {
            var working = working(owner);
            if (working.isPresent() && !isDue(working.get())) {
                return new Reply.Ok<>(working.get());
            }
            if (lease(owner, holder)) {
                return renewAsHolder(owner, holder, connection);
            }
            if (working.isPresent()) {
                return new Reply.Ok<>(working.get());
            }
            if (!waitALittle(deadline)) {
                return new Reply.Unreachable<>("another node did not get a platform token in time");
            }
        }
    }

    /// Long enough for a normal call, one by force, and what the database takes.
    private boolean lease(TokenOwner owner, String holder) {
        var now = clock.instant();
        return tokens.lease(owner, holder, now, now.plus(settings.budget().multipliedBy(3)));
    }

    private Reply<PlatformToken> renewAsHolder(TokenOwner owner, String holder, Connection connection) {
        var working = Optional.<PlatformToken>empty();
        try {
            // Somebody may have been faster between the look and the lease.
            working = working(owner);
            if (working.isPresent() && !isDue(working.get())) {
                return new Reply.Ok<>(working.get());
            }
            return switch (ask(owner, connection)) {
                case Reply.Ok<TokenCalls.Given>(var given) -> new Reply.Ok<>(keep(owner, holder, given));
                case Reply.Failed<TokenCalls.Given>(var code, var message) -> {
                    log.warn(
                            "No platform token for {}: WeChat answers {} {}. {}",
                            owner.appId(),
                            code,
                            message,
                            ErrorCode.ofTokenCall(code).advice().en());
                    var failed = new Reply.Failed<PlatformToken>(code, message);
                    TokenRefusal.of(failed, clock.instant()).ifPresent(why -> tokens.refuse(owner, why));
                    yield failed;
                }
                case Reply.Unreachable<TokenCalls.Given>(var why) -> {
                    log.warn("No platform token for {}: {}", owner.appId(), why);
                    yield new Reply.Unreachable<>(why);
                }
            };
        } finally {
            // While there is a token that works, a lease that is left to run out keeps all nodes from asking at once
            // again.
            if (working.isEmpty()) {
                tokens.release(owner, holder);
            }
        }
    }

    private Reply<TokenCalls.Given> ask(TokenOwner owner, Connection connection) {
        var reply = calls.ask(connection, false, Deadline.in(settings.budget()));
        if (settings.tokenCall() == WeChatSettings.TokenCall.STABLE
                && reply instanceof Reply.Ok<TokenCalls.Given>(var given)
                && tokens.wasDropped(owner, given.token())
                && mayForce(owner)) {
            log.warn("WeChat gives out a platform token of {} that it refused: refreshing by force", owner.appId());
            return calls.ask(connection, true, Deadline.in(settings.budget()));
        }
        return reply;
    }

    private boolean mayForce(TokenOwner owner) {
        var now = clock.instant();
        return tokens.force(owner, now, now.minus(settings.forceEvery()));
    }

    private PlatformToken keep(TokenOwner owner, String holder, TokenCalls.Given given) {
        var now = clock.instant();
        var expiresAt = now.plus(given.life());
        var token =
                new PlatformToken(given.token(), later(expiresAt.minus(EARLY), now.plus(ASK_AGAIN_AFTER)), expiresAt);
        // A holder so slow that another has taken over uses what that one got: of two classic tokens the later one
        // lives.
        return tokens.keep(owner, holder, token) ? token : working(owner).orElse(token);
    }

    private Optional<PlatformToken> working(TokenOwner owner) {
        return tokens.find(owner).filter(token -> token.worksAt(clock.instant()));
    }

    private boolean isDue(PlatformToken token) {
        return token.isDueAt(clock.instant());
    }

    private static boolean waitALittle(Deadline deadline) {
        try {
            Thread.sleep(LOOK_EVERY);
            return deadline.left().isPositive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
