package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes one user of two who were found to be one person, in one transaction. It cannot be undone, so nobody's word
/// alone is enough: the union id has said it. Every identity is kept, and the id of the one who goes resolves to the
/// one who stays.
@Service
public class MergeUsers {

    private static final Logger log = LoggerFactory.getLogger(MergeUsers.class);

    private static final String BY_HAND = "hand";

    private final Users users;
    private final DoubleUsers doubles;
    private final Followings followings;
    private final PasswordHashes passwords;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MergeUsers(
            Users users,
            DoubleUsers doubles,
            Followings followings,
            PasswordHashes passwords,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.users = users;
        this.doubles = doubles;
        this.followings = followings;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Merges two users of the pool by hand.
    ///
    /// @param former who goes
    /// @param into who stays
    public MergeOutcome merge(PoolId pool, UserId former, UserId into, Actor actor) {
        return Conflicts.settled(() -> {
            var outcome = transaction.execute(_ -> inTransaction(pool, former, into, actor, BY_HAND));
            if (outcome == null) {
                throw new IllegalStateException("The transaction gave no outcome");
            }
            return outcome;
        });
    }

    /// The same as part of something larger.
    ///
    /// @param by how it was decided, in words for the record
    MergeOutcome inTransaction(PoolId pool, UserId former, UserId into, Actor actor, String by) {
        var goes = users.find(pool, former).map(User::id);
        var stays = users.find(pool, into).map(User::id);
        if (goes.isEmpty() || stays.isEmpty()) {
            return MergeOutcome.UNKNOWN_USER;
        }
        if (goes.equals(stays)) {
            return MergeOutcome.ALREADY_ONE;
        }
        return mergeLiving(pool, goes.get(), stays.get(), actor, by);
    }

    private MergeOutcome mergeLiving(PoolId pool, UserId former, UserId into, Actor actor, String by) {
        if (!doubles.hold(pool, Set.of(former, into))) {
            throw Conflicts.looked("A user was merged a moment ago");
        }
        var sameAsFormer = doubles.reported(pool, former).stream()
                .flatMap(pair -> Stream.of(pair.elder(), pair.younger()))
                .filter(user -> !user.equals(former))
                .collect(Collectors.toSet());
        if (!sameAsFormer.remove(into)) {
            return MergeOutcome.NOT_FOUND_TO_BE_ONE;
        }
        var now = clock.instant();
        var goes = living(pool, former);
        var stays = living(pool, into);
        var password = passwords.of(pool, into).or(() -> passwords.of(pool, former));
        doubles.merge(pool, former, into, now);
        users.update(joined(stays, goes, now));
        users.add(pool, into, goes.logins());
        if (stays.isActive() && !goes.isActive()) {
            events.publishEvent(new UserManaged(pool, into, UserManaged.What.DEACTIVATED, actor));
        }
        password.ifPresent(hash -> passwords.set(pool, into, hash));
        followings.mark(into, false);
        // Whoever was one with the former user is one with this one.
        sameAsFormer.forEach(
                other -> doubles.report(UsersFoundToBeOne.of(living(pool, into), living(pool, other), now)));
        events.publishEvent(new UsersMerged(pool, former, into, actor, by, now));
        events.publishEvent(new UserAbsorbed(pool, into, former, actor, by));
        log.info("User {} was merged into {} by {}", former, into, by);
        return MergeOutcome.MERGED;
    }

    /// Whoever was shut out stays so: it was meant for the person.
    private static User joined(User stays, User goes, Instant now) {
        var isMadeUp = stays.name().equals(DefaultName.of(stays.id()));
        var whole = stays.with(stays.profile().joinedBy(goes.profile(), isMadeUp), now);
        return goes.isActive() ? whole : whole.with(UserStatus.DEACTIVATED, now);
    }

    private User living(PoolId pool, UserId id) {
        return users.find(pool, id).orElseThrow(() -> Conflicts.looked("A user has gone"));
    }
}
