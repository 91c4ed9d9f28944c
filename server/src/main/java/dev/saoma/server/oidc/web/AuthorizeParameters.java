package dev.saoma.server.oidc.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The parameters of an authorization request, each of which may be given once (RFC 6749 §3.1).
record AuthorizeParameters(Map<String, String> values) {

    /// @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException if one is given more than once
    static AuthorizeParameters of(Map<String, String[]> given) {
        var values = new LinkedHashMap<String, String>();
        given.forEach((name, all) -> {
            if (all.length != 1) {
                throw AuthorizeError.invalid("A parameter is given more than once");
            }
            values.put(name, all[0]);
        });
        return new AuthorizeParameters(values);
    }

    /// The value; an empty one counts as left out.
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    boolean has(String name) {
        return get(name).isPresent();
    }
}
