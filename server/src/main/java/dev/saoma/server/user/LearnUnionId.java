package dev.saoma.server.user;

import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Adds a union id that came late. The user keeps the id that websites know. If the union id is another user's, the
/// two are one person: that is reported, and they are merged if the pool's rule says so.
@Component
class LearnUnionId {

    private final Users users;
    private final DoubleUsers doubles;
    private final OnePerson onePerson;
    private final TransactionOperations transaction;

    LearnUnionId(Users users, DoubleUsers doubles, OnePerson onePerson, TransactionOperations transaction) {
        this.users = users;
        this.doubles = doubles;
        this.onePerson = onePerson;
        this.transaction = transaction;
    }

    /// Adds it where there is none yet.
    void learn(IdentityId identity, UnionId unionId) {
        Conflicts.settled(() -> {
            transaction.executeWithoutResult(_ -> users.recognise(identity)
                    .filter(known -> known.unionId() == null)
                    .ifPresent(known -> learn(identity, known.user(), unionId)));
            return true;
        });
    }

    private void learn(IdentityId identity, UserId user, UnionId unionId) {
        var pool = identity.pool();
        var owner = users.findByUnionId(pool, unionId);
        var both = Stream.concat(Stream.of(user), owner.stream()).collect(Collectors.toSet());
        if (!doubles.hold(pool, both)) {
            throw Conflicts.looked("A user was merged a moment ago");
        }
        users.learn(identity, unionId);
        if (owner.isEmpty()) {
            users.own(pool, unionId, user);
        } else if (!owner.get().equals(user)) {
            onePerson.are(pool, owner.get(), user);
        }
    }
}
