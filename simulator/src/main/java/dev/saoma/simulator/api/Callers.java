package dev.saoma.simulator.api;

import dev.saoma.simulator.world.AccessToken;
import dev.saoma.simulator.world.AccessTokens;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.AccountType;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.App;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MiniPrograms;
import dev.saoma.simulator.world.Quotas;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Knows a caller by the AppSecret (token calls) or by the token (all others).
@Component
final class Callers {

    private static final int SHORTEST_TOKEN = 32;

    private final Accounts accounts;
    private final MiniPrograms programs;
    private final AccessTokens tokens;
    private final Quotas quotas;

    Callers(Accounts accounts, MiniPrograms programs, AccessTokens tokens, Quotas quotas) {
        this.accounts = accounts;
        this.programs = programs;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    /// Only here does the IP whitelist count, and only once the secret is right.
    Caller bySecret(Optional<String> appId, Optional<String> secret, String ip) {
        return switch (bySecret(appId, secret)) {
            case Caller.Known(App app)
            when !app.admits(ip) ->
                new Caller.Refused(new Answer.Refused(
                        ErrorCode.IP_NOT_IN_WHITELIST.number(),
                        "invalid ip %s ipv6 %s, not in whitelist"
                                .formatted(ip, ip.contains(":") ? ip : "::ffff:" + ip)));
            case Caller caller -> caller;
        };
    }

    /// For calls that take the AppSecret itself and look at no whitelist.
    Caller bySecret(Optional<String> appId, Optional<String> secret) {
        if (appId.isEmpty()) {
            return refused(ErrorCode.APPID_MISSING);
        }
        Optional<App> app = find(new AppId(appId.get()));
        if (app.isEmpty()) {
            return refused(ErrorCode.INVALID_APPID);
        }
        if (secret.isEmpty()) {
            return refused(ErrorCode.APPSECRET_MISSING);
        }
        return app.get().appSecret().is(secret.get())
                ? new Caller.Known(app.get())
                : refused(ErrorCode.INVALID_APPSECRET);
    }

    /// Calls `then` with the account that the request's token belongs to, or says what is wrong with the token.
    Answer withToken(ApiRequest request, Function<Account, Answer> then) {
        return withToken(request, _ -> true, then);
    }

    /// The same for a call that not every type of account may make.
    Answer withToken(ApiRequest request, Predicate<AccountType> may, Function<Account, Answer> then) {
        return with(request, app -> switch (app) {
            case Account account when may.test(account.type()) -> Optional.of(() -> then.apply(account));
            case Account _, MiniProgram _ -> Optional.empty();
        });
    }

    /// The same for a call that only mini programs may make.
    Answer withProgramToken(ApiRequest request, Function<MiniProgram, Answer> then) {
        return with(request, app -> switch (app) {
            case MiniProgram program -> Optional.of(() -> then.apply(program));
            case Account _ -> Optional.empty();
        });
    }

    /// The same for a call that everything with an AppID may make.
    Answer withAnyToken(ApiRequest request, Function<App, Answer> then) {
        return with(request, app -> Optional.of(() -> then.apply(app)));
    }

    /// A call that the app may not make is refused, and not counted.
    private Answer with(ApiRequest request, Function<App, Optional<Supplier<Answer>>> allowed) {
        return switch (byToken(request.parameter("access_token"), request.at())) {
            case Caller.Refused(Answer answer) -> answer;
            case Caller.Known(App app) -> {
                Optional<Supplier<Answer>> then = allowed.apply(app);
                if (then.isEmpty()) {
                    yield Answer.refused(ErrorCode.API_UNAUTHORIZED);
                }
                yield quotas.use(app.appId(), request.path(), request.at())
                        ? then.get().get()
                        : Answer.refused(ErrorCode.QUOTA_REACHED);
            }
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
                find(token.get().appId())
                        .<Caller>map(Caller.Known::new)
                        .orElseGet(() -> refused(ErrorCode.INVALID_APPID));
        };
    }

    private Optional<App> find(AppId appId) {
        return accounts.find(appId).<App>map(Function.identity()).or(() -> programs.find(appId));
    }

    private static Caller refused(ErrorCode code) {
        return new Caller.Refused(Answer.refused(code));
    }
}
