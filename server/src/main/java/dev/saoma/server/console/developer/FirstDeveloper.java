package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Makes the installation's first developer by a link that only its operator has seen. There is no account and no
/// password before.
@Service
public class FirstDeveloper {

    private final Developers developers;
    private final FirstLinks links;
    private final DeveloperPasswords passwords;
    private final BeginDeveloperSession begin;
    private final ConsoleSettings settings;
    private final InstantSource clock;
    private final Chance chance;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    FirstDeveloper(
            Developers developers,
            FirstLinks links,
            DeveloperPasswords passwords,
            BeginDeveloperSession begin,
            ConsoleSettings settings,
            InstantSource clock,
            Chance chance,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.developers = developers;
        this.links = links;
        this.passwords = passwords;
        this.begin = begin;
        this.settings = settings;
        this.clock = clock;
        this.chance = chance;
        this.events = events;
        this.transaction = transaction;
    }

    /// A new link's secret; nothing once there is a developer.
    public Optional<Secret> newLink() {
        if (developers.any()) {
            return Optional.empty();
        }
        var link = chance.secret();
        links.add(Digest.of(link), clock.instant().plus(settings.linkLife()));
        return Optional.of(new Secret(link));
    }

    /// Whether somebody may use it now.
    public boolean isGood(Secret link) {
        return links.isGood(Digest.of(link.reveal()), clock.instant());
    }

    /// What comes of using a link.
    public sealed interface Result {

        /// There is an account, and a session of it.
        record Welcome(NewSession session) implements Result {}

        /// The link is not good any more.
        record Spent() implements Result {}

        /// Many passwords are looked at just now.
        record Busy() implements Result {}
    }

    /// Makes the developer and signs in.
    ///
    /// @param password one that the rules have found good
    public Result make(Secret link, Email email, Secret password, String address) {
        if (!isGood(link)) {
            return new Result.Spent();
        }
        try {
            return make(link, email, address, passwords.hash(password));
        } catch (DeveloperPasswords.Busy _) {
            return new Result.Busy();
        }
    }

    private Result make(Secret link, Email email, String address, Secret hash) {
        var now = clock.instant();
        var developer = new Developer(new DeveloperId(chance.id()), email, true, now);
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!links.spend(Digest.of(link.reveal()), now) || developers.any()) {
                return new Result.Spent();
            }
            developers.add(developer, hash);
            events.publishEvent(DeveloperEvent.of(developer, "developer.created", address));
            return new Result.Welcome(begin.of(developer, address));
        }));
    }
}
