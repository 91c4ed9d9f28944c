package dev.saoma.server.oidc;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a grant stands. Each step is one conditional write, so that of two who hold the same code or refresh
/// token one wins.
public sealed interface GrantState {

    /// The code waits for the website.
    ///
    /// @param key the thumbprint of the key that it is bound to, if it is (RFC 9449 §10)
    record Offered(@Nullable String key) implements GrantState {
        public Offered() {
            this(null);
        }
    }

    /// The website holds tokens.
    ///
    /// @param accessScopes those of the access token, which may be fewer than were granted (RFC 6749 §6)
    /// @param refresh the newest refresh token, if one was granted
    /// @param key the thumbprint of the key that the access token is bound to, if it is (RFC 9449 §6); the refresh
    ///     token of a program without a secret is bound to the same (§5)
    record Redeemed(
            IssuedToken access,
            Set<String> accessScopes,
            @Nullable IssuedToken refresh,
            @Nullable String key) implements GrantState {
        public Redeemed {
            accessScopes = Set.copyOf(accessScopes);
        }

        public Redeemed(IssuedToken access, Set<String> accessScopes, @Nullable IssuedToken refresh) {
            this(access, accessScopes, refresh, null);
        }
    }

    /// Nothing of it is good any more.
    record Revoked() implements GrantState {}
}
