package dev.saoma.server.console;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.PoolId;
import java.time.Instant;
import java.util.Set;

/// Whose call of the admin API it is. The pool has been found to be the address's, and one of the holder's: a
/// controller that asks within it cannot reach another's.
///
/// @param holder who it is
/// @param until when the token or the session ends
public record Caller(PoolId pool, Holder holder, Set<ApiScope> scopes, Instant until) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public Actor actor() {
        return holder.actor();
    }
}
