package dev.saoma.server.oidc.web;

import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells the authorization server which issuer it is: the pool's by our own configuration, whatever it made of the
/// request's address.
final class IssuerFilter extends OncePerRequestFilter {

    private static final AuthorizationServerSettings SETTINGS = Endpoints.belowTheIssuer();

    record PoolIssuer(String issuer) implements AuthorizationServerContext {
        @Override
        public String getIssuer() {
            return issuer;
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return SETTINGS;
        }
    }

    private final Addresses addresses;

    IssuerFilter(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The authorization server's own filter, which stands around this one, clears it.
        AuthorizationServerContextHolder.setContext(new PoolIssuer(addresses.issuer(CurrentPool.get())));
        chain.doFilter(request, response);
    }
}
