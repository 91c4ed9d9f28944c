package dev.saoma.simulator.api;

import dev.saoma.simulator.world.AccessToken;
import dev.saoma.simulator.world.AccessTokens;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Quotas;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Knows a caller by the AppSecret (token calls) or by the token (all others).
@Component
final class Callers {

    private static final int SHORTEST_TOKEN = 32;

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Quotas quotas;

    Callers(Accounts accounts, AccessTokens tokens, Quotas quotas) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    /// Only here does the IP whitelist count, and only once the secret is right.
    Caller bySecret(Optional<String> appId, Optional<String> secret, String ip) {
        if (appId.isEmpty()) {
            return refused(ErrorCode.APPID_MISSING);
        }
        Optional<Account> account = accounts.find(new AppId(appId.get()));
        if (account.isEmpty()) {
            return refused(ErrorCode.INVALID_APPID);
        }
        if (secret.isEmpty()) {
            return refused(ErrorCode.APPSECRET_MISSING);
        }
        if (!account.get().appSecret().is(secret.get())) {
            return refused(ErrorCode.INVALID_APPSECRET);
        }
        return account.get().admits(ip)
                ? new Caller.Known(account.get())
                : new Caller.Refused(new Answer.Refused(
                        ErrorCode.IP_NOT_IN_WHITELIST.number(),
                        "invalid ip %s ipv6 %s, not in whitelist"
                                .formatted(ip, ip.contains(":") ? ip : "::ffff:" + ip)));
    }

    /// Calls `then` with the account that the request's token belongs to, or says what is wrong with the token.
    Answer withToken(ApiRequest request, Function<Account, Answer> then) {
        return withToken(request, _ -> true, then);
    }

    /// The same for a call that not every type of account may make. A refused call is not counted.
    Answer withToken(ApiRequest request, Predicate<AccountType> may, Function<Account, Answer> then) {
        return switch (byToken(request.parameter("access_token"), request.at())) {
            case Caller.Known(Account account) -> {
                if (!may.test(account.type())) {
                    yield Answer.refused(ErrorCode.API_UNAUTHORIZED);
                }
                yield quotas.use(account.appId(), request.path(), request.at())
                        ? then.apply(account)
                        : Answer.refused(ErrorCode.QUOTA_REACHED);
            }
            case Caller.Refused(Answer answer) -> answer;
        };
    }

    /// Whose call it is as far as one can tell, whether it is allowed or not.
    Optional<AppId> guess(ApiRequest request, Optional<String> appIdInBody) {
        return request.parameter("access_token")
                .flatMap(tokens::find)
                .map(AccessToken::appId)
                .or(() -> request.parameter("appid").or(() -> appIdInBody).map(AppId::new));
    }

    private Caller byToken(Optional<String> value, Instant now) {
        if (value.isEmpty()) {
            return refused(ErrorCode.ACCESS_TOKEN_MISSING);
        }
        Optional<AccessToken> token = tokens.find(value.get());
        if (token.isEmpty()) {
            boolean looksLikeOne = value.get().length() >= SHORTEST_TOKEN;
            return refused(looksLikeOne ? ErrorCode.INVALID_CREDENTIAL : ErrorCode.INVALID_ACCESS_TOKEN);
        }
        return switch (token.get().standingAt(now)) {
            case EXPIRED -> refused(ErrorCode.ACCESS_TOKEN_EXPIRED);
            case NOT_LATEST -> refused(ErrorCode.INVALID_CREDENTIAL);
            case VALID ->
                accounts.find(token.get().appId())
                        .<Caller>map(Caller.Known::new)
                        .orElseGet(() -> refused(ErrorCode.INVALID_APPID));
        };
    }

    private static Caller refused(ErrorCode code) {
        return new Caller.Refused(Answer.refused(code));
    }
}
