package dev.saoma.server.roster;

import dev.saoma.server.connection.MovedPeople;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.roster.RosterStore.Moved;
import dev.saoma.server.roster.RosterStore.ToMove;
import dev.saoma.server.user.OnePerson;
import dev.saoma.server.user.Users;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes the people of a former AppID known at the account that has taken them over, by what WeChat tells of them
/// (`changeopenid`). Some at a time, so that no request takes long: whoever asks goes on behind where it ended. Who
/// is known there already is not asked for again, so it can be done anew from the beginning.
@Service
public class FetchMoved {

    /// As many calls of WeChat for one request.
    private static final int MOST_CALLS = 20;

    private final RosterStore store;
    private final Users users;
    private final OnePerson onePerson;
    private final MovedPeople people;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    FetchMoved(
            RosterStore store,
            Users users,
            OnePerson onePerson,
            MovedPeople people,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.users = users;
        this.onePerson = onePerson;
        this.people = people;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Whose people are to be known where.
    ///
    /// @param from the former AppID
    /// @param calledFrom what WeChat wants it to be called
    public record Order(PoolId pool, AppId from, String calledFrom, OfficialAccount to, boolean dryRun) {}

    /// Somebody who could not be moved.
    public record Left(UserId user, Why why) {

        /// Why not.
        public enum Why {
            /// WeChat tells no openid of theirs.
            NOT_TOLD,
            /// Another user has the openid that they have now: they are reported as one person, to be merged.
            SOMEBODY_ELSES
        }
    }

    /// What came of it.
    ///
    /// @param asked how many WeChat was asked for
    /// @param next behind whom to go on; null where all have been asked for
    /// @param trouble why it ended early; null where it did not
    public record Fetched(
            long asked,
            long moved,
            List<Left> left,
            @Nullable OpenId next,
            Reply.@Nullable Failed<?> trouble,
            boolean unreachable) {

        public Fetched {
            left = List.copyOf(left);
        }
    }

    /// How many are known at the former AppID, and how many of them are not yet at the other.
    public Counts count(PoolId pool, AppId from, AppId to) {
        return store.toMove(pool, from, to);
    }

    /// How many there are.
    ///
    /// @param known at the former AppID
    /// @param open of them, who is not known at the other
    public record Counts(long known, long open) {}

    /// Asks and writes, a hundred at a time.
    ///
    /// @param after behind whom to begin; null for the beginning
    public Fetched run(Order order, Actor actor, @Nullable OpenId after) {
        var run = new Run(order, actor, after);
        var trouble = run.untilTheEnd();
        if (run.asked == 0) {
            tell(order, actor, 0, 0);
        }
        return new Fetched(
                run.asked,
                run.moved,
                run.left,
                run.isOver ? null : run.last,
                trouble instanceof Reply.Failed<?> failed ? failed : null,
                trouble instanceof Reply.Unreachable<?>);
    }

    /// Of each hundred as they are moved: should the server die, the trail has what was done until then. Of a run
    /// that came to nobody, too: it was made.
    private void tell(Order order, Actor actor, long asked, long moved) {
        events.publishEvent(new UsersCarried(
                order.pool(),
                actor,
                "identities.move",
                Map.of(
                        "by", "changeopenid",
                        "dry-run", Boolean.toString(order.dryRun()),
                        "from", order.from().value(),
                        "to", order.to().appId().value(),
                        "asked", Long.toString(asked),
                        "moved", Long.toString(moved))));
    }

    private final class Run {

        private final Order order;
        private final Actor actor;
        private final List<Left> left = new ArrayList<>();
        private @Nullable OpenId last;
        private long asked;
        private long moved;
        private boolean isOver;

        Run(Order order, Actor actor, @Nullable OpenId after) {
            this.order = order;
            this.actor = actor;
            this.last = after;
        }

        /// @return the answer that ended it early; null where none did
        @Nullable
        Reply<?> untilTheEnd() {
            for (var call = 0; call < MOST_CALLS; call++) {
                var batch =
                        store.toMove(order.pool(), order.from(), order.to().appId(), last, MovedPeople.MOST_AT_ONCE);
                if (batch.isEmpty()) {
                    isOver = true;
                    return null;
                }
                var reply = people.openIdsNow(
                        order.to(),
                        order.calledFrom(),
                        batch.stream().map(ToMove::former).toList());
                if (!(reply instanceof Reply.Ok<Map<OpenId, OpenId>>(var told))) {
                    return reply;
                }
                asked += batch.size();
                var before = moved;
                settle(batch, told);
                tell(order, actor, batch.size(), moved - before);
                last = batch.getLast().former();
                if (batch.size() < MovedPeople.MOST_AT_ONCE) {
                    isOver = true;
                    return null;
                }
            }
            return null;
        }

        private void settle(List<ToMove> batch, Map<OpenId, OpenId> told) {
            var pairs = new LinkedHashMap<ToMove, OpenId>();
            batch.forEach(one -> Optional.ofNullable(told.get(one.former()))
                    .ifPresentOrElse(
                            fresh -> pairs.put(one, fresh), () -> left.add(new Left(one.user(), Left.Why.NOT_TOLD))));
            outcomes(pairs).forEach((one, outcome) -> {
                switch (outcome) {
                    case MOVED -> moved++;
                    // Somebody else was faster, or the user has gone meanwhile: there is nothing left to move.
                    case ALREADY_THERE, NOBODY_KNOWN -> {}
                    case SOMEBODY_ELSES -> left.add(new Left(one.user(), Left.Why.SOMEBODY_ELSES));
                }
            });
        }

        /// All in one transaction; where one of them comes to be known elsewhere just then, each in its own.
        private Map<ToMove, Moved> outcomes(Map<ToMove, OpenId> pairs) {
            try {
                return inTransaction(() -> {
                    var outcomes = new LinkedHashMap<ToMove, Moved>();
                    pairs.forEach((one, fresh) -> outcomes.put(one, move(one, fresh)));
                    return outcomes;
                });
            } catch (DataIntegrityViolationException | ConcurrencyFailureException _) {
                var outcomes = new LinkedHashMap<ToMove, Moved>();
                pairs.forEach((one, fresh) ->
                        outcomes.put(one, Conflicts.settled(() -> inTransaction(() -> move(one, fresh)))));
                return outcomes;
            }
        }

        private Moved move(ToMove one, OpenId fresh) {
            var outcome = store.move(
                    order.pool(), order.from(), one.former(), order.to().appId(), fresh, clock.instant());
            return outcome == Moved.SOMEBODY_ELSES && becomesOne(fresh, one.user()) ? Moved.MOVED : outcome;
        }

        /// Whoever came by the new account before they were moved is a user of their own there.
        private boolean becomesOne(OpenId fresh, UserId user) {
            if (order.dryRun()) {
                return onePerson.isMergedByRule(order.pool());
            }
            return users.findByIdentity(order.pool(), order.to().appId(), fresh)
                    .filter(stranger -> onePerson.are(order.pool(), stranger, user))
                    .isPresent();
        }

        private <T> T inTransaction(Supplier<T> work) {
            return Objects.requireNonNull(transaction.execute(status -> {
                var result = work.get();
                if (order.dryRun()) {
                    status.setRollbackOnly();
                }
                return result;
            }));
        }
    }
}
