package dev.saoma.server.oidc.web;

import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.DpopProofs;
import dev.saoma.server.oidc.DpopVerdict;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState.Redeemed;
import dev.saoma.server.oidc.Grants;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets into userinfo who brings a good access token, whatever its form: each is known by its digest, so that one
/// look-up tells more than its signature would.
final class AccessTokenFilter extends OncePerRequestFilter {

    private static final RequestMatcher USER_INFO = Endpoints.at(Endpoints.USER_INFO);

    private final Grants grants;
    private final Applications applications;
    private final DpopProofs proofs;
    private final Addresses addresses;
    private final InstantSource clock;

    AccessTokenFilter(
            Grants grants, Applications applications, DpopProofs proofs, Addresses addresses, InstantSource clock) {
        this.grants = grants;
        this.applications = applications;
        this.proofs = proofs;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!CurrentPool.isBound() || !USER_INFO.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        switch (PresentedToken.of(request)) {
            case PresentedToken.None _ -> TokenChallenges.nothing(response);
            case PresentedToken.Malformed(var reason) -> TokenChallenges.malformed(response, reason);
            case PresentedToken.Bearer(var token) -> {
                var grant = find(token).filter(found -> key(found).isEmpty());
                if (grant.isPresent()) {
                    letIn(grant.get(), token, request, response, chain);
                } else {
                    TokenChallenges.badToken(response, TokenChallenges.BEARER);
                }
            }
            case PresentedToken.Bound(var token, var proof) -> {
                var grant = find(token).filter(found -> key(found).isPresent());
                if (grant.isEmpty()) {
                    TokenChallenges.badToken(response, TokenChallenges.DPOP);
                } else if (proofs.check(proof, request.getMethod(), address(), Optional.of(token), key(grant.get()))
                        instanceof DpopVerdict.Refused(var reason)) {
                    TokenChallenges.badProof(response, reason);
                } else {
                    letIn(grant.get(), token, request, response, chain);
                }
            }
        }
    }

    private static void letIn(
            Grant grant, String token, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new GrantedAccess(grant, token));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Grant> find(String token) {
        var now = clock.instant();
        var pool = CurrentPool.get().id();
        return grants.findByAccessToken(pool, Digest.of(token))
                .filter(grant -> applications.known(pool, grant.application()).isPresent())
                .filter(grant -> grant.state() instanceof Redeemed tokens
                        && !tokens.access().isExpired(now));
    }

    private static Optional<String> key(Grant grant) {
        return grant.state() instanceof Redeemed tokens ? Optional.ofNullable(tokens.key()) : Optional.empty();
    }

    private URI address() {
        return URI.create(addresses.issuer(CurrentPool.get()) + Endpoints.USER_INFO);
    }
}
