package dev.saoma.server.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// Reads an authorization request, stricter than the authorization server does: what it would fail over is
/// refused with the error that the specifications name.
final class AuthorizeRequestConverter implements AuthenticationConverter {

    /// Where the authorization server carries our [ClaimsParameter] along.
    static final String CLAIMS = ClaimsParameter.class.getName();

    /// Where it carries whether the website had pushed the request.
    static final String PUSHED = "pushed";

    /// Ways to put a request into a token, none of which we offer (OpenID Connect Core 1.0 §6, §7.2.1; RFC 9101 §6.3).
    private static final Map<String, String> NOT_SUPPORTED = Map.of(
            "request", "request_not_supported",
            "request_uri", "request_uri_not_supported",
            "registration", "registration_not_supported");

    /// The thumbprint of the key that the code is to be bound to (RFC 9449 §10).
    static final String DPOP_KEY = "dpop_jkt";

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));

    @Override
    public Authentication convert(HttpServletRequest request) {
        var parameters = AuthorizeParameters.of(request.getParameterMap());
        NOT_SUPPORTED.forEach((name, error) -> {
            if (parameters.has(name)) {
                throw AuthorizeError.of(error, "The parameter " + name + " is not supported");
            }
        });
        AuthorizeChecks.check(parameters);
        var principal = SecurityContextHolder.getContext().getAuthentication();
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                Endpoints.ISSUER + Endpoints.AUTHORIZE,
                parameters.get("client_id").orElseThrow(),
                principal == null ? NOBODY : principal,
                parameters.get("redirect_uri").orElse(null),
                parameters.get("state").orElse(null),
                scopes(parameters),
                kept(parameters, AuthorizeVisit.of(request).pushed().isPresent()));
    }

    static Set<String> scopes(AuthorizeParameters parameters) {
        return Scopes.known(AuthorizeChecks.words(parameters.get("scope").orElse("")));
    }

    /// What is asked beside address, state and scopes.
    static Map<String, Object> kept(AuthorizeParameters parameters, boolean pushed) {
        var kept = new HashMap<String, Object>();
        for (var name : Set.of(
                PkceParameterNames.CODE_CHALLENGE,
                PkceParameterNames.CODE_CHALLENGE_METHOD,
                OidcParameterNames.NONCE,
                DPOP_KEY,
                "prompt",
                "response_mode")) {
            parameters.get(name).ifPresent(value -> kept.put(name, value));
        }
        kept.put(CLAIMS, ClaimsParameter.of(parameters));
        kept.put(PUSHED, pushed);
        return kept;
    }

    /// What was carried along.
    static ClaimsParameter claims(Map<String, Object> kept) {
        if (kept.get(CLAIMS) instanceof ClaimsParameter claims) {
            return claims;
        }
        throw new IllegalStateException("The authorization server lost the claims that were asked for");
    }
}
