package dev.saoma.server.console.developer;

import dev.saoma.server.console.developer.GuessLimit.Rule;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The second step of signing in: who typed the right password a moment ago brings a code as well.
@Service
public class SecondStep {

    private static final Duration TICKET_LIFE = Duration.ofMinutes(5);
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Developers developers;
    private final CheckSecondFactor check;
    private final GuessLimit limit;
    private final BeginDeveloperSession begin;
    private final Vault vault;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    SecondStep(
            Developers developers,
            CheckSecondFactor check,
            GuessLimit limit,
            BeginDeveloperSession begin,
            Vault vault,
            InstantSource clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.developers = developers;
        this.check = check;
        this.limit = limit;
        this.begin = begin;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    boolean isNeeded(Developer developer) {
        return check.isNeeded(developer.id());
    }

    /// What whoever typed the right password brings to the second step.
    Secret ticket(Developer developer) {
        var until = clock.instant().plus(TICKET_LIFE).toEpochMilli();
        return new Secret(developer.id() + "." + vault.seal(new Secret(Long.toString(until)), purpose(developer.id())));
    }

    /// Looks at the code. Nothing in the result but a session tells whether it was the ticket or the code.
    public SignIn.Result signIn(Secret ticket, String code, String address) {
        var developer = bearer(ticket.reveal()).flatMap(developers::find);
        if (developer.isEmpty()) {
            return new SignIn.Result.Refused();
        }
        var rules = List.of(new Rule("second " + developer.get().id(), FREE, LONGEST));
        var wait = limit.begin(rules);
        if (wait.isPresent()) {
            return new SignIn.Result.TooSoon(wait.get());
        }
        return Objects.requireNonNull(transaction.execute(_ -> look(developer.get(), code, address, rules)));
    }

    private SignIn.Result look(Developer developer, String code, String address, List<Rule> rules) {
        if (!check.use(developer.id(), code)) {
            events.publishEvent(DeveloperEvent.secondRefused(developer, address));
            return new SignIn.Result.Refused();
        }
        limit.right(rules);
        events.publishEvent(DeveloperEvent.of(developer, "developer.signed-in", address));
        return new SignIn.Result.Welcome(begin.of(developer, address));
    }

    private Optional<DeveloperId> bearer(String ticket) {
        var dot = ticket.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : DeveloperId.parse(ticket.substring(0, dot))
                        .filter(id -> vault.tryOpen(ticket.substring(dot + 1), purpose(id))
                                .map(until -> Instant.ofEpochMilli(Long.parseLong(until.reveal())))
                                .filter(until -> clock.instant().isBefore(until))
                                .isPresent());
    }

    /// A ticket is good no longer than the password that it was given for.
    private String purpose(DeveloperId developer) {
        var password = developers
                .find(developer)
                .flatMap(found -> developers.find(found.email()))
                .map(known -> Digest.of(known.passwordHash().reveal()).value())
                .orElse("");
        return "developer/" + developer + "/second-step/" + password;
    }
}
