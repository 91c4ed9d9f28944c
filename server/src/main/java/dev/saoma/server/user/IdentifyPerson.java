package dev.saoma.server.user;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Answers who somebody is, by the rule of [WhoIsIt].
@Service
public class IdentifyPerson {

    private static final Logger log = LoggerFactory.getLogger(IdentifyPerson.class);

    private final Users users;
    private final MeetPerson person;
    private final LearnUnionId learn;
    private final WeChat weChat;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    IdentifyPerson(
            Users users,
            MeetPerson person,
            LearnUnionId learn,
            WeChat weChat,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.users = users;
        this.person = person;
        this.learn = learn;
        this.weChat = weChat;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// The user, if the person has been here before and may log in. One indexed read: fit for the path of a push. If
    /// the union id is missing, WeChat is asked for it afterwards.
    public Optional<UserId> known(OfficialAccount account, OpenId openId) {
        return recognised(account, openId).filter(Recognised::isActive).map(Recognised::user);
    }

    /// The same of somebody of whom WeChat says the union id with it: it is kept where it was missing.
    public Optional<UserId> known(OfficialAccount account, OpenId openId, UnionId unionId) {
        learn.learn(IdentityId.of(account, openId), unionId);
        return known(account, openId);
    }

    /// Whether the person is a user who may not log in. One indexed read: fit for the path of a push.
    public boolean isDeactivated(OfficialAccount account, OpenId openId) {
        return users.recognise(IdentityId.of(account, openId))
                .filter(known -> !known.isActive())
                .isPresent();
    }

    private Optional<Recognised> recognised(OfficialAccount account, OpenId openId) {
        var identity = IdentityId.of(account, openId);
        var known = users.recognise(identity);
        known.filter(Recognised::follows).ifPresent(_ -> SeenToFollow.note(identity));
        known.filter(seen -> seen.isToBeAskedFor(clock.instant()))
                .ifPresent(_ -> events.publishEvent(new UnionIdMissing(account, openId)));
        return known;
    }

    /// Whether [#known] has found in this very transaction that the person is recorded as a follower.
    public boolean isSeenToFollow(OfficialAccount account, OpenId openId) {
        return SeenToFollow.is(IdentityId.of(account, openId));
    }

    /// Who it is; a new user is made if the rule says so. May call WeChat for the union id, so not for the path of a
    /// push.
    public Identification identify(Arrival arrival) {
        var told = told(arrival);
        var found = recorded(arrival, told, settled(() -> person.meet(arrival, told)));
        // Somebody who was known before may have it only now: a mini program says it at each login.
        var unionId = arrival.unionId();
        if (unionId != null && found instanceof Identification.Known) {
            learn.learn(arrival.identity(), unionId);
        }
        return found;
    }

    /// Who it is, now that the person was asked and has no account: a new user, where the rule allows one.
    ///
    /// @param arrival with what WeChat had said when the person was asked
    public Identification enrol(Arrival arrival) {
        var told = toldBefore(arrival);
        return recorded(arrival, told, settled(() -> person.enrol(arrival, told)));
    }

    /// Who it is, now that the person was asked and has proven to be that user, who gets the identity.
    ///
    /// @param arrival with what WeChat had said when the person was asked
    /// @param then goes on with what asked, in the same transaction; where that is too late, nobody is bound
    public <T> Optional<T> bind(
            Arrival arrival, UserId proven, Attachment attachment, Function<Identification, Optional<T>> then) {
        var told = toldBefore(arrival);
        return attached(() -> then.apply(recorded(arrival, told, person.bind(arrival, told, proven, attachment))));
    }

    /// What comes of a person who is logged in as that user and wants to be known by this identity, too: they get it,
    /// unless it is somebody else's or they have another of the same AppID. May call WeChat for the union id.
    ///
    /// @param then goes on with what asked, in the same transaction; where that is too late, nobody is bound
    public <T> Optional<T> join(
            Arrival arrival, UserId account, Attachment attachment, Function<Identification, Optional<T>> then) {
        var told = told(arrival);
        return attached(() -> then.apply(recorded(arrival, told, person.join(arrival, told, account, attachment))));
    }

    private <T> Optional<T> attached(Supplier<Optional<T>> attempt) {
        return Conflicts.settled(() -> Objects.requireNonNull(transaction.execute(status -> {
            var next = attempt.get();
            if (next.isEmpty()) {
                status.setRollbackOnly();
            }
            return next;
        })));
    }

    /// Whether an id leads to that user: it is theirs, or that of somebody who has become part of them.
    public boolean leadsTo(PoolId pool, UserId id, UserId user) {
        return person.leadsTo(pool, id, user);
    }

    /// What keeps that user from getting the identity, if anything does. It may be otherwise when they are to get it.
    public Optional<Refusal> hindrance(Arrival arrival, UserId proven) {
        return person.hindrance(arrival, proven);
    }

    /// The same person may be met at the same moment, on another thread or node: who is first does it.
    private Identification settled(Supplier<Identification> attempt) {
        return Conflicts.settled(() -> Objects.requireNonNull(transaction.execute(_ -> attempt.get())));
    }

    private Identification recorded(Arrival arrival, Told told, Identification found) {
        if (!(found instanceof Identification.Refused refused)) {
            return found;
        }
        var reason = refused.reason();
        // Somebody unknown may be known by a union id that WeChat has not told.
        if (told.wasSilent() && (reason == Refusal.LOGIN_ONLY || reason == Refusal.REGISTRATION_CLOSED)) {
            return new Identification.Unclear();
        }
        var connection = arrival.connection();
        log.info("Somebody who came by {} was refused: {}", connection.identifier(), reason.word());
        events.publishEvent(new PersonRefused(connection.pool(), connection.identifier(), arrival.openId(), reason));
        return found;
    }

    private Told told(Arrival arrival) {
        return arrival.connection() instanceof OfficialAccount account
                        && recognised(account, arrival.openId()).isEmpty()
                ? asked(account, arrival)
                : Told.unasked(arrival.unionId());
    }

    private Told toldBefore(Arrival arrival) {
        return arrival.connection() instanceof OfficialAccount
                ? Told.nothing(arrival, clock.instant(), false)
                : Told.unasked(arrival.unionId());
    }

    private Told asked(OfficialAccount account, Arrival arrival) {
        return switch (weChat.follower(account, arrival.openId())) {
            case Reply.Ok<Follower>(var follower) -> Told.by(follower, arrival.unionId(), clock.instant());
            case Reply.Failed<Follower> failed -> {
                log.warn(
                        "No union id for {} of {}: WeChat answers {} {}",
                        arrival.openId(),
                        account.identifier(),
                        failed.errcode(),
                        failed.errmsg());
                yield Told.nothing(arrival, clock.instant(), false);
            }
            case Reply.Unreachable<Follower> unreachable -> {
                log.warn("No union id for {} of {}: {}", arrival.openId(), account.identifier(), unreachable.why());
                yield Told.nothing(arrival, clock.instant(), true);
            }
        };
    }
}
