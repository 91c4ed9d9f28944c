package dev.saoma.server.console.developer;

import dev.saoma.server.console.developer.GuessLimit.Rule;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Signs a developer in by e-mail address and password. Who guesses has to wait longer each time; a browser from
/// which this developer has signed in before is counted by itself, so that nobody's guesses keep its owner out.
@Service
public class SignIn {

    /// Of one browser that is known, or of one address for one account.
    private static final int FREE = 5;

    /// Of one address for all accounts: an office may share it.
    private static final int FREE_OF_ADDRESS = 30;

    /// Of one account from everywhere, known browsers apart.
    private static final int FREE_OF_ACCOUNT = 100;

    private static final Duration LONG = Duration.ofMinutes(15);

    /// Short: who comes with a new browser while others guess has to get a turn.
    private static final Duration SHORT = Duration.ofSeconds(10);

    private final Developers developers;
    private final DeveloperPasswords passwords;
    private final GuessLimit limit;
    private final KnownBrowsers browsers;
    private final BeginDeveloperSession begin;
    private final SecondStep second;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    SignIn(
            Developers developers,
            DeveloperPasswords passwords,
            GuessLimit limit,
            KnownBrowsers browsers,
            BeginDeveloperSession begin,
            SecondStep second,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.developers = developers;
        this.passwords = passwords;
        this.limit = limit;
        this.browsers = browsers;
        this.begin = begin;
        this.second = second;
        this.events = events;
        this.transaction = transaction;
    }

    /// What comes of it.
    public sealed interface Result {

        /// A session has begun.
        record Welcome(NewSession session) implements Result {}

        /// The password was right, and a code is needed as well.
        record SecondStep(Secret ticket) implements Result {}

        /// Address or password is wrong; nobody is told which.
        record Refused() implements Result {}

        /// Not looked at: too many tries.
        record TooSoon(Duration patience) implements Result {}
    }

    /// Looks at what somebody typed.
    ///
    /// @param address from where
    /// @param knownBrowser what the browser brings from an earlier time, if anything
    public Result signIn(Email email, Secret password, String address, Optional<String> knownBrowser) {
        var known = developers.find(email);
        var rules = rules(
                email,
                address,
                knownBrowser.filter(mark -> known.isPresent()
                        && browsers.isOf(known.get().developer().id(), mark)));
        var wait = limit.begin(rules);
        if (wait.isPresent()) {
            return new Result.TooSoon(wait.get());
        }
        try {
            return look(known, password, address, rules);
        } catch (DeveloperPasswords.Busy _) {
            limit.takeBack(rules);
            return new Result.TooSoon(DeveloperPasswords.PATIENCE);
        }
    }

    private Result look(Optional<Developers.Known> known, Secret password, String address, List<Rule> rules) {
        if (known.isEmpty()) {
            passwords.pretend(password);
            events.publishEvent(DeveloperEvent.refusedStranger(address));
            return new Result.Refused();
        }
        var developer = known.get().developer();
        if (!passwords.fits(password, known.get().passwordHash())) {
            events.publishEvent(DeveloperEvent.refused(developer, address));
            return new Result.Refused();
        }
        limit.takeBack(rules);
        if (second.isNeeded(developer)) {
            return new Result.SecondStep(second.ticket(developer, new SecondStep.First.Password()));
        }
        return new Result.Welcome(java.util.Objects.requireNonNull(transaction.execute(_ -> {
            events.publishEvent(DeveloperEvent.of(developer, "developer.signed-in", address));
            return begin.of(developer, address);
        })));
    }

    private static List<Rule> rules(Email email, String address, Optional<String> knownBrowser) {
        var account = Digest.of(email.key()).value();
        return knownBrowser
                .map(mark ->
                        List.of(new Rule("browser " + account + Digest.of(mark).value(), FREE, LONG)))
                .orElseGet(() -> List.of(
                        new Rule("pair " + account + " " + address, FREE, LONG),
                        new Rule("address " + address, FREE_OF_ADDRESS, LONG),
                        new Rule("account " + account, FREE_OF_ACCOUNT, SHORT)));
    }
}
