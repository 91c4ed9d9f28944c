package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import java.util.Set;

/// Tells by what a pool can send codes.
@FunctionalInterface
public interface Channels {

    Set<Channel> of(PoolId pool);
}
