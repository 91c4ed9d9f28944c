package dev.saoma.server.connection.wechat;

import dev.saoma.protocol.ErrorCode;
import dev.saoma.protocol.Reaction;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.PlatformToken;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.kernel.Secret;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes calls with the platform token. One that WeChat refuses is dropped, and the call made once more with a newer
/// one (`wechat-protocol` §B8).
@Component
final class AuthorizedCalls {

    private static final Logger log = LoggerFactory.getLogger(AuthorizedCalls.class);

    private final TokenKeeper tokens;
    private final ApiClient api;
    private final CountUse uses;
    private final WeChatSettings settings;

    AuthorizedCalls(TokenKeeper tokens, ApiClient api, CountUse uses, WeChatSettings settings) {
        this.tokens = tokens;
        this.api = api;
        this.uses = uses;
        this.settings = settings;
    }

    <T> Reply<T> call(Connection connection, Function<Secret, ApiRequest> request, Function<Answer, Optional<T>> read) {
        return call(connection, request, read, _ -> {});
    }

    /// The same where a code is ordered: an account that may not make any is noted.
    <T> Reply<T> code(Connection connection, Function<Secret, ApiRequest> request, Function<Answer, Optional<T>> read) {
        return call(connection, request, read, reply -> tokens.heardOfCode(connection, reply));
    }

    /// @param heard what is done with each answer to this call itself, and not to one for a token
    private <T> Reply<T> call(
            Connection connection,
            Function<Secret, ApiRequest> request,
            Function<Answer, Optional<T>> read,
            Consumer<Reply<T>> heard) {
        Calls.outsideOfTransactions();
        var deadline = Deadline.in(settings.budget());
        Function<Secret, Reply<T>> attempt = token -> {
            var reply = api.call(connection.appId(), request.apply(token), deadline, read);
            heard.accept(reply);
            return reply;
        };
        return withToken(connection, deadline, token -> {
            var reply = attempt.apply(token);
            if (!isTokenRefused(reply)) {
                return reply;
            }
            // Of many calls that are refused together, one has dropped it: it is counted once.
            if (tokens.drop(connection, token)) {
                uses.count(connection.appId(), Counted.REFUSED_TOKEN);
            }
            return withToken(connection, deadline, newer -> lastTry(connection, attempt.apply(newer)));
        });
    }

    private <T> Reply<T> withToken(Connection connection, Deadline deadline, Function<Secret, Reply<T>> use) {
        return switch (tokens.token(connection, deadline)) {
            case Reply.Ok<PlatformToken>(var token) -> use.apply(token.value());
            case Reply.Failed<PlatformToken> failed -> failed.ofTokenCall();
            case Reply.Unreachable<PlatformToken>(var why) -> new Reply.Unreachable<>(why);
        };
    }

    private <T> Reply<T> lastTry(Connection connection, Reply<T> reply) {
        if (isTokenRefused(reply)) {
            uses.count(connection.appId(), Counted.REFUSED_TOKEN);
            log.error(
                    "WeChat refuses a platform token of {} that it has just given: another system seems to refresh"
                            + " this account's token and so to end ours. Let one system alone ask for it",
                    connection.appId());
        }
        return reply;
    }

    private static boolean isTokenRefused(Reply<?> reply) {
        return reply instanceof Reply.Failed<?> failed
                && ErrorCode.of(failed.errcode()).reaction() == Reaction.REFRESH_TOKEN;
    }
}
