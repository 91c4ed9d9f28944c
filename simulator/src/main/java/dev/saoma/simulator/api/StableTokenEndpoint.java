package dev.saoma.simulator.api;

import dev.saoma.simulator.world.AccessTokens;
import dev.saoma.simulator.world.App;
import dev.saoma.simulator.world.Quotas;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// `POST /cgi-bin/stable_token`: the same token until shortly before its end; a forced renewal stops the one before
/// at once, 20 times a day and not within 30 s (获取稳定版接口调用凭据).
@Component
final class StableTokenEndpoint implements Endpoint {

    private final Callers callers;
    private final AccessTokens tokens;
    private final Quotas quotas;
    private final JsonBodies bodies;

    StableTokenEndpoint(Callers callers, AccessTokens tokens, Quotas quotas, JsonBodies bodies) {
        this.callers = callers;
        this.tokens = tokens;
        this.quotas = quotas;
        this.bodies = bodies;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/cgi-bin/stable_token";
    }

    @Override
    public Answer answer(ApiRequest request) {
        return bodies.read(request, body -> answer(request, body));
    }

    private Answer answer(ApiRequest request, JsonNode body) {
        if (!JsonBodies.text(body, "grant_type")
                .filter("client_credential"::equals)
                .isPresent()) {
            return Answer.refused(ErrorCode.INVALID_GRANT_TYPE);
        }
        JsonNode force = body.path("force_refresh");
        if (!force.isMissingNode() && !force.isBoolean()) {
            return Answer.refused(ErrorCode.DATA_FORMAT_ERROR);
        }
        return switch (callers.bySecret(
                JsonBodies.text(body, "appid"), JsonBodies.text(body, "secret"), request.ip())) {
            case Caller.Refused(Answer answer) -> answer;
            case Caller.Known(App known) -> token(known, force.booleanValue(false), request);
        };
    }

    private Answer token(App known, boolean force, ApiRequest request) {
        var app = known.appId();
        var now = request.at();
        if (!quotas.use(app, path(), now)) {
            return Answer.refused(ErrorCode.QUOTA_REACHED);
        }
        if (!force || tokens.forcedJustNow(app, now)) {
            return TokenAnswer.of(tokens.stable(app, now), now);
        }
        return quotas.use(app, Quotas.FORCED_RENEWAL, now)
                ? TokenAnswer.of(tokens.force(app, now), now)
                : Answer.refused(ErrorCode.QUOTA_REACHED);
    }
}
