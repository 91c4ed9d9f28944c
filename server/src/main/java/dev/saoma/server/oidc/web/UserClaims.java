package dev.saoma.server.oidc.web;

import dev.saoma.server.user.User;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What a website may know of a user, by the scopes that it was granted (OpenID Connect Core 1.0 §5.4).
final class UserClaims {

    private UserClaims() {}

    static Map<String, Object> of(User user, Set<String> scopes) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", user.id().value());
        if (scopes.contains(Scopes.PROFILE)) {
            claims.put("name", user.name());
            claims.put("preferred_username", user.name());
        }
        return claims;
    }
}
