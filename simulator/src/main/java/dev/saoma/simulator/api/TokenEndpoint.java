package dev.saoma.simulator.api;

import dev.saoma.simulator.world.AccessToken;
import dev.saoma.simulator.world.AccessTokens;
import dev.saoma.simulator.world.App;
import dev.saoma.simulator.world.Quotas;
import org.springframework.stereotype.Component;

/// `GET /cgi-bin/token`: a new token each time, 2,000 a day (获取 Access token).
@Component
final class TokenEndpoint implements Endpoint {

    private final Callers callers;
    private final AccessTokens tokens;
    private final Quotas quotas;

    TokenEndpoint(Callers callers, AccessTokens tokens, Quotas quotas) {
        this.callers = callers;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/cgi-bin/token";
    }

    @Override
    public Answer answer(ApiRequest request) {
        if (!request.parameter("grant_type").filter("client_credential"::equals).isPresent()) {
            return Answer.refused(ErrorCode.INVALID_GRANT_TYPE);
        }
        return switch (callers.bySecret(request.parameter("appid"), request.parameter("secret"), request.ip())) {
            case Caller.Refused(Answer answer) -> answer;
            case Caller.Known(App app) -> mint(app, request);
        };
    }

    private Answer mint(App app, ApiRequest request) {
        if (!quotas.use(app.appId(), path(), request.at())) {
            return Answer.refused(ErrorCode.QUOTA_REACHED);
        }
        AccessToken token = tokens.mint(app.appId(), request.at());
        return TokenAnswer.of(token, request.at());
    }
}
