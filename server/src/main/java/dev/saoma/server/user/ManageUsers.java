package dev.saoma.server.user;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Conflicts;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.UserManaged.What;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Enters users before they come, changes what is known of them, shuts them out, and takes identities away: for
/// an operator, or for the users themselves. Of each an entry in the audit trail remains.
@Service
public class ManageUsers {

    private final Users users;
    private final OwnIdentities own;
    private final DoubleUsers doubles;
    private final PasswordHashes hashes;
    private final Passwords passwords;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Chance chance;

    ManageUsers(
            Users users,
            OwnIdentities own,
            DoubleUsers doubles,
            PasswordHashes hashes,
            Passwords passwords,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock,
            Chance chance) {
        this.users = users;
        this.own = own;
        this.doubles = doubles;
        this.hashes = hashes;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.chance = chance;
    }

    /// What came of it.
    public sealed interface Managed {

        record Done(User user) implements Managed {}

        /// These fields are somebody else's.
        record Taken(Set<ProfileField> fields) implements Managed {}

        record Unknown() implements Managed {}

        /// Somebody has changed the user since.
        record Overtaken() implements Managed {}

        /// It is the last identity, without which the user could not come in any more.
        record LastWayIn() implements Managed {}

        /// Too many passwords at a time.
        record Busy() implements Managed {}
    }

    /// Enters a user. Where no name is given it is the nickname, the username, or one that is made.
    public Managed create(PoolId pool, UnaryOperator<Profile> profile, Optional<Secret> password, Actor actor) {
        var id = new UserId(chance.id());
        return withHash(
                password,
                hash -> settled(() -> {
                    var now = clock.instant();
                    var user = User.newcomer(id, pool, entered(id, profile), UserSource.ENTERED, now);
                    var taken = taken(user);
                    if (!taken.isEmpty()) {
                        return new Managed.Taken(taken);
                    }
                    users.add(user);
                    return done(user, hash, What.CREATED, actor);
                }));
    }

    private static Profile entered(UserId id, UnaryOperator<Profile> profile) {
        var made = DefaultName.of(id);
        var entered = profile.apply(Profile.named(made));
        return entered.name().equals(made)
                ? entered.called(DefaultName.of(id, entered.nickname(), entered.username()))
                : entered;
    }

    /// Changes what is known of a user, and the password where one is given.
    ///
    /// @param seen when the user was changed last, in milliseconds, as far as the caller has seen; any if absent
    public Managed change(
            PoolId pool,
            UserId id,
            Optional<Long> seen,
            UnaryOperator<Profile> change,
            Optional<Secret> password,
            Actor actor) {
        return withHash(
                password,
                hash -> ofUser(pool, id, user -> {
                    if (seen.isPresent() && seen.get() != user.updatedAt().toEpochMilli()) {
                        return new Managed.Overtaken();
                    }
                    var changed = user.with(change.apply(user.profile()), clock.instant());
                    var taken = taken(changed);
                    if (!taken.isEmpty()) {
                        return new Managed.Taken(taken);
                    }
                    users.update(changed);
                    return done(changed, hash, What.CHANGED, actor);
                }));
    }

    /// Lets a user in, or shuts them out: then all their logins end.
    public Managed set(PoolId pool, UserId id, UserStatus status, Actor actor) {
        return ofUser(pool, id, user -> {
            if (user.status() == status) {
                return new Managed.Done(user);
            }
            var changed = user.with(status, clock.instant());
            users.update(changed);
            var what = status == UserStatus.DEACTIVATED ? What.DEACTIVATED : What.ACTIVATED;
            return done(changed, Optional.empty(), what, actor);
        });
    }

    /// Takes an identity away from a user.
    ///
    /// @param force also the last one
    public Managed unbind(PoolId pool, UserId id, IdentityId identity, boolean force, Actor actor) {
        return ofUser(pool, id, user -> {
            var identities = users.identities(pool, user.id());
            if (identities.stream().noneMatch(one -> one.id().equals(identity))) {
                return new Managed.Unknown();
            }
            if (identities.size() == 1 && !force) {
                return new Managed.LastWayIn();
            }
            own.remove(pool, user.id(), identity);
            events.publishEvent(new IdentityRemoved(identity));
            return done(user, Optional.empty(), What.UNBOUND, actor);
        });
    }

    private Managed ofUser(PoolId pool, UserId id, Function<User, Managed> work) {
        return settled(() -> {
            var found = users.find(pool, id).map(User::id);
            if (found.isEmpty()) {
                return new Managed.Unknown();
            }
            if (!doubles.hold(pool, Set.of(found.get()))) {
                throw Conflicts.looked("A user was merged a moment ago");
            }
            return users.find(pool, found.get()).map(work).orElseGet(Managed.Unknown::new);
        });
    }

    private Managed done(User user, Optional<String> hash, What what, Actor actor) {
        hash.ifPresent(made -> hashes.set(user.pool(), user.id(), made));
        events.publishEvent(new UserManaged(user.pool(), user.id(), what, actor));
        return new Managed.Done(user);
    }

    /// Made before the transaction: it takes its time.
    private Managed withHash(Optional<Secret> password, Function<Optional<String>, Managed> work) {
        if (password.isEmpty()) {
            return work.apply(Optional.empty());
        }
        var hash = passwords.hash(password.get());
        return hash.isPresent() ? work.apply(hash) : new Managed.Busy();
    }

    private Managed settled(Supplier<Managed> attempt) {
        return Conflicts.settled(() -> Objects.requireNonNull(transaction.execute(_ -> attempt.get())));
    }

    private Set<ProfileField> taken(User user) {
        var taken = new LinkedHashSet<ProfileField>();
        var profile = user.profile();
        note(taken, ProfileField.USERNAME, profile.username(), name -> users.findByUsername(user.pool(), name), user);
        note(taken, ProfileField.PHONE, profile.phone(), phone -> users.findByPhone(user.pool(), phone), user);
        note(taken, ProfileField.EMAIL, profile.email(), email -> users.findByEmail(user.pool(), email), user);
        note(
                taken,
                ProfileField.EXTERNAL_ID,
                profile.externalId(),
                id -> users.findByExternalId(user.pool(), id),
                user);
        return taken;
    }

    private static <T> void note(
            Set<ProfileField> taken,
            ProfileField field,
            @Nullable T value,
            Function<T, Optional<User>> holder,
            User user) {
        if (value != null
                && holder.apply(value)
                        .filter(other -> !other.id().equals(user.id()))
                        .isPresent()) {
            taken.add(field);
        }
    }
}
