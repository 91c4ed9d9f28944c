package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Optional;

/// The store of what is kept of passwords.
public interface PasswordHashes {

    Optional<String> of(PoolId pool, UserId user);

    void set(PoolId pool, UserId user, String hash);
}
