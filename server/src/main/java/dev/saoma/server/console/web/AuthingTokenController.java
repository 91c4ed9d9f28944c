package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.PlatformToken;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.SharePlatformToken;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The same token where systems that come from Authing look for it, in the envelope of its version 3. The bearer token
/// says which pool is meant.
@RestController
class AuthingTokenController {

    private final Connections connections;
    private final SharePlatformToken share;
    private final Chance chance;

    AuthingTokenController(Connections connections, SharePlatformToken share, Chance chance) {
        this.connections = connections;
        this.share = share;
        this.chance = chance;
    }

    record Wanted(@Nullable String appId, @Nullable Secret appSecret) {}

    /// @param expiresAt seconds since 1970
    record Token(String accessToken, long expiresAt) {}

    record Envelope(
            int statusCode,
            String message,
            String requestId,
            @Nullable Token data) {}

    @PostMapping("/api/v3/get-wechat-access-token")
    @Needs(value = ApiScope.PLATFORM_TOKEN_READ, costly = true)
    ResponseEntity<Envelope> token(Caller caller, @RequestBody Wanted wanted, Locale locale) {
        var account = find(caller, wanted);
        if (account.isEmpty()) {
            return refused(Problem.NO_SUCH_ACCOUNT, locale);
        }
        return switch (share.share(account.get(), caller)) {
            case Reply.Ok<PlatformToken>(var token) ->
                answer(
                        200,
                        "OK",
                        new Token(token.value().reveal(), token.expiresAt().getEpochSecond()));
            case Reply.Failed<PlatformToken> _ -> refused(Problem.PLATFORM_TOKEN_REFUSED, locale);
            case Reply.Unreachable<PlatformToken> _ -> refused(Problem.WECHAT_UNREACHABLE, locale);
        };
    }

    /// Both must fit: who has the AppSecret could get a token from WeChat as well.
    private Optional<OfficialAccount> find(Caller caller, Wanted wanted) {
        return connections.all(caller.pool()).stream()
                .filter(connection -> fits(connection, wanted))
                .filter(OfficialAccount.class::isInstance)
                .map(OfficialAccount.class::cast)
                .findFirst();
    }

    private static boolean fits(Connection connection, Wanted wanted) {
        var secret = wanted.appSecret();
        return connection.appId().value().equals(wanted.appId())
                && secret != null
                && connection.appSecret().equals(secret);
    }

    private ResponseEntity<Envelope> refused(Problem problem, Locale locale) {
        var inChinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        return answer(problem.status(), problem.text(inChinese), null);
    }

    /// Always by HTTP 200: to the clients of this address any other status is a broken line, and they would not show
    /// what it says.
    private ResponseEntity<Envelope> answer(int statusCode, String message, @Nullable Token token) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new Envelope(statusCode, message, chance.name(), token));
    }
}
