package dev.saoma.simulator.api;

import dev.saoma.simulator.mini.Exchange;
import dev.saoma.simulator.mini.LoginCodes;
import dev.saoma.simulator.mini.SessionKeys;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.App;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.MinuteLimits;
import dev.saoma.simulator.world.OpenId;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import dev.saoma.simulator.world.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who holds the phone: the code of `wx.login` for an openid and a session key (小程序登录), and whether a session key is
/// still the one (检验登录态, 重置登录态).
@Component
final class SessionRoutes implements Routes {

    static final String CODE_TO_SESSION = "/sns/jscode2session";
    private static final int PER_PERSON_AND_MINUTE = 100;

    private final Callers callers;
    private final LoginCodes codes;
    private final SessionKeys keys;
    private final People people;
    private final MinuteLimits limits;

    SessionRoutes(Callers callers, LoginCodes codes, SessionKeys keys, People people, MinuteLimits limits) {
        this.callers = callers;
        this.codes = codes;
        this.keys = keys;
        this.people = people;
        this.limits = limits;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(CODE_TO_SESSION, this::exchange),
                Route.get("/wxa/checksession", request -> signed(request, (_, _) -> Answer.ok())),
                Route.get("/wxa/resetusersessionkey", request -> signed(request, this::renewed)));
    }

    private Answer exchange(ApiRequest request) {
        if (request.parameter("grant_type").filter("authorization_code"::equals).isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_GRANT_TYPE);
        }
        return switch (callers.bySecret(request.parameter("appid"), request.parameter("secret"))) {
            case Caller.Refused(Answer answer) -> answer;
            case Caller.Known(App app) ->
                switch (app) {
                    case MiniProgram program ->
                        request.parameter("js_code")
                                .map(code -> exchange(program, code, request))
                                .orElseGet(() -> Answer.refused(ErrorCode.CODE_MISSING));
                    case Account _ -> Answer.refused(ErrorCode.API_UNAUTHORIZED);
                };
        };
    }

    private Answer exchange(MiniProgram program, String code, ApiRequest request) {
        return switch (codes.exchange(program.appId(), code, request.at())) {
            case Exchange.Used() -> Answer.refused(ErrorCode.CODE_USED);
            case Exchange.Unknown(), Exchange.OfAnotherApp() -> Answer.refused(ErrorCode.INVALID_CODE);
            case Exchange.Of(var id) ->
                people.find(id)
                        .map(person -> session(program, person, request))
                        .orElseGet(() -> Answer.refused(ErrorCode.INVALID_CODE));
        };
    }

    private Answer session(MiniProgram program, Person person, ApiRequest request) {
        if (person.isBlocked()) {
            return Answer.refused(ErrorCode.CODE_BLOCKED);
        }
        OpenId openId = OpenId.of(person.id(), program.appId());
        if (!limits.use(program.appId(), CODE_TO_SESSION, openId.value(), PER_PERSON_AND_MINUTE, request.at())) {
            return Answer.refused(ErrorCode.MINUTE_QUOTA_REACHED);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("session_key", keys.renew(program.appId(), openId).reveal());
        fields.put("openid", openId.value());
        if (program.unionId()) {
            person.unionId().ifPresent(union -> fields.put("unionid", union.value()));
        }
        return new Answer.Data(fields);
    }

    private interface Then {
        Answer answer(MiniProgram program, OpenId openId);
    }

    /// A call that shows that it knows the session key without sending it (用户登录态签名).
    private Answer signed(ApiRequest request, Then then) {
        return callers.withProgramToken(request, program -> {
            Optional<OpenId> openId = request.parameter("openid").map(OpenId::new);
            if (openId.isEmpty()) {
                return Answer.refused(ErrorCode.OPENID_MISSING);
            }
            if (request.parameter("sig_method").filter("hmac_sha256"::equals).isEmpty()) {
                return Answer.refused(ErrorCode.INVALID_SIG_METHOD);
            }
            Optional<Secret> key = keys.find(program.appId(), openId.get());
            return key.isPresent()
                            && fits(key.get(), request.parameter("signature").orElse(""))
                    ? then.answer(program, openId.get())
                    : Answer.refused(ErrorCode.INVALID_SESSION_SIGNATURE);
        });
    }

    private Answer renewed(MiniProgram program, OpenId openId) {
        return Answer.ok(Map.of(
                "openid",
                openId.value(),
                "session_key",
                keys.renew(program.appId(), openId).reveal()));
    }

    private static boolean fits(Secret key, String signature) {
        return MessageDigest.isEqual(
                SessionKeys.sign(key, "").getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.UTF_8));
    }
}
