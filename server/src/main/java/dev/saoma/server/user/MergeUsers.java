package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes one user of two, in one transaction: every identity is kept, and the id of the one who goes resolves to
/// the one who stays.
@Service
public class MergeUsers {

    private static final Logger log = LoggerFactory.getLogger(MergeUsers.class);

    private final Users users;
    private final DoubleUsers doubles;
    private final Followings followings;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MergeUsers(
            Users users,
            DoubleUsers doubles,
            Followings followings,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.users = users;
        this.doubles = doubles;
        this.followings = followings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Merges two users of the pool.
    ///
    /// @param former who goes
    /// @param into who stays
    /// @param by who decided it, in words for the record
    public MergeOutcome merge(PoolId pool, UserId former, UserId into, String by) {
        return Conflicts.settled(() -> {
            var outcome = transaction.execute(_ -> inTransaction(pool, former, into, by));
            if (outcome == null) {
                throw new IllegalStateException("The transaction gave no outcome");
            }
            return outcome;
        });
    }

    MergeOutcome inTransaction(PoolId pool, UserId former, UserId into, String by) {
        var goes = users.find(pool, former).map(User::id);
        var stays = users.find(pool, into).map(User::id);
        if (goes.isEmpty() || stays.isEmpty()) {
            return MergeOutcome.UNKNOWN_USER;
        }
        if (goes.equals(stays)) {
            return MergeOutcome.ALREADY_ONE;
        }
        mergeLiving(pool, goes.get(), stays.get(), by);
        return MergeOutcome.MERGED;
    }

    private void mergeLiving(PoolId pool, UserId former, UserId into, String by) {
        if (!doubles.hold(pool, Set.of(former, into))) {
            throw Conflicts.looked("A user was merged a moment ago");
        }
        var now = clock.instant();
        var others = doubles.reported(pool, former).stream()
                .flatMap(pair -> Stream.of(pair.elder(), pair.younger()))
                .filter(user -> !user.equals(former) && !user.equals(into))
                .toList();
        doubles.merge(pool, former, into, now);
        followings.mark(into, false);
        // Whoever was one with the former user is one with this one.
        others.forEach(other -> doubles.report(UsersFoundToBeOne.of(living(pool, into), living(pool, other), now)));
        events.publishEvent(new UsersMerged(pool, former, into, by, now));
        log.info("User {} was merged into {} by {}", former, into, by);
    }

    private User living(PoolId pool, UserId id) {
        return users.find(pool, id).orElseThrow(() -> Conflicts.looked("A user has gone"));
    }
}
