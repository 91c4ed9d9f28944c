package dev.saoma.server.console.developer;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Changed;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.InvitationId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Invites developers into a pool, and takes invitations back.
@Service
public class InviteDeveloper {

    /// Of one pool at a time.
    static final int MOST = 100;

    private final Invitations invitations;
    private final Members members;
    private final ConsoleSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Chance chance;

    InviteDeveloper(
            Invitations invitations,
            Members members,
            ConsoleSettings settings,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            InstantSource clock,
            Chance chance) {
        this.invitations = invitations;
        this.members = members;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.chance = chance;
    }

    /// What comes of it.
    public sealed interface Result {

        /// There is an invitation.
        ///
        /// @param link told this once: only its digest is kept
        record Invited(Invitation invitation, Secret link) implements Result {}

        /// The role may do what the caller may not.
        record AboveYours() implements Result {}

        /// Somebody with that address has a part in the pool.
        record Member() implements Result {}

        /// So many are open already.
        record TooMany() implements Result {}
    }

    /// Invites somebody, in place of an earlier invitation of theirs: its link is worth nothing any more.
    public Result invite(Caller caller, Email email, Role role) {
        if (!role.mayBeGivenBy(caller)) {
            return new Result.AboveYours();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            var pool = caller.pool();
            members.lock(pool);
            if (members.of(pool).stream()
                    .anyMatch(member -> member.developer().email().key().equals(email.key()))) {
                return new Result.Member();
            }
            var now = clock.instant();
            var open = invitations.of(pool, now);
            var earlier = open.stream()
                    .filter(one -> one.email().key().equals(email.key()))
                    .findAny();
            if (earlier.isPresent() && !earlier.get().role().mayBeGivenBy(caller)) {
                return new Result.AboveYours();
            }
            if (earlier.isEmpty() && open.size() >= MOST) {
                return new Result.TooMany();
            }
            var invitation = new Invitation(
                    new InvitationId(chance.id()),
                    pool,
                    email,
                    role,
                    caller.actor(),
                    now,
                    now.plus(settings.invitationLife()));
            var link = new Secret(chance.secret());
            invitations.add(invitation, Digest.of(link.reveal()));
            publish(caller, "developer.invited", invitation);
            return new Result.Invited(invitation, link);
        }));
    }

    /// Those that can still be used.
    public List<Invitation> open(PoolId pool) {
        return invitations.of(pool, clock.instant());
    }

    /// Takes one back: its link is worth nothing any more.
    ///
    /// @return whether it was there, and one that the caller could have sent
    @Transactional
    public Withdrawal withdraw(Caller caller, InvitationId id) {
        var found = invitations.of(caller.pool(), clock.instant()).stream()
                .filter(one -> one.id().equals(id))
                .findAny();
        if (found.isEmpty()) {
            return Withdrawal.UNKNOWN;
        }
        if (!found.get().role().mayBeGivenBy(caller)) {
            return Withdrawal.ABOVE_YOURS;
        }
        var withdrawn = invitations.withdraw(caller.pool(), id);
        withdrawn.ifPresent(invitation -> publish(caller, "developer.invitation-withdrawn", invitation));
        return withdrawn.isPresent() ? Withdrawal.DONE : Withdrawal.UNKNOWN;
    }

    /// What came of taking an invitation back.
    public enum Withdrawal {
        DONE,
        UNKNOWN,
        ABOVE_YOURS
    }

    private void publish(Caller caller, String action, Invitation invitation) {
        events.publishEvent(new Changed(
                caller.pool(),
                caller.actor(),
                action,
                "invitation/" + invitation.id(),
                Map.of(
                        "email",
                        invitation.email().value(),
                        "role",
                        invitation.role().text())));
    }
}
