package dev.saoma.server.console.web;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.FindCaller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/// Asks our own store what a token is worth (as RFC 7662 would another server).
final class CallerTokens implements OpaqueTokenIntrospector {

    private final FindCaller callers;

    CallerTokens(FindCaller callers) {
        this.callers = callers;
    }

    /// What Spring Security knows of a caller: nothing to decide by. Scopes are looked at by [Gate].
    record Principal(Caller caller) implements OAuth2AuthenticatedPrincipal {

        @Override
        public Map<String, Object> getAttributes() {
            return Map.of("sub", getName());
        }

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.of();
        }

        @Override
        public String getName() {
            return caller.holder().toString();
        }
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        return callers.find(token)
                .map(Principal::new)
                .orElseThrow(() -> new BadOpaqueTokenException("The token is not one of ours, or has expired"));
    }
}
