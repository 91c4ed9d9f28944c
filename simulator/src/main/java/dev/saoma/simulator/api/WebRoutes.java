package dev.saoma.simulator.api;

import dev.saoma.simulator.authorize.Scope;
import dev.saoma.simulator.authorize.WebCodes;
import dev.saoma.simulator.authorize.WebGrant;
import dev.saoma.simulator.authorize.WebTokens;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Accounts;
import dev.saoma.simulator.world.App;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.MiniProgram;
import dev.saoma.simulator.world.People;
import dev.saoma.simulator.world.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Who is at a page in WeChat's browser: the code of web authorization for an openid and tokens of its own (网页授权).
@Component
final class WebRoutes implements Routes {

    private final Callers callers;
    private final Accounts accounts;
    private final People people;
    private final WebCodes codes;
    private final WebTokens tokens;

    WebRoutes(Callers callers, Accounts accounts, People people, WebCodes codes, WebTokens tokens) {
        this.callers = callers;
        this.accounts = accounts;
        this.people = people;
        this.codes = codes;
        this.tokens = tokens;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sns/oauth2/access_token", this::exchange),
                Route.get("/sns/oauth2/refresh_token", this::refresh),
                Route.get("/sns/userinfo", request -> withToken(request, this::profile)),
                Route.get("/sns/auth", request -> withToken(request, _ -> Answer.ok())));
    }

    private Answer exchange(ApiRequest request) {
        if (request.parameter("grant_type").filter("authorization_code"::equals).isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_GRANT_TYPE);
        }
        return switch (callers.bySecret(request.parameter("appid"), request.parameter("secret"))) {
            case Caller.Refused(Answer answer) -> answer;
            case Caller.Known(App app) ->
                switch (app) {
                    case MiniProgram _ -> Answer.refused(ErrorCode.API_UNAUTHORIZED);
                    case Account account ->
                        request.parameter("code")
                                .map(code -> exchange(account, code, request))
                                .orElseGet(() -> Answer.refused(ErrorCode.CODE_MISSING));
                };
        };
    }

    private Answer exchange(Account account, String code, ApiRequest request) {
        return switch (codes.trade(account.appId(), code, request.at())) {
            case WebCodes.Traded.Used() -> Answer.refused(ErrorCode.CODE_USED);
            case WebCodes.Traded.Unknown() -> Answer.refused(ErrorCode.INVALID_CODE);
            case WebCodes.Traded.For(WebGrant grant) -> {
                Map<String, Object> fields = tokens(grant, request);
                fields.put("refresh_token", tokens.issueRefresh(grant, request.at()));
                yield answer(fields, grant);
            }
        };
    }

    private Answer refresh(ApiRequest request) {
        if (request.parameter("grant_type").filter("refresh_token"::equals).isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_GRANT_TYPE);
        }
        Optional<AppId> app = request.parameter("appid").map(AppId::new);
        if (app.isEmpty()) {
            return Answer.refused(ErrorCode.APPID_MISSING);
        }
        String token = request.parameter("refresh_token").orElse("");
        Optional<WebTokens.Held> held =
                tokens.refresh(token).filter(one -> one.grant().app().equals(app.get()));
        if (held.isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_REFRESH_TOKEN);
        }
        if (held.get().isOver(request.at())) {
            return Answer.refused(ErrorCode.REFRESH_TOKEN_EXPIRED);
        }
        Map<String, Object> fields = tokens(held.get().grant(), request);
        fields.put("refresh_token", token);
        return answer(fields, held.get().grant());
    }

    private Map<String, Object> tokens(WebGrant grant, ApiRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("access_token", tokens.issueAccess(grant, request.at()));
        fields.put("expires_in", WebTokens.ACCESS_LIFE.toSeconds());
        return fields;
    }

    private Answer answer(Map<String, Object> fields, WebGrant grant) {
        fields.put("openid", grant.openId().value());
        fields.put("scope", grant.scope().wire());
        if (grant.snapshot()) {
            fields.put("is_snapshotuser", 1);
        }
        if (grant.scope() == Scope.USERINFO) {
            putUnionId(fields, grant);
        }
        return new Answer.Data(fields);
    }

    private Answer profile(WebGrant grant) {
        if (grant.scope() != Scope.USERINFO) {
            return Answer.refused(ErrorCode.API_UNAUTHORIZED);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("openid", grant.openId().value());
        fields.put(
                "nickname",
                grant.snapshot()
                        ? ""
                        : people.find(grant.person()).map(Person::name).orElse(""));
        fields.put("sex", 0);
        fields.put("language", "");
        fields.put("city", "");
        fields.put("province", "");
        fields.put("country", "");
        fields.put("headimgurl", "");
        fields.put("privilege", List.of());
        putUnionId(fields, grant);
        return new Answer.Data(fields);
    }

    /// A stand-in has none.
    private void putUnionId(Map<String, Object> fields, WebGrant grant) {
        if (!grant.snapshot()
                && accounts.find(grant.app()).filter(Account::unionId).isPresent()) {
            people.find(grant.person())
                    .flatMap(Person::unionId)
                    .ifPresent(union -> fields.put("unionid", union.value()));
        }
    }

    private Answer withToken(ApiRequest request, Function<WebGrant, Answer> then) {
        Optional<String> token = request.parameter("access_token");
        if (token.isEmpty()) {
            return Answer.refused(ErrorCode.ACCESS_TOKEN_MISSING);
        }
        Optional<WebTokens.Held> held = tokens.access(token.get());
        if (held.isEmpty()) {
            return Answer.refused(ErrorCode.INVALID_CREDENTIAL);
        }
        if (held.get().isOver(request.at())) {
            return Answer.refused(ErrorCode.ACCESS_TOKEN_EXPIRED);
        }
        WebGrant grant = held.get().grant();
        return request.parameter("openid")
                        .filter(grant.openId().value()::equals)
                        .isPresent()
                ? then.apply(grant)
                : Answer.refused(ErrorCode.INVALID_OPENID);
    }
}
