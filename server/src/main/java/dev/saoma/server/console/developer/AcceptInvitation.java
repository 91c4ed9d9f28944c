package dev.saoma.server.console.developer;

import dev.saoma.server.console.Changed;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Lets somebody with an invitation's link into its pool. Who has an account has to be signed in to it: the link
/// alone gives nobody somebody else's account.
@Service
public class AcceptInvitation {

    private final Invitations invitations;
    private final Developers developers;
    private final Members members;
    private final Pools pools;
    private final DeveloperPasswords passwords;
    private final BeginDeveloperSession begin;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Chance chance;

    AcceptInvitation(
            Invitations invitations,
            Developers developers,
            Members members,
            Pools pools,
            DeveloperPasswords passwords,
            BeginDeveloperSession begin,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            InstantSource clock,
            Chance chance) {
        this.invitations = invitations;
        this.developers = developers;
        this.members = members;
        this.pools = pools;
        this.passwords = passwords;
        this.begin = begin;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.chance = chance;
    }

    /// An invitation, as whoever has its link may see it.
    public record Open(Invitation invitation, Pool pool, boolean hasAccount) {}

    /// What comes of it.
    public sealed interface Result {

        /// There is a new account, and a session of it.
        record Welcome(NewSession session) implements Result {}

        /// Who is signed in has a part in the pool now.
        record Joined() implements Result {}

        /// The address has an account: its owner is to sign in to it.
        record SignInFirst() implements Result {}

        /// The link was used, has expired or was withdrawn.
        record Spent() implements Result {}

        /// Many passwords are looked at just now.
        record Busy() implements Result {}
    }

    /// What the link is for, if it is still good.
    public Optional<Open> look(Secret link) {
        return invitations
                .find(Digest.of(link.reveal()), clock.instant())
                .flatMap(invitation -> pools.find(invitation.pool())
                        .map(pool -> new Open(
                                invitation,
                                pool,
                                developers.find(invitation.email()).isPresent())));
    }

    /// Uses the link by the account that the browser is signed in to.
    public Result join(Secret link, Developer signedIn, String address) {
        var open = look(link);
        if (open.isEmpty()) {
            return new Result.Spent();
        }
        if (!open.get().invitation().email().key().equals(signedIn.email().key())) {
            return new Result.SignInFirst();
        }
        return inTransaction(() -> spend(link)
                .<Result>map(invitation -> {
                    giveRole(signedIn, invitation, address);
                    return new Result.Joined();
                })
                .orElseGet(Result.Spent::new));
    }

    /// Makes an account for the invited address. The password has been found good before.
    public Result makeAccount(Secret link, Secret password, String address) {
        var open = look(link);
        if (open.isEmpty()) {
            return new Result.Spent();
        }
        if (open.get().hasAccount()) {
            return new Result.SignInFirst();
        }
        try {
            var hash = passwords.hash(password);
            return inTransaction(() -> spend(link)
                    .<Result>map(invitation -> {
                        var developer =
                                new Developer(new DeveloperId(chance.id()), invitation.email(), false, clock.instant());
                        developers.add(developer, hash);
                        events.publishEvent(DeveloperEvent.of(developer, "developer.created", address));
                        giveRole(developer, invitation, address);
                        return new Result.Welcome(begin.of(developer, address));
                    })
                    .orElseGet(Result.Spent::new));
        } catch (DuplicateKeyException _) {
            // The same address was invited elsewhere, and has made its account at this moment.
            return new Result.SignInFirst();
        } catch (DeveloperPasswords.Busy _) {
            return new Result.Busy();
        }
    }

    private Optional<Invitation> spend(Secret link) {
        return invitations.spend(Digest.of(link.reveal()), clock.instant());
    }

    private void giveRole(Developer developer, Invitation invitation, String address) {
        if (members.find(invitation.pool(), developer.id()).isEmpty()) {
            developers.give(developer.id(), invitation.pool(), invitation.role());
        }
        events.publishEvent(new Changed(
                invitation.pool(),
                new Actor.Developer(developer.id()),
                "developer.joined",
                "developer/" + developer.id(),
                Map.of("role", invitation.role().text(), "address", address)));
    }

    private Result inTransaction(java.util.function.Supplier<Result> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
