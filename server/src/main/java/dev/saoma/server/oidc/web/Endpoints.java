package dev.saoma.server.oidc.web;

import dev.saoma.server.pool.CurrentPool;
import java.util.List;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Where the issuer answers, below each pool's address. Exactly here and nowhere else: the authorization
/// server's own way to have several issuers matches by the end of a path and takes whatever stands before it
/// for an issuer.
final class Endpoints {

    /// The last part of each pool's issuer identifier.
    static final String ISSUER = "/oidc";

    static final String AUTHORIZE = "/auth";
    static final String CONSENT = "/auth/consent";
    static final String PUSH = "/par";
    static final String TOKEN = "/token";
    static final String INTROSPECTION = "/token/introspection";
    static final String REVOCATION = "/token/revocation";
    static final String USER_INFO = "/me";
    /// Where a device asks to be logged in (RFC 8628 §3.1): authenticated here, answered by the login page's module.
    static final String DEVICE = "/device";

    static final String END_SESSION = "/session/end";
    static final String KEYS = "/.well-known/jwks.json";
    static final String DISCOVERY = "/.well-known/openid-configuration";

    private Endpoints() {}

    /// Those that the authorization server's filters answer.
    static RequestMatcher ofAuthorizationServer() {
        var paths =
                List.of(AUTHORIZE, PUSH, TOKEN, DEVICE, INTROSPECTION, REVOCATION, USER_INFO, KEYS, DISCOVERY).stream()
                        .map(Endpoints::at)
                        .toList();
        var any = new OrRequestMatcher(paths);
        return request -> CurrentPool.isBound() && any.matches(request);
    }

    static RequestMatcher at(String endpoint) {
        return PathPatternRequestMatcher.withDefaults().matcher(ISSUER + endpoint);
    }

    /// The endpoints as the authorization server's filters look for them: below the pool.
    static AuthorizationServerSettings belowThePool() {
        return settings(ISSUER);
    }

    /// The endpoints as discovery writes them: below the issuer.
    static AuthorizationServerSettings belowTheIssuer() {
        return settings("");
    }

    private static AuthorizationServerSettings settings(String prefix) {
        return AuthorizationServerSettings.builder()
                .authorizationEndpoint(prefix + AUTHORIZE)
                .pushedAuthorizationRequestEndpoint(prefix + PUSH)
                .tokenEndpoint(prefix + TOKEN)
                .tokenIntrospectionEndpoint(prefix + INTROSPECTION)
                .tokenRevocationEndpoint(prefix + REVOCATION)
                .deviceAuthorizationEndpoint(prefix + DEVICE)
                .oidcUserInfoEndpoint(prefix + USER_INFO)
                .oidcLogoutEndpoint(prefix + END_SESSION)
                .jwkSetEndpoint(prefix + KEYS)
                // Only so that discovery is looked for below the issuer and not below the pool.
                .multipleIssuersAllowed(prefix.isEmpty())
                .build();
    }
}
