package dev.saoma.server.oidc.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AccessToken;

/// An access token that says nothing by itself (RFC 6749 §1.4).
final class OpaqueToken extends OAuth2AccessToken implements ClaimAccessor {

    private final transient Map<String, Object> claims;

    /// @param claims what the issuer knows of it: the key that it is bound to (RFC 9449 §6)
    OpaqueToken(String value, Instant issuedAt, Instant expiresAt, Set<String> scopes, Map<String, Object> claims) {
        super(TokenType.BEARER, value, issuedAt, expiresAt, scopes);
        this.claims = Map.copyOf(claims);
    }

    @Override
    public Map<String, Object> getClaims() {
        return claims;
    }
}
