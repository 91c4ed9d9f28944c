package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The store of developers and of their roles.
public interface Developers {

    /// Whether there is any.
    boolean any();

    Optional<Developer> find(DeveloperId id);

    /// Whose address that is, in whatever capitals, with the hash of the password.
    Optional<Known> find(Email email);

    void add(Developer developer, Secret passwordHash);

    /// The roles that were given, by pool: none of one who owns all.
    Map<PoolId, Role> roles(DeveloperId developer);

    /// Gives a role in a pool in place of the one from before.
    void give(DeveloperId developer, PoolId pool, Role role);

    /// Notes that somebody has signed in.
    void signedIn(DeveloperId developer, Instant at);

    void changePassword(DeveloperId developer, Secret passwordHash);

    /// Erases an account that has no role and no session.
    ///
    /// @return whether it was there
    boolean remove(DeveloperId developer);

    /// Some of those who have a part in no pool any more.
    List<DeveloperId> withoutPart(int limit);

    /// A developer, and what a password has to fit.
    record Known(Developer developer, Secret passwordHash) {}
}
