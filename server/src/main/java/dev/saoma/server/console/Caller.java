package dev.saoma.server.console;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Set;

/// Whose call of the admin API it is. The pool is the token's and has been found to be the address's: a controller
/// that asks within it cannot reach another's.
///
/// @param until when the token expires
public record Caller(PoolId pool, ClientId client, Set<ApiScope> scopes, Instant until) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public Actor actor() {
        return new Actor.Program(client);
    }
}
