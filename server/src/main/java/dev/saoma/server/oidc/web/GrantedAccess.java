package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.Grant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A website that came with a good access token, as Spring Security sees it.
final class GrantedAccess extends AbstractAuthenticationToken {

    private final transient Grant grant;
    private final transient String token;

    GrantedAccess(Grant grant, String token) {
        super(List.of());
        this.grant = grant;
        this.token = token;
        setAuthenticated(true);
    }

    Grant grant() {
        return grant;
    }

    @Override
    public String getPrincipal() {
        return grant.login().user().value();
    }

    @Override
    public String getCredentials() {
        return token;
    }
}
