package dev.saoma.server.application;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.Optional;

/// A website or another program that logs its users in: an OAuth client (RFC 6749 §2.1).
///
/// @param name shown to the visitor on the login page
/// @param secret the digest of the client secret, if it has one
/// @param redirectUris compared exactly (RFC 9700 §2.1); see [#mayRedirectTo]
/// @param postLogoutRedirectUris compared exactly (OpenID Connect RP-Initiated Logout 1.0 §3)
/// @param connections those that its login page offers, in order; the first is the one shown
/// @param policy what a person has to do after the scan
/// @param rules how it and the issuer speak with one another
/// @param registration whether strangers become new users of it
public record Application(
        ClientId id,
        PoolId pool,
        String name,
        Optional<Digest> secret,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<ConnectionId> connections,
        LoginPolicy policy,
        ClientRules rules,
        Registration registration) {

    public Application {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        connections = List.copyOf(connections);
    }

    /// The same with other connections on its login page.
    public Application offering(List<ConnectionId> others) {
        return new Application(
                id, pool, name, secret, redirectUris, postLogoutRedirectUris, others, policy, rules, registration);
    }

    /// Whether a browser may be sent back to that address.
    public boolean mayRedirectTo(String uri) {
        return redirectUris.contains(uri)
                || (rules.kind() == ClientKind.NATIVE && LoopbackUri.isAnyOf(redirectUris, uri));
    }
}
