package dev.saoma.server.oidc;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a grant stands. Each step is one conditional write, so that of two who hold the same code or refresh
/// token one wins.
public sealed interface GrantState {

    /// The code waits for the website.
    record Offered() implements GrantState {}

    /// The website holds tokens.
    ///
    /// @param accessScopes those of the access token, which may be fewer than were granted (RFC 6749 §6)
    /// @param refresh the newest refresh token, if one was granted
    record Redeemed(
            IssuedToken access,
            Set<String> accessScopes,
            @Nullable IssuedToken refresh) implements GrantState {
        public Redeemed {
            accessScopes = Set.copyOf(accessScopes);
        }
    }

    /// Nothing of it is good any more.
    record Revoked() implements GrantState {}
}
