package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2PushedAuthorizationRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Reads a request that a website pushes (RFC 9126 §2.1), by the rules that hold for one that a browser brings.
final class PushConverter implements AuthenticationConverter {

    /// Where the request is carried along as a query, to be kept.
    static final String QUERY = "query";

    /// What fits into its column.
    static final int LONGEST_QUERY = 8000;

    /// Say who pushes, and are nothing to be kept (RFC 9126 §2.1: "the parameters used for client authentication").
    private static final Set<String> CREDENTIALS = Set.of("client_secret", "client_assertion", "client_assertion_type");

    @Override
    public Authentication convert(HttpServletRequest request) {
        if (request.getQueryString() != null) {
            throw AuthorizeError.invalid("The parameters belong into the body");
        }
        var parameters = AuthorizeParameters.of(request.getParameterMap());
        if (parameters.has("request_uri")) {
            throw AuthorizeError.invalid("A pushed request has no request_uri");
        }
        if (parameters.has("request")) {
            throw AuthorizeError.of("request_not_supported", "The parameter request is not supported");
        }
        if (parameters.has("registration")) {
            throw AuthorizeError.of("registration_not_supported", "The parameter registration is not supported");
        }
        AuthorizeChecks.check(parameters);
        return new OAuth2PushedAuthorizationRequestAuthenticationToken(
                Endpoints.ISSUER + Endpoints.PUSH,
                parameters.get("client_id").orElseThrow(),
                principal(),
                parameters.get("redirect_uri").orElse(null),
                parameters.get("state").orElse(null),
                AuthorizeRequestConverter.scopes(parameters),
                kept(parameters));
    }

    private static Authentication principal() {
        var principal = SecurityContextHolder.getContext().getAuthentication();
        if (principal == null) {
            throw new OAuth2AuthenticationException("invalid_client");
        }
        return principal;
    }

    private static Map<String, Object> kept(AuthorizeParameters parameters) {
        var asked = new LinkedHashMap<>(parameters.values());
        asked.keySet().removeAll(CREDENTIALS);
        asked.values().removeIf(String::isEmpty);
        var query = Redirects.query(asked);
        if (query.length() > LONGEST_QUERY) {
            throw new TooLong();
        }
        var kept = AuthorizeRequestConverter.kept(parameters, true);
        kept.put(QUERY, query);
        return kept;
    }

    /// More than we keep (RFC 9126 §2.3).
    static final class TooLong extends OAuth2AuthenticationException {
        TooLong() {
            super(AuthorizeError.invalid("The request is longer than " + LONGEST_QUERY + " characters")
                    .getError());
        }
    }
}
