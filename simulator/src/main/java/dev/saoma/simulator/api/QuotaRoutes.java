package dev.saoma.simulator.api;

import dev.saoma.simulator.world.App;
import dev.saoma.simulator.world.AppId;
import dev.saoma.simulator.world.Quotas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// How much of its quotas an account has left, setting them back, and what became of a call (openApi管理).
@Component
final class QuotaRoutes implements Routes {

    private final Callers callers;
    private final JsonBodies bodies;
    private final Quotas quotas;
    private final CallLog calls;

    QuotaRoutes(Callers callers, JsonBodies bodies, Quotas quotas, CallLog calls) {
        this.callers = callers;
        this.bodies = bodies;
        this.quotas = quotas;
        this.calls = calls;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/cgi-bin/clear_quota", this::clear),
                Route.post("/cgi-bin/clear_quota/v2", this::clearBySecret),
                Route.post("/cgi-bin/openapi/quota/get", this::usage),
                Route.post("/cgi-bin/openapi/rid/get", this::call));
    }

    private Answer clear(ApiRequest request) {
        return callers.withAnyToken(
                request,
                app -> bodies.read(
                        request,
                        body -> JsonBodies.text(body, "appid")
                                        .filter(app.appId().value()::equals)
                                        .isPresent()
                                ? cleared(app.appId(), request)
                                : Answer.refused(ErrorCode.INVALID_APPID)));
    }

    /// WeChat documents its parameters as a body and shows them in the query; both are taken.
    private Answer clearBySecret(ApiRequest request) {
        Optional<JsonNode> body = bodies.parse(request.body());
        Optional<String> appId =
                request.parameter("appid").or(() -> body.flatMap(found -> JsonBodies.text(found, "appid")));
        Optional<String> secret =
                request.parameter("appsecret").or(() -> body.flatMap(found -> JsonBodies.text(found, "appsecret")));
        return switch (callers.bySecret(appId, secret, request.ip())) {
            case Caller.Refused(Answer answer) -> answer;
            case Caller.Known(App app) -> cleared(app.appId(), request);
        };
    }

    private Answer cleared(AppId app, ApiRequest request) {
        return quotas.clear(app, request.at()) ? Answer.ok() : Answer.refused(ErrorCode.NO_CLEARING_LEFT);
    }

    private Answer usage(ApiRequest request) {
        return callers.withAnyToken(
                request,
                app -> bodies.read(
                        request,
                        body -> JsonBodies.text(body, "cgi_path")
                                .flatMap(path -> quotas.of(app.appId(), path, request.at()))
                                .map(QuotaRoutes::shown)
                                .orElseGet(() -> Answer.refused(ErrorCode.CGI_PATH_NOT_FOUND))));
    }

    private static Answer shown(Quotas.Usage usage) {
        Map<String, Object> quota = new LinkedHashMap<>();
        quota.put("daily_limit", usage.limit());
        quota.put("used", usage.used());
        quota.put("remain", usage.remain());
        return Answer.ok(Map.of("quota", quota));
    }

    private Answer call(ApiRequest request) {
        return callers.withAnyToken(
                request,
                app -> bodies.read(
                        request,
                        body -> JsonBodies.text(body, "rid")
                                .flatMap(rid -> calls.withRid(app.appId(), rid))
                                .map(QuotaRoutes::shown)
                                .orElseGet(() -> Answer.refused(ErrorCode.RID_NOT_FOUND))));
    }

    private static Answer shown(Call call) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("invoke_time", call.at().getEpochSecond());
        shown.put("cost_in_ms", call.millis());
        shown.put("request_url", call.query());
        shown.put("request_body", call.requestBody());
        shown.put("response_body", call.responseBody());
        shown.put("client_ip", call.ip());
        return Answer.ok(Map.of("request", shown));
    }
}
