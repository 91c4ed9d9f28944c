package dev.saoma.server.oidc.web;

import dev.saoma.server.oidc.DpopProofs;
import dev.saoma.server.oidc.DpopVerdict;
import dev.saoma.server.oidc.Grant;
import dev.saoma.server.oidc.GrantState;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.stereotype.Component;

/// Which key the access token that is being made is bound to (RFC 9449 §5), and whether the code or refresh
/// token that it is made for may come with that key.
@Component
final class KeyBinding {

    private static final String CONFIRMATION = "cnf";
    private static final String THUMBPRINT = "jkt";

    private final DpopProofs proofs;
    private final Addresses addresses;

    KeyBinding(DpopProofs proofs, Addresses addresses) {
        this.proofs = proofs;
        this.addresses = addresses;
    }

    /// The thumbprint of the key, if a proof came.
    Optional<String> of(OAuth2TokenContext context) {
        var client = context.getRegisteredClient();
        var headers = PresentedProof.current().headers();
        var demanded = demanded(context, client);
        if (headers.isEmpty()) {
            if (CarriedRules.of(client).requireDpop()) {
                throw refused(
                        OAuth2ErrorCodes.INVALID_DPOP_PROOF, "The application's tokens have to be bound to a key");
            }
            if (demanded.isPresent()) {
                throw refused(OAuth2ErrorCodes.INVALID_GRANT, "It is bound to a key, and no proof of it came");
            }
            return Optional.empty();
        }
        if (headers.size() > 1) {
            throw refused(OAuth2ErrorCodes.INVALID_DPOP_PROOF, "There is more than one DPoP header");
        }
        var address = URI.create(addresses.issuer(CurrentPool.get()) + Endpoints.TOKEN);
        return switch (proofs.check(headers.getFirst(), "POST", address, Optional.empty(), Optional.empty())) {
            case DpopVerdict.Refused(var reason) -> throw refused(OAuth2ErrorCodes.INVALID_DPOP_PROOF, reason);
            case DpopVerdict.Proven(var key)
            when demanded.filter(other -> !other.equals(key)).isPresent() ->
                throw refused(OAuth2ErrorCodes.INVALID_GRANT, "It is bound to another key");
            case DpopVerdict.Proven(var key) -> Optional.of(key);
        };
    }

    /// As tokens and introspection say it (RFC 9449 §6).
    static Map<String, Object> claims(Optional<String> key) {
        return key.<Map<String, Object>>map(thumbprint -> Map.of(CONFIRMATION, Map.of(THUMBPRINT, thumbprint)))
                .orElseGet(Map::of);
    }

    /// Reads what [#claims] wrote.
    static @Nullable String key(@Nullable Map<String, Object> claims) {
        return claims != null
                        && claims.get(CONFIRMATION) instanceof Map<?, ?> confirmation
                        && confirmation.get(THUMBPRINT) instanceof String thumbprint
                ? thumbprint
                : null;
    }

    private static Optional<String> demanded(OAuth2TokenContext context, RegisteredClient client) {
        var authorization = context.getAuthorization();
        @Nullable Grant grant = authorization == null ? null : authorization.getAttribute(LoadedGrant.ATTRIBUTE);
        if (grant == null) {
            return Optional.empty();
        }
        return switch (grant.state()) {
            case GrantState.Offered offered -> Optional.ofNullable(offered.key());
            // Whoever has a secret has to show it with the refresh token; a key of its own it may change.
            case GrantState.Redeemed tokens when CarriedRules.isPublic(client) -> Optional.ofNullable(tokens.key());
            case GrantState.Redeemed _, GrantState.Revoked _ -> Optional.empty();
        };
    }

    private static OAuth2AuthenticationException refused(String code, String reason) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, reason, null));
    }
}
