package dev.saoma.server.console.developer;

import dev.saoma.server.console.developer.GuessLimit.Rule;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// What developers do with their own account. Ways to sign in are changed only by who has proven a moment ago to be
/// its owner: a browser that was left open is not enough.
@Service
public class DeveloperAccount {

    private static final Duration CONFIRMED_FOR = Duration.ofMinutes(5);
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Developers developers;
    private final DeveloperSessions sessions;
    private final DeveloperPasswords passwords;
    private final GuessLimit limit;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    DeveloperAccount(
            Developers developers,
            DeveloperSessions sessions,
            DeveloperPasswords passwords,
            GuessLimit limit,
            InstantSource clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.developers = developers;
        this.sessions = sessions;
        this.passwords = passwords;
        this.limit = limit;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /// What comes of proving it.
    public sealed interface Proof {

        record Good() implements Proof {}

        record Wrong() implements Proof {}

        /// Not looked at: too many tries.
        record TooSoon(Duration patience) implements Proof {}
    }

    /// Whether the session's bearer has proven a moment ago to be the developer.
    public boolean isConfirmed(SignedIn signedIn) {
        return clock.instant().isBefore(signedIn.session().confirmedAt().plus(CONFIRMED_FOR));
    }

    /// Proves it by the password.
    public Proof confirm(SignedIn signedIn, Secret password, String address) {
        var developer = signedIn.developer();
        var rules = List.of(new Rule("confirm " + developer.id(), FREE, LONGEST));
        var wait = limit.begin(rules);
        if (wait.isPresent()) {
            return new Proof.TooSoon(wait.get());
        }
        try {
            var known = developers.find(developer.email());
            if (known.isEmpty() || !passwords.fits(password, known.get().passwordHash())) {
                events.publishEvent(DeveloperEvent.refused(developer, address));
                return new Proof.Wrong();
            }
        } catch (DeveloperPasswords.Busy _) {
            limit.takeBack(rules);
            return new Proof.TooSoon(DeveloperPasswords.PATIENCE);
        }
        limit.takeBack(rules);
        sessions.confirm(signedIn.session().key(), clock.instant());
        return new Proof.Good();
    }

    /// Sets another password, which has been found good before, and ends all other sessions.
    ///
    /// @return whether there was a turn to be had
    public boolean changePassword(SignedIn signedIn, Secret password, String address) {
        try {
            var hash = passwords.hash(password);
            var developer = signedIn.developer();
            transaction.executeWithoutResult(_ -> {
                developers.changePassword(developer.id(), hash);
                sessions.removeOthers(developer.id(), signedIn.session().key());
                events.publishEvent(SignInChanged.of(developer, SignInChanged.What.PASSWORD, address));
            });
            return true;
        } catch (DeveloperPasswords.Busy _) {
            return false;
        }
    }

    /// Those that go on, the latest first.
    public List<DeveloperSession> sessions(Developer developer) {
        return sessions.of(developer.id(), clock.instant());
    }

    /// Ends all but the one that asks for it.
    public void endOthers(SignedIn signedIn, String address) {
        var developer = signedIn.developer();
        transaction.executeWithoutResult(_ -> {
            sessions.removeOthers(developer.id(), signedIn.session().key());
            events.publishEvent(DeveloperEvent.of(developer, "developer.other-sessions-ended", address));
        });
    }

    /// Ends one.
    ///
    /// @return whether it was there
    public boolean end(Developer developer, String name, String address) {
        return Optional.ofNullable(transaction.execute(_ -> sessions.of(developer.id(), clock.instant()).stream()
                        .filter(session -> session.name().equals(name))
                        .anyMatch(session -> {
                            events.publishEvent(DeveloperEvent.of(developer, "developer.session-ended", address));
                            return sessions.remove(session.key());
                        })))
                .orElse(false);
    }
}
