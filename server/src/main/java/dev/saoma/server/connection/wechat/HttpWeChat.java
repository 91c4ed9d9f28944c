package dev.saoma.server.connection.wechat;

import dev.saoma.protocol.ErrorCode;
import dev.saoma.protocol.Reaction;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.PlatformToken;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// WeChat's API as the documents describe it (`wechat-protocol` §B).
@Service
final class HttpWeChat implements WeChat {

    private static final Logger log = LoggerFactory.getLogger(HttpWeChat.class);

    private static final int LONGEST_TICKET = 200;
    private static final int LONGEST_URL = 500;

    private final TokenKeeper tokens;
    private final ApiClient api;
    private final WeChatSettings settings;
    private final InstantSource clock;

    HttpWeChat(TokenKeeper tokens, ApiClient api, WeChatSettings settings, InstantSource clock) {
        this.tokens = tokens;
        this.api = api;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Reply<QrCode> createQrCode(OfficialAccount account, String scene, Duration life) {
        var body = Map.of(
                "expire_seconds", life.toSeconds(),
                "action_name", "QR_STR_SCENE",
                "action_info", Map.of("scene", Map.of("scene_str", scene)));
        return call(
                account,
                token -> new ApiRequest(
                        settings.apiOf(account), "qrcode/create", Map.of("access_token", token.reveal()), token, body),
                answer -> qrCode(answer, life));
    }

    @Override
    public Reply<Sent> send(OfficialAccount account, OpenId openId, dev.saoma.protocol.Reply.Shown message) {
        return call(
                account,
                token -> new ApiRequest(
                        settings.apiOf(account),
                        "message/custom/send",
                        Map.of("access_token", token.reveal()),
                        token,
                        CustomerMessage.to(openId, message)),
                _ -> Optional.of(new Sent()));
    }

    @Override
    public Reply<Follower> follower(OfficialAccount account, OpenId openId) {
        return call(
                account,
                token -> ApiRequest.get(
                        settings.apiOf(account),
                        "user/info",
                        Map.of("access_token", token.reveal(), "openid", openId.value(), "lang", "zh_CN"),
                        token),
                answer -> follower(answer, openId));
    }

    private <T> Reply<T> call(
            Connection connection, Function<Secret, ApiRequest> request, Function<Answer, Optional<T>> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A call to WeChat inside a transaction would hold up the database");
        }
        var deadline = Deadline.in(settings.budget());
        Function<Secret, Reply<T>> attempt =
                token -> api.call(connection.appId(), request.apply(token), deadline, read);
        return withToken(connection, deadline, token -> {
            var reply = attempt.apply(token);
            if (!isTokenRefused(reply)) {
                return reply;
            }
            tokens.drop(connection, token);
            return withToken(connection, deadline, newer -> lastTry(connection, attempt.apply(newer)));
        });
    }

    private <T> Reply<T> withToken(Connection connection, Deadline deadline, Function<Secret, Reply<T>> use) {
        return switch (tokens.token(connection, deadline)) {
            case Reply.Ok<PlatformToken>(var token) -> use.apply(token.value());
            case Reply.Failed<PlatformToken>(var code, var message) -> new Reply.Failed<>(code, message);
            case Reply.Unreachable<PlatformToken>(var why) -> new Reply.Unreachable<>(why);
        };
    }

    private static <T> Reply<T> lastTry(Connection connection, Reply<T> reply) {
        if (isTokenRefused(reply)) {
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

    private Optional<QrCode> qrCode(Answer answer, Duration asked) {
        var life = answer.number("expire_seconds").orElse(asked.toSeconds());
        return answer.text("ticket")
                .filter(ticket -> ticket.length() <= LONGEST_TICKET)
                .flatMap(ticket -> answer.text("url")
                        .filter(url -> url.length() <= LONGEST_URL)
                        .map(url -> new QrCode(ticket, url, clock.instant().plusSeconds(life))));
    }

    private static Optional<Follower> follower(Answer answer, OpenId asked) {
        var subscribed = answer.number("subscribe");
        return answer.text("openid")
                .filter(openId -> openId.equals(asked.value()) && subscribed.isPresent())
                .map(_ -> new Follower(
                        asked,
                        subscribed.orElseThrow() == 1,
                        answer.text("unionid").map(UnionId::new).orElse(null)));
    }
}
