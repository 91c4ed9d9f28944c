package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiSettings;
import dev.saoma.server.console.CallLimit;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// What each call of the admin API has to pass before its controller: the limit, the pool, the scope. A pool that is
/// not the token's is answered as if it did not exist.
@Component
class Gate implements HandlerInterceptor {

    private final CallLimit limit;
    private final ApiSettings settings;

    Gate(CallLimit limit, ApiSettings settings) {
        this.limit = limit;
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var caller = CurrentCaller.get();
        var needs = Optional.of(handler)
                .filter(HandlerMethod.class::isInstance)
                .map(method -> ((HandlerMethod) method).getMethodAnnotation(Needs.class));
        if (!isWithinTheLimit(caller, needs, response)) {
            Problems.write(response, Problems.detail(Problem.TOO_MANY_CALLS, request.getLocale()));
            return false;
        }
        if (needs.isEmpty() || !isOwnPool(caller, request)) {
            Problems.write(response, Problems.detail(Problem.NOT_FOUND, request.getLocale()));
            return false;
        }
        var scope = needs.get().value();
        if (!caller.scopes().contains(scope)) {
            response.setHeader(
                    "WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope.value() + "\"");
            var problem = Problems.detail(Problem.INSUFFICIENT_SCOPE, request.getLocale());
            problem.setProperty("scope", scope.value());
            Problems.write(response, problem);
            return false;
        }
        return true;
    }

    private boolean isWithinTheLimit(Caller caller, Optional<Needs> needs, HttpServletResponse response) {
        var costly = needs.filter(Needs::costly).isPresent();
        var allowance = limit.count(
                (costly ? "costly " : "all ") + caller.pool() + " " + caller.client(),
                costly ? settings.costlyCallsPerMinute() : settings.callsPerMinute());
        var policy = costly ? "\"costly\"" : "\"all\"";
        response.setHeader(
                "RateLimit-Policy",
                policy + ";q=" + allowance.limit() + ";w=" + allowance.window().toSeconds());
        response.setHeader(
                "RateLimit",
                policy + ";r=" + allowance.remaining() + ";t="
                        + allowance.untilFull().toSeconds());
        if (!allowance.allowed()) {
            response.setHeader(
                    "Retry-After", Long.toString(allowance.retryAfter().toSeconds()));
        }
        return allowance.allowed();
    }

    private static boolean isOwnPool(Caller caller, HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
                || !variables.containsKey("pool")
                || caller.pool().value().equals(variables.get("pool"));
    }
}
