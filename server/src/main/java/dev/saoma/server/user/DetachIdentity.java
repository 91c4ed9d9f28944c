package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Takes an identity back from an account that somebody else has proven, when its person says that it was not them.
/// Belongs into the transaction in which they say so.
@Service
public class DetachIdentity {

    /// A user is merged into another seldom, and not again and again.
    private static final int ATTEMPTS = 3;

    private final Users users;
    private final OwnIdentities identities;
    private final DoubleUsers doubles;
    private final ApplicationEventPublisher events;

    DetachIdentity(Users users, OwnIdentities identities, DoubleUsers doubles, ApplicationEventPublisher events) {
        this.users = users;
        this.identities = identities;
        this.doubles = doubles;
        this.events = events;
    }

    /// Takes away what came to that user on that occasion, and what the same person was known by since then because
    /// of it: all that has the same union id, and came no earlier, or with another user who became part of this one
    /// since. What the user was known by before stays theirs.
    ///
    /// @return whose account it was, if anything was taken away
    public Optional<UserId> cameBy(PoolId pool, UserId user, String occasion) {
        var holder = held(pool, user);
        var came = identities.cameBy(pool, holder, occasion);
        var taken = came.stream()
                .flatMap(identity -> Stream.concat(
                        Stream.of(identity),
                        users.identities(pool, holder).stream()
                                .filter(other -> isBecauseOf(identity, other, absorbed(pool, holder, identity)))))
                .map(Identity::id)
                .distinct()
                .toList();
        taken.forEach(identity -> {
            identities.remove(pool, holder, identity);
            events.publishEvent(new IdentityRemoved(identity));
            events.publishEvent(new IdentityDisowned(pool, holder, identity.appId()));
        });
        return taken.isEmpty() ? Optional.empty() : Optional.of(holder);
    }

    private UserId held(PoolId pool, UserId user) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var living = users.find(pool, user).map(User::id).orElse(user);
            if (doubles.hold(pool, Set.of(living))) {
                return living;
            }
        }
        return user;
    }

    private boolean absorbed(PoolId pool, UserId holder, Identity came) {
        return identities.hasAbsorbed(pool, holder, came.createdAt());
    }

    private static boolean isBecauseOf(Identity came, Identity other, boolean absorbed) {
        return came.unionId() != null
                && Objects.equals(came.unionId(), other.unionId())
                && (absorbed || !other.createdAt().isBefore(came.createdAt()));
    }
}
