package dev.saoma.server.user;

import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.MatchedField;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.WhoIsIt.Candidate;
import dev.saoma.server.user.WhoIsIt.Facts;
import dev.saoma.server.user.WhoIsIt.Verdict;
import dev.saoma.server.user.WhoIsIt.Way;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Looks up what is known of somebody, and does what the rule says. Each method belongs into a transaction, which is
/// to be done again where somebody else was faster: all that is one user's only, the database keeps to one.
@Component
class MeetPerson {

    private final Users users;
    private final DoubleUsers doubles;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Chance chance;

    MeetPerson(Users users, DoubleUsers doubles, ApplicationEventPublisher events, InstantSource clock, Chance chance) {
        this.users = users;
        this.doubles = doubles;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
    }

    /// Who it is, by the rule.
    Identification meet(Arrival arrival, Told told) {
        return carriedOut(WhoIsIt.of(arrival, facts(arrival, told)), arrival, told);
    }

    /// Who it is, now that the person has said that they have no account.
    Identification enrol(Arrival arrival, Told told) {
        var verdict = WhoIsIt.of(arrival, facts(arrival, told));
        return carriedOut(verdict instanceof Verdict.Ask ? WhoIsIt.newcomer(arrival) : verdict, arrival, told);
    }

    /// Who it is, now that the person has proven to be that user, who may have become part of another since.
    ///
    /// @param attachment how
    Identification bind(Arrival arrival, Told told, UserId proven, Attachment attachment) {
        var verdict = WhoIsIt.of(arrival, facts(arrival, told));
        if (!(verdict instanceof Verdict.Ask)) {
            return carriedOut(verdict, arrival, told);
        }
        var pool = arrival.connection().pool();
        var living = users.find(pool, proven).map(User::id);
        if (living.isEmpty()) {
            return new Identification.Refused(Refusal.DEACTIVATED, null);
        }
        hold(pool, living.get());
        return attached(arrival, told, living.get(), attachment);
    }

    private Identification attached(Arrival arrival, Told told, UserId user, Attachment attachment) {
        var hindrance = hindrance(arrival, user);
        if (hindrance.isPresent()) {
            return new Identification.Refused(hindrance.get(), user);
        }
        attach(arrival, told, user);
        users.cameBy(arrival.identity(), attachment.occasion());
        noteMissingPhone(arrival, user);
        events.publishEvent(new IdentityAttached(
                arrival.connection().pool(), user, arrival.connection().identifier(), attachment.by()));
        return new Identification.Known(user);
    }

    /// What comes of a person who is logged in as that user and wants to be known by this identity, too. Whoever it
    /// is that has it, nobody is merged and nothing is taken from them.
    Identification join(Arrival arrival, Told told, UserId account, Attachment attachment) {
        if (!doubles.hold(arrival.connection().pool(), Set.of(account))) {
            return new Identification.Refused(Refusal.DEACTIVATED, null);
        }
        var facts = facts(arrival, told);
        var owner = facts.byIdentity().or(facts::byUnionId);
        if (owner.filter(other -> !other.user().equals(account)).isPresent()) {
            return new Identification.Refused(Refusal.SOMEBODY_ELSES, null);
        }
        return facts.byIdentity().isPresent()
                ? new Identification.Known(account)
                : attached(arrival, told, account, attachment);
    }

    boolean leadsTo(PoolId pool, UserId id, UserId user) {
        return users.find(pool, id).filter(found -> found.id().equals(user)).isPresent();
    }

    /// What keeps that user from getting the identity.
    Optional<Refusal> hindrance(Arrival arrival, UserId proven) {
        var target = candidate(arrival, proven);
        if (target.isEmpty() || !target.get().isActive()) {
            return Optional.of(Refusal.DEACTIVATED);
        }
        return target.get().isKnownThere() ? Optional.of(Refusal.BOUND_ALREADY) : Optional.empty();
    }

    private Identification carriedOut(Verdict verdict, Arrival arrival, Told told) {
        return switch (verdict) {
            case Verdict.LogIn(var user) -> {
                notePhone(arrival, user);
                yield new Identification.Known(user);
            }
            case Verdict.Join(var user, var by) -> {
                hold(arrival.connection().pool(), user);
                if (by == Way.FIELD) {
                    keepToOne(arrival, user);
                    keepToTheField(arrival, user);
                }
                attach(arrival, told, user);
                events.publishEvent(joined(arrival, user, by));
                if (by == Way.FIELD) {
                    events.publishEvent(new IdentityMatched(user, arrival.identity(), arrival.occasion()));
                }
                notePhone(arrival, user);
                yield new Identification.Known(user);
            }
            case Verdict.Create _ -> {
                var fresh = newUser(arrival);
                attach(arrival, told, fresh);
                events.publishEvent(new UserCreated(arrival.connection().pool(), fresh));
                yield new Identification.Known(fresh);
            }
            case Verdict.Ask _ -> new Identification.ToBeAsked(told.unionId());
            case Verdict.Refuse refused -> new Identification.Refused(refused.reason(), refused.user());
        };
    }

