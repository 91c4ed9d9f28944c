package dev.saoma.server.oidc.web;

import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.Login;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/// A person who is logged in, as Spring Security sees them. Their name is the user's id, so that it becomes the
/// `sub`; the factor is there because Spring Security 7 reads from it when the person logged in.
final class SessionAuthentication extends AbstractAuthenticationToken {

    private final transient Login login;

    SessionAuthentication(Login login) {
        super(List.of(
                FactorGrantedAuthority.withFactor("SCAN").issuedAt(login.at()).build()));
        this.login = login;
        setAuthenticated(true);
    }

    Login login() {
        return login;
    }

    @Override
    public UserId getPrincipal() {
        return login.user();
    }

    @Override
    public String getName() {
        return login.user().value();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
