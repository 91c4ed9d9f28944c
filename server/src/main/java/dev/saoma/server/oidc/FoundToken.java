package dev.saoma.server.oidc;

import dev.saoma.server.kernel.Digest;

/// What a token that somebody asks about turns out to be.
public sealed interface FoundToken {

    /// A good access token.
    record Access(Grant grant, Digest digest, GrantState.Redeemed tokens) implements FoundToken {}

    /// A refresh token that has not come to its end.
    ///
    /// @param isGood whether it would bring new tokens; where not, those that it was exchanged for are good
    record Refresh(Grant grant, IssuedToken token, boolean isGood) implements FoundToken {}

    /// A good token of a program in its own name.
    record Service(ServiceToken token) implements FoundToken {}

    /// Nothing that is or was ours, as far as anybody needs to know.
    record Nothing() implements FoundToken {}
}
