package dev.saoma.server.brand;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.util.Optional;

/// Whose brand it is.
///
/// @param application one of the pool; absent, the brand is the pool's own
public record BrandOwner(PoolId pool, Optional<ClientId> application) {

    public static BrandOwner pool(PoolId pool) {
        return new BrandOwner(pool, Optional.empty());
    }
}
