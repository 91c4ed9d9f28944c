package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a website got for one login: an authorization code and all the tokens that come from it (RFC 6749 §1.3.1).
///
/// @param login whose it is
/// @param scopes what was granted
/// @param redirectUri where the code was sent; the website must name it again
/// @param codeChallenge the S256 challenge of PKCE (RFC 7636 §4.2), if the website sent one
/// @param nonce goes into the ID token (OpenID Connect Core 1.0 §3.1.2.1)
/// @param claims what the website asked to be told
public record Grant(
        String id,
        PoolId pool,
        ClientId application,
        Login login,
        Set<String> scopes,
        String redirectUri,
        @Nullable String codeChallenge,
        @Nullable String nonce,
        AskedClaims claims,
        IssuedToken code,
        GrantState state) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }
}
