package dev.saoma.server.user;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.util.Optional;

/// The store of users and their identities. Everything is asked within one pool: another pool's rows do not exist.
public interface Users {

    Optional<User> find(PoolId pool, UserId id);

    Optional<UserId> findByIdentity(PoolId pool, AppId appId, OpenId openId);

    Optional<UserId> findByUnionId(PoolId pool, UnionId unionId);

    /// Adds a user.
    void add(User user);

    /// Adds an identity.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if somebody is known by it already
    void add(Identity identity);
}
