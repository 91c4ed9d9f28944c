package dev.saoma.server.console.web;

import dev.saoma.server.console.ApiSettings;
import dev.saoma.server.console.CallLimit;
import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Needs;
import dev.saoma.server.console.developer.FindDeveloper;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// What each call of the admin API has to pass before its controller: the limit, the pool, the scope. A pool in
/// which the caller has no part is answered as if it did not exist.
@Component
class Gate implements HandlerInterceptor {

    private final CallLimit limit;
    private final ApiSettings settings;
    private final FindDeveloper developers;

    Gate(CallLimit limit, ApiSettings settings, FindDeveloper developers) {
        this.limit = limit;
        this.settings = settings;
        this.developers = developers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var visitor = CurrentCaller.visitor();
        var needs = on(handler, Needs.class);
        if (!isWithinTheLimit(visitor, needs, response)) {
            Problems.write(response, Problems.detail(Problem.TOO_MANY_CALLS, request.getLocale()));
            return false;
        }
        if (on(handler, ForDevelopers.class).isPresent() && visitor instanceof Visitor.Person) {
            return true;
        }
        var caller = caller(visitor, request);
        if (needs.isEmpty() || caller.isEmpty()) {
            Problems.write(response, Problems.detail(Problem.NOT_FOUND, request.getLocale()));
            return false;
        }
        var scope = needs.get().value();
        if (!caller.get().scopes().contains(scope)) {
            response.setHeader(
                    "WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope.value() + "\"");
            var problem = Problems.detail(Problem.INSUFFICIENT_SCOPE, request.getLocale());
            problem.setProperty("scope", scope.value());
            Problems.write(response, problem);
            return false;
        }
        if (needs.get().developersAlone() && visitor instanceof Visitor.Program) {
            Problems.write(response, Problems.detail(Problem.DEVELOPERS_ALONE, request.getLocale()));
            return false;
        }
        CurrentCaller.letThrough(request, caller.get());
        return true;
    }

    private static <A extends Annotation> Optional<A> on(Object handler, Class<A> annotation) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(annotation))
                : Optional.empty();
    }

    /// The visitor as a caller in the pool of the address, or in the installation where it names none; nothing for
    /// who has no part in it.
    private Optional<Caller> caller(Visitor visitor, HttpServletRequest request) {
        var pool = pool(request);
        return switch (visitor) {
            case Visitor.Program(var caller) ->
                pool.map(caller.pool().value()::equals).orElse(!ofInstallation(request))
                        ? Optional.of(caller)
                        : Optional.empty();
            case Visitor.Person(var signedIn) ->
                (pool.isPresent()
                                ? pool.flatMap(PoolId::parse).filter(id -> !id.equals(Audited.INSTALLATION))
                                : Optional.of(Audited.INSTALLATION).filter(_ -> ofInstallation(request)))
                        .flatMap(id -> developers.callerIn(id, signedIn));
        };
    }

    private static Optional<String> pool(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get("pool")).map(Object::toString)
                : Optional.empty();
    }

    /// Whether an address without a pool is the installation's. Those that programs written for Authing know are not:
    /// there the token says in which pool. By the pattern that was matched: an address can be written in many ways.
    private static boolean ofInstallation(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .startsWith("/api/v1/");
    }

    private boolean isWithinTheLimit(Visitor visitor, Optional<Needs> needs, HttpServletResponse response) {
        var costly = needs.filter(Needs::costly).isPresent();
        var allowance = limit.count(
                (costly ? "costly " : "all ") + visitor.actor(),
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
}
