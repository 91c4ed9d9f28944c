package dev.saoma.server.console.developer;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Changed;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.DeveloperId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Changes who may do what in a pool. Nobody gives or takes a role that may do more than they may themselves, and a
/// pool keeps an owner.
@Service
public class ChangeMembers {

    private final Members members;
    private final Developers developers;
    private final DeveloperSessions sessions;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ChangeMembers(
            Members members,
            Developers developers,
            DeveloperSessions sessions,
            Invitations invitations,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.members = members;
        this.developers = developers;
        this.sessions = sessions;
        this.invitations = invitations;
        this.events = events;
        this.transaction = transaction;
    }

    /// What comes of it.
    public sealed interface Result {

        /// It is as was asked.
        ///
        /// @param now as it is, or was until it was removed
        record Done(Member now) implements Result {}

        record Unknown() implements Result {}

        /// The role, before or after, may do what the caller may not.
        record AboveYours() implements Result {}

        /// Nobody would own the pool any more.
        record LastOwner() implements Result {}

        /// Owns all pools, and so is no member of this one to be changed.
        record OwnsAll() implements Result {}

        /// Somebody was faster.
        record Overtaken() implements Result {}
    }

    /// Gives another role.
    ///
    /// @param version the one that the caller has seen
    public Result change(Caller caller, DeveloperId developer, int version, Role role) {
        if (!role.mayBeGivenBy(caller)) {
            return new Result.AboveYours();
        }
        return changed(caller, developer, role != Role.OWNER, member -> {
            if (!members.change(caller.pool(), developer, version, role)) {
                return new Result.Overtaken();
            }
            invitations.withdrawOf(caller.pool(), new Actor.Developer(developer));
            publish(
                    caller,
                    "developer.role-changed",
                    developer,
                    Map.of("from", member.role().text(), "to", role.text()));
            return new Result.Done(new Member(member.developer(), role, version + 1, member.signedInAt()));
        });
    }

    /// Takes somebody out of the pool: sessions end at once, and so do the invitations that they have sent. An
    /// account that has a part in no pool any more is erased.
    ///
    /// @param version the one that the caller has seen
    public Result remove(Caller caller, DeveloperId developer, int version) {
        try {
            return removed(caller, developer, version);
        } catch (DataIntegrityViolationException _) {
            // They joined another pool, or signed in, at this moment: the account stays, and what is new is seen now.
            return removed(caller, developer, version);
        }
    }

    private Result removed(Caller caller, DeveloperId developer, int version) {
        return changed(caller, developer, true, member -> {
            if (!members.remove(caller.pool(), developer, version)) {
                return new Result.Overtaken();
            }
            invitations.withdrawOf(caller.pool(), new Actor.Developer(developer));
            sessions.removeOf(developer);
            if (developers.roles(developer).isEmpty()) {
                developers.remove(developer);
            }
            publish(
                    caller,
                    "developer.removed",
                    developer,
                    Map.of("role", member.role().text()));
            return new Result.Done(member);
        });
    }

    private Result changed(Caller caller, DeveloperId developer, boolean endsOwner, Function<Member, Result> change) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            members.lock(caller.pool());
            var found = members.find(caller.pool(), developer);
            if (found.isEmpty()) {
                return new Result.Unknown();
            }
            var member = found.get();
            if (member.developer().ownsAll()) {
                return new Result.OwnsAll();
            }
            if (!member.role().mayBeGivenBy(caller)) {
                return new Result.AboveYours();
            }
            if (endsOwner && isLastOwner(caller, member)) {
                return new Result.LastOwner();
            }
            return change.apply(member);
        }));
    }

    private boolean isLastOwner(Caller caller, Member member) {
        return member.role() == Role.OWNER
                && members.of(caller.pool()).stream()
                        .filter(other -> other.role() == Role.OWNER)
                        .allMatch(other ->
                                other.developer().id().equals(member.developer().id()));
    }

    private void publish(Caller caller, String action, DeveloperId developer, Map<String, String> details) {
        events.publishEvent(new Changed(caller.pool(), caller.actor(), action, "developer/" + developer, details));
    }
}
