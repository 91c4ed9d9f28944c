package dev.saoma.server.user;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of users and their identities. Everything is asked within one pool: another pool's rows do not exist.
public interface Users {

    /// The user; by the id of one who was merged into another, that other one.
    Optional<User> find(PoolId pool, UserId id);

    /// The same. Until the transaction is over nobody changes whether they may log in, nor merges them, nor ends their
    /// logins, and whoever is about to finds what was begun in it.
    Optional<User> hold(PoolId pool, UserId id);

    Optional<Recognised> recognise(IdentityId identity);

    default Optional<UserId> findByIdentity(PoolId pool, AppId appId, OpenId openId) {
        return recognise(new IdentityId(pool, appId, openId)).map(Recognised::user);
    }

    /// Whose the union id is.
    Optional<UserId> findByUnionId(PoolId pool, UnionId unionId);

    /// Makes the union id that user's.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if it is somebody's already
    void own(PoolId pool, UnionId unionId, UserId user);

    /// Whether it is ours to ask WeChat for the identity's union id: nobody has since that moment, and there is
    /// none.
    boolean claimAsking(IdentityId identity, Instant now, Instant notSince);

    /// Writes the union id on an identity that has none. Whose it is, is another matter.
    void learn(IdentityId identity, UnionId unionId);

    Optional<User> findByUsername(PoolId pool, Username username);

    Optional<User> findByPhone(PoolId pool, PhoneNumber phone);

    Optional<User> findByEmail(PoolId pool, EmailAddress email);

    /// The user whom the customer's own system calls that.
    Optional<User> findByExternalId(PoolId pool, String externalId);

    /// Adds a user.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException if a field that is one user's only is taken
    void add(User user);

    /// Writes what is known of the user and whether they may log in.
    ///
    /// @return whether there is such a user
    /// @throws org.springframework.dao.DuplicateKeyException if a field that is one user's only is taken
    boolean update(User user);

    /// Adds to the logins of a user. Nothing else of them changes, also not when they were changed last.
    void add(PoolId pool, UserId user, Logins more);

    /// What the user is known by, the oldest first.
    List<Identity> identities(PoolId pool, UserId user);

    /// Whether the user has an identity towards that AppID.
    boolean isKnownAt(PoolId pool, UserId user, AppId appId);

    /// Adds an identity, of which WeChat was asked just now.
    ///
    /// @param said WeChat's time of what it said about following; what is older does not count any more
    /// @throws org.springframework.dao.DuplicateKeyException if somebody is known by it already
    void add(Identity identity, Following following, Instant said);

    /// Notes by what an identity came to its user, for [OwnIdentities#cameBy].
    void cameBy(IdentityId identity, String occasion);

    /// Adds an identity of which nothing is known about following.
    default void add(Identity identity) {
        add(identity, new Following.Unsaid(), Instant.EPOCH);
    }
}
