package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// WeChat's API as the documents describe it (`wechat-protocol` §B).
@Service
final class HttpWeChat implements WeChat {

    private static final int LONGEST_TICKET = 200;
    private static final int LONGEST_URL = 500;

    private final AuthorizedCalls calls;
    private final WeChatSettings settings;
    private final InstantSource clock;

    HttpWeChat(AuthorizedCalls calls, WeChatSettings settings, InstantSource clock) {
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Reply<QrCode> createQrCode(OfficialAccount account, String scene, Duration life) {
        var body = Map.of(
                "expire_seconds", life.toSeconds(),
                "action_name", "QR_STR_SCENE",
                "action_info", Map.of("scene", Map.of("scene_str", scene)));
        return calls.code(
                account,
                token -> new ApiRequest(
                        settings.apiOf(account), "qrcode/create", Map.of("access_token", token.reveal()), token, body),
                answer -> qrCode(answer, life));
    }

    @Override
    public Reply<Sent> send(OfficialAccount account, OpenId openId, dev.saoma.protocol.Reply.Shown message) {
        return calls.call(
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
        return calls.call(
                account,
                token -> ApiRequest.get(
                        settings.apiOf(account),
                        "user/info",
                        Map.of("access_token", token.reveal(), "openid", openId.value(), "lang", "zh_CN"),
                        token),
                answer -> follower(answer, openId));
    }

    private Optional<QrCode> qrCode(Answer answer, Duration asked) {
        var life = answer.number("expire_seconds").orElse(asked.toSeconds());
        return answer.text("ticket")
                .filter(ticket -> ticket.length() <= LONGEST_TICKET)
                .flatMap(ticket -> answer.text("url")
                        .filter(url -> url.length() <= LONGEST_URL)
                        .map(url -> new QrCode(ticket, url, clock.instant().plusSeconds(life))));
    }

    private static @Nullable Instant since(Answer answer) {
        var seconds = answer.number("subscribe_time");
        return seconds.isPresent() ? Instant.ofEpochSecond(seconds.getAsLong()) : null;
    }

    private static Optional<Follower> follower(Answer answer, OpenId asked) {
        var subscribed = answer.number("subscribe");
        return answer.text("openid")
                .filter(openId -> openId.equals(asked.value()) && subscribed.isPresent())
                .map(_ -> new Follower(
                        asked,
                        subscribed.orElseThrow() == 1,
                        answer.text("unionid").map(UnionId::new).orElse(null),
                        since(answer)));
    }
}
