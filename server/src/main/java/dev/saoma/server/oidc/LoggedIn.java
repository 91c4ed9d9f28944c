package dev.saoma.server.oidc;

import dev.saoma.server.kernel.PoolId;

/// Somebody has logged in, and a session began. Published inside the transaction.
public record LoggedIn(PoolId pool, Login login) {}