    private Facts facts(Arrival arrival, Told told) {
        var pool = arrival.connection().pool();
        var byIdentity =
                users.recognise(arrival.identity()).map(known -> new Candidate(known.user(), known.isActive(), true));
        if (byIdentity.isPresent()) {
            return new Facts(byIdentity, Optional.empty(), Optional.empty());
        }
        var byUnionId = Optional.ofNullable(told.unionId())
                .flatMap(unionId -> users.findByUnionId(pool, unionId))
                .flatMap(user -> candidate(arrival, user));
        return new Facts(byIdentity, byUnionId, byUnionId.isPresent() ? Optional.empty() : byField(arrival));
    }

    /// Both sides have to be verified: who could write down somebody else's number as their own would wait for them.
    private Optional<Candidate> byField(Arrival arrival) {
        return arrival.connection().association() instanceof Association.FieldMatching(var fields)
                        && fields.contains(MatchedField.PHONE)
                ? Optional.ofNullable(arrival.phone())
                        .flatMap(phone -> users.findByPhone(arrival.connection().pool(), phone))
                        .filter(user -> user.profile().phoneVerified())
                        .flatMap(user -> candidate(arrival, user.id()))
                : Optional.empty();
    }

    private Optional<Candidate> candidate(Arrival arrival, UserId id) {
        var connection = arrival.connection();
        return users.find(connection.pool(), id)
                .map(user -> new Candidate(
                        user.id(), user.isActive(), users.isKnownAt(connection.pool(), user.id(), connection.appId())));
    }

    /// Keeps others from merging the user or adding to them; what was read before may have changed since.
    private void hold(PoolId pool, UserId user) {
        if (!doubles.hold(pool, Set.of(user))) {
            throw Conflicts.looked("A user was merged a moment ago");
        }
    }

    private void keepToOne(Arrival arrival, UserId user) {
        var connection = arrival.connection();
        if (users.isKnownAt(connection.pool(), user, connection.appId())) {
            throw Conflicts.looked("Somebody else got the same user a moment ago");
        }
    }

    /// The number may have become somebody else's, or the user be shut out.
    private void keepToTheField(Arrival arrival, UserId user) {
        if (byField(arrival)
                .filter(found -> found.user().equals(user) && found.isActive())
                .isEmpty()) {
            throw Conflicts.looked("The user was changed a moment ago");
        }
    }

    /// That the union id tells is the rule, of which the audit trail says nothing.
    private static Object joined(Arrival arrival, UserId user, Way by) {
        var connection = arrival.connection();
        return switch (by) {
            case FIELD -> new IdentityAttached(connection.pool(), user, connection.identifier(), "field phone");
            case UNION_ID -> new UserChanged(connection.pool(), user, UserChanged.What.IDENTITY_ATTACHED);
        };
    }

    private void attach(Arrival arrival, Told told, UserId user) {
        var identity = arrival.identity();
        UnionId unionId = told.unionId();
        if (unionId != null) {
            own(identity.pool(), unionId, user);
        }
        users.add(
                new Identity(identity.pool(), user, identity.appId(), identity.openId(), unionId, clock.instant()),
                told.following(),
                told.said());
    }

    private void own(PoolId pool, UnionId unionId, UserId user) {
        var owner = users.findByUnionId(pool, unionId);
        if (owner.isEmpty()) {
            users.own(pool, unionId, user);
        } else if (!owner.get().equals(user)) {
            throw Conflicts.looked("Somebody else got the union id a moment ago");
        }
    }

    /// A number is one user's only: whoever held it before keeps it, and the newcomer does without.
    private UserId newUser(Arrival arrival) {
        var pool = arrival.connection().pool();
        var fresh = new UserId(chance.id());
        var named = Profile.named(DefaultName.of(fresh));
        @Nullable PhoneNumber phone = arrival.phone();
        var profile =
                phone != null && users.findByPhone(pool, phone).isEmpty() ? named.withVerifiedPhone(phone) : named;
        users.add(User.newcomer(
                fresh, pool, profile, UserSource.login(arrival.connection().id()), clock.instant()));
        events.publishEvent(new NewcomerMet(
                pool, fresh, arrival.connection().id(), arrival.terms().isTrial()));
        return fresh;
    }

    /// An account that somebody has proven keeps a number that was verified before; where there is none, it gets what
    /// WeChat vouches for. The number is not told again.
    private void noteMissingPhone(Arrival arrival, UserId id) {
        if (users.find(arrival.connection().pool(), id)
                .filter(user -> !user.profile().phoneVerified())
                .isPresent()) {
            notePhone(arrival, id);
        }
    }

    /// What WeChat vouches for is noted of who is a user already, too; unless the number is somebody else's.
    private void notePhone(Arrival arrival, UserId id) {
        var phone = arrival.phone();
        if (phone == null) {
            return;
        }
        var pool = arrival.connection().pool();
        Instant now = clock.instant();
        if (users.find(pool, id)
                .filter(user ->
                        !phone.equals(user.profile().phone()) || !user.profile().phoneVerified())
                .isEmpty()) {
            return;
        }
        hold(pool, id);
        users.find(pool, id)
                .filter(user ->
                        !phone.equals(user.profile().phone()) || !user.profile().phoneVerified())
                .filter(user -> users.findByPhone(pool, phone)
                        .filter(holder -> !holder.id().equals(user.id()))
                        .isEmpty())
                .ifPresent(user -> {
                    users.update(user.with(user.profile().withVerifiedPhone(phone), now));
                    events.publishEvent(new UserChanged(pool, user.id(), UserChanged.What.PHONE_CONFIRMED));
                });
    }
}
