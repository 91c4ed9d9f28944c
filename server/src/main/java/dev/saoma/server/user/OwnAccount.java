package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What people do with their own account (PIPL Art. 44 to 47): see what is known, take some of it away, or all.
@Service
public class OwnAccount {

    private final Users users;
    private final OwnIdentities own;
    private final DoubleUsers doubles;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    OwnAccount(
            Users users,
            OwnIdentities own,
            DoubleUsers doubles,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.users = users;
        this.own = own;
        this.doubles = doubles;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// What came of unbinding.
    public enum Unbinding {
        UNBOUND,
        /// Nobody could come in by what would be left.
        LAST,
        UNKNOWN
    }

    /// By what the user is known, the oldest first.
    public List<Identity> identities(PoolId pool, UserId user) {
        return users.identities(pool, user);
    }

    /// Takes an identity away, though never the last. Logins end, so that nobody stays who came by it.
    ///
    /// @param login the one in which the person says so, which stays
    public Unbinding unbind(PoolId pool, UserId user, IdentityId identity, String login) {
        return Conflicts.settled(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (!doubles.hold(pool, Set.of(user))) {
                return Unbinding.UNKNOWN;
            }
            var all = users.identities(pool, user).stream().map(Identity::id).toList();
            if (!all.contains(identity)) {
                return Unbinding.UNKNOWN;
            }
            if (all.size() == 1) {
                return Unbinding.LAST;
            }
            own.remove(pool, user, identity);
            events.publishEvent(new IdentityRemoved(identity));
            events.publishEvent(new IdentityUnbound(pool, user, identity.appId(), login));
            return Unbinding.UNBOUND;
        })));
    }

    /// Erases the user.
    ///
    /// @return whether there was one
    public boolean erase(PoolId pool, UserId user) {
        return erase(pool, user, new Actor.Itself());
    }

    /// Erases the user for somebody who may.
    ///
    /// @return whether there was one; the id of one who was merged is nobody's here
    public boolean erase(PoolId pool, UserId user, Actor actor) {
        return Conflicts.settled(() -> Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!doubles.hold(pool, Set.of(user))) {
                return false;
            }
            var known = users.identities(pool, user).stream().map(Identity::id).toList();
            own.erase(pool, user, clock.instant());
            events.publishEvent(new UserErased(pool, user, known, actor));
            return true;
        })));
    }
}
