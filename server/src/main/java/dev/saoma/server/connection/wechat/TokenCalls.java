package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks WeChat for a platform token (`wechat-protocol` §B1).
@Component
final class TokenCalls {

    private static final int LONGEST_TOKEN = 1024;

    private final ApiClient api;
    private final CountUse uses;
    private final WeChatSettings settings;

    TokenCalls(ApiClient api, CountUse uses, WeChatSettings settings) {
        this.api = api;
        this.uses = uses;
        this.settings = settings;
    }

    /// A token as it was given.
    ///
    /// @param life how much longer it is good for; of a stable token this falls with each time that one asks
    record Given(Secret token, Duration life) {}

    /// @param force makes `stable_token` end the life of the token that it would give; `token` always does that
    Reply<Given> ask(Connection connection, boolean force, Deadline deadline) {
        if (force) {
            uses.count(connection.appId(), Counted.FORCED_TOKEN);
        }
        var request = settings.tokenCall() == WeChatSettings.TokenCall.STABLE
                ? stable(connection, force)
                : classic(connection);
        return api.call(connection.appId(), request, deadline, TokenCalls::read);
    }

    private ApiRequest stable(Connection connection, boolean force) {
        var body = Map.of(
                "grant_type",
                "client_credential",
                "appid",
                connection.appId().value(),
                "secret",
                connection.appSecret().reveal(),
                "force_refresh",
                force);
        return new ApiRequest(settings.apiOf(connection), "stable_token", Map.of(), connection.appSecret(), body);
    }

    private ApiRequest classic(Connection connection) {
        var query = Map.of(
                "grant_type", "client_credential",
                "appid", connection.appId().value(),
                "secret", connection.appSecret().reveal());
        return ApiRequest.get(settings.apiOf(connection), "token", query, connection.appSecret());
    }

    private static Optional<Given> read(Answer answer) {
        var life = answer.number("expires_in");
        return answer.text("access_token")
                .filter(token -> token.length() <= LONGEST_TOKEN && life.isPresent())
                .map(token -> new Given(new Secret(token), Duration.ofSeconds(life.orElseThrow())));
    }
}
