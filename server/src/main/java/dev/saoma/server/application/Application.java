package dev.saoma.server.application;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import java.util.List;

/// A website that logs its users in: a confidential OAuth client (RFC 6749 §2.1).
///
/// @param name shown to the visitor on the login page
/// @param secret the digest of the client secret
/// @param redirectUris compared exactly (RFC 9700 §2.1)
/// @param postLogoutRedirectUris compared exactly (OpenID Connect RP-Initiated Logout 1.0 §3)
/// @param connections those that its login page offers, in order; the first is the one shown
/// @param policy what a person has to do after the scan
public record Application(
        ClientId id,
        PoolId pool,
        String name,
        Digest secret,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<ConnectionId> connections,
        LoginPolicy policy) {

    public Application {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        connections = List.copyOf(connections);
    }
}
