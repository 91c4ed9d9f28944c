package dev.saoma.server.connection.wechat;

import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniPrograms;
import dev.saoma.server.connection.Picture;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.connection.picture.Pictures;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// WeChat's API for mini programs as the documents describe it (`wechat-protocol` §C).
@Service
final class HttpMiniPrograms implements MiniPrograms {

    private static final Logger log = LoggerFactory.getLogger(HttpMiniPrograms.class);

    /// WeChat's own default: sharp on every screen, and no heavier than it must be.
    private static final int WIDTH = 430;

    private static final int LONGEST_ID = 256;

    private final AuthorizedCalls calls;
    private final ApiClient api;
    private final CountUse uses;
    private final WeChatSettings settings;

    HttpMiniPrograms(AuthorizedCalls calls, ApiClient api, CountUse uses, WeChatSettings settings) {
        this.calls = calls;
        this.api = api;
        this.uses = uses;
        this.settings = settings;
    }

    @Override
    public Reply<Picture> code(MiniProgram program, String scene) {
        var body = Map.of(
                "scene", scene,
                "page", program.page().path(),
                "check_path", program.page().checked(),
                "env_version", program.page().version().name().toLowerCase(Locale.ROOT),
                "width", WIDTH);
        return calls.code(
                program,
                token -> new ApiRequest(
                        settings.apiOf(program),
                        "wxa/getwxacodeunlimit",
                        Map.of("access_token", token.reveal()),
                        token,
                        body),
                answer -> answer.picture().flatMap(bytes -> draw(program, bytes)));
    }

    @Override
    public Reply<Holder> holder(MiniProgram program, Secret loginCode) {
        Calls.outsideOfTransactions();
        var query = Map.of(
                "appid", program.appId().value(),
                "secret", program.appSecret().reveal(),
                "js_code", loginCode.reveal(),
                "grant_type", "authorization_code");
        return api.call(
                program.appId(),
                ApiRequest.get(settings.apiOf(program), "sns/jscode2session", query, program.appSecret()),
                Deadline.in(settings.budget()),
                HttpMiniPrograms::holder);
    }

    @Override
    public Reply<PhoneNumber> phone(MiniProgram program, Secret phoneCode, OpenId openId) {
        var body = Map.of("code", phoneCode.reveal(), "openid", openId.value());
        var reply = calls.call(
                program,
                token -> new ApiRequest(
                        settings.apiOf(program),
                        "wxa/business/getuserphonenumber",
                        Map.of("access_token", token.reveal()),
                        token,
                        body),
                answer -> answer.object("phone_info").flatMap(info -> phone(info, program)));
        if (reply instanceof Reply.Ok<PhoneNumber>) {
            uses.count(program.appId(), Counted.PAID_PHONE);
        }
        return reply;
    }

    private static Optional<Picture> draw(MiniProgram program, byte[] bytes) {
        var logo = program.logo();
        var drawn = logo == null ? Pictures.code(bytes) : Pictures.code(bytes, logo.png());
        if (drawn instanceof Pictures.Drawn.Good(var picture)) {
            return Optional.of(picture);
        }
        log.warn("The code that WeChat made for {} is no picture that can be shown", program.identifier());
        return Optional.empty();
    }

    private static Optional<Holder> holder(Answer answer) {
        return answer.text("openid")
                .filter(openId -> openId.length() <= LONGEST_ID)
                .map(openId -> new Holder(
                        new OpenId(openId),
                        answer.text("unionid")
                                .filter(unionId -> unionId.length() <= LONGEST_ID)
                                .map(UnionId::new)
                                .orElse(null)));
    }

    /// A number released to another mini program is none of ours.
    private static Optional<PhoneNumber> phone(Answer info, MiniProgram program) {
        var ours = info.object("watermark")
                .flatMap(mark -> mark.text("appid"))
                .filter(appId -> appId.equals(program.appId().value()));
        return ours.flatMap(_ -> info.text("countryCode"))
                .flatMap(country -> info.text("purePhoneNumber").flatMap(pure -> Vouched.phone(country, pure)));
    }
}
