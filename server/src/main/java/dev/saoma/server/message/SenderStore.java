package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import java.util.Optional;

/// The store of what pools send by. All of it is sealed: passwords and keys stand among it.
public interface SenderStore {

    Optional<SenderSettings> find(PoolId pool);

    void save(PoolId pool, SenderSettings settings);
}
