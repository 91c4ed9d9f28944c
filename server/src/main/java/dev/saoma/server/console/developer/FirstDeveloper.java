package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import java.time.InstantSource;
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

    /// Makes the developer and signs in; nothing where the link is not good any more.
    ///
    /// @param password one that the rules have found good
    public Optional<NewSession> make(Secret link, Email email, Secret password, String address) {
        if (!isGood(link)) {
            return Optional.empty();
        }
        var hash = passwords.hash(password);
        var now = clock.instant();
        var developer = new Developer(new DeveloperId(chance.id()), email, true, now);
        return Optional.ofNullable(transaction.execute(_ -> {
            if (!links.spend(Digest.of(link.reveal()), now) || developers.any()) {
                return null;
            }
            developers.add(developer, hash);
            events.publishEvent(DeveloperEvent.of(developer, "developer.created", address));
            return begin.of(developer, address);
        }));
    }
}
