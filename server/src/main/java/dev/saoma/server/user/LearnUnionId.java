package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Adds a union id that came late. The user keeps the id that websites know. If the union id is another user's, the
/// two are one person: that is reported, and they are merged if the pool's rule says so.
@Component
class LearnUnionId {

    private static final Logger log = LoggerFactory.getLogger(LearnUnionId.class);

    private static final String BY_RULE = "rule older-wins";

    private final Users users;
    private final DoubleUsers doubles;
    private final MergeRules rules;
    private final MergeUsers merge;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    LearnUnionId(
            Users users,
            DoubleUsers doubles,
            MergeRules rules,
            MergeUsers merge,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.users = users;
        this.doubles = doubles;
        this.rules = rules;
        this.merge = merge;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
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
            areOne(pool, owner.get(), user);
        }
    }

    private void areOne(PoolId pool, UserId one, UserId other) {
        var found = UsersFoundToBeOne.of(living(pool, one), living(pool, other), clock.instant());
        if (doubles.report(found)) {
            log.info("Users {} and {} are one person by their union id", found.elder(), found.younger());
            events.publishEvent(found);
        }
        switch (rules.of(pool)) {
            case REPORT -> {}
            case OLDER_WINS -> merge.inTransaction(pool, found.younger(), found.elder(), new Actor.Itself(), BY_RULE);
        }
    }

    private User living(PoolId pool, UserId id) {
        return users.find(pool, id).orElseThrow(() -> Conflicts.looked("A user has gone"));
    }
}
