package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.oidc.IdTokenHint;
import dev.saoma.server.oidc.IdTokenHints;
import dev.saoma.server.oidc.Logout;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a logout request.
@Component
final class LogoutReader {

    static final String HINT = "id_token_hint";
    private static final String CLIENT_ID = "client_id";

    /// Longer than any ID token of ours.
    private static final int LONGEST = 8000;

    private static final List<String> PARAMETERS = List.of(HINT, CLIENT_ID, "post_logout_redirect_uri", "state");

    private final IdTokenHints hints;
    private final Applications applications;

    LogoutReader(IdTokenHints hints, Applications applications) {
        this.hints = hints;
        this.applications = applications;
    }

    sealed interface Reading {}

    /// @param target where the visitor goes afterwards, `state` included; empty for nowhere
    record Understood(Logout logout, String target) implements Reading {}

    record Malformed(String why) implements Reading {}

    Reading read(HttpServletRequest request) {
        for (var name : PARAMETERS) {
            var values = request.getParameterValues(name);
            if (values != null && values.length > 1) {
                return new Malformed("a parameter is given more than once");
            }
            if (values != null && !isText(values[0])) {
                return new Malformed("a parameter holds control characters, is not UTF-8 or too long");
            }
        }
        var sentHint = value(request, HINT);
        var hint = sentHint == null ? null : hints.read(sentHint).orElse(null);
        if (sentHint != null && hint == null) {
            return new Malformed("the id_token_hint is not one of this pool");
        }
        var clientId = value(request, CLIENT_ID);
        if (clientId != null && hint != null && !clientId.equals(hint.clientId())) {
            return new Malformed("the id_token_hint is another client's");
        }
        return understood(request, hint, application(clientId, hint));
    }

    /// The website that asks, as far as it says: its pages have that look, and nobody takes its word for more.
    Optional<ClientId> website(HttpServletRequest request) {
        var clientId = value(request, CLIENT_ID);
        var hint = value(request, HINT);
        return clientId != null || hint == null || !isText(hint)
                ? Optional.ofNullable(clientId).flatMap(ClientId::parse)
                : hints.read(hint).map(IdTokenHint::clientId).flatMap(ClientId::parse);
    }

    private static boolean isText(String value) {
        return value.length() <= LONGEST && value.chars().noneMatch(TokenForms::isNotText);
    }

    /// What it understands of a request, as it came.
    static Map<String, String> parameters(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        for (var name : PARAMETERS) {
            var value = value(request, name);
            if (value != null) {
                parameters.put(name, value);
            }
        }
        return parameters;
    }

    private static Reading understood(
            HttpServletRequest request, @Nullable IdTokenHint hint, Optional<Application> application) {
        var uri = value(request, "post_logout_redirect_uri");
        var state = value(request, "state");
        var target = uri == null ? "" : state == null ? uri : Redirects.with(uri, Map.of("state", state));
        return new Understood(new Logout(hint, application.orElse(null), uri), target);
    }

    private Optional<Application> application(@Nullable String clientId, @Nullable IdTokenHint hint) {
        return Optional.ofNullable(clientId != null ? clientId : hint == null ? null : hint.clientId())
                .flatMap(ClientId::parse)
                .flatMap(id -> applications.find(CurrentPool.get().id(), id));
    }

    private static @Nullable String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
