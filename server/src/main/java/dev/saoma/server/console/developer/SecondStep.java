package dev.saoma.server.console.developer;

import dev.saoma.server.console.developer.GuessLimit.Rule;
import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.Vault;
import dev.saoma.server.oidc.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The second step of signing in: who typed the right password a moment ago, or scanned, brings a code as well.
@Service
public class SecondStep {

    private static final Duration TICKET_LIFE = Duration.ofMinutes(5);
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Developers developers;
    private final CheckSecondFactor check;
    private final CameByWeChat weChat;
    private final GuessLimit limit;
    private final BeginDeveloperSession begin;
    private final Vault vault;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    SecondStep(
            Developers developers,
            CheckSecondFactor check,
            CameByWeChat weChat,
            GuessLimit limit,
            BeginDeveloperSession begin,
            Vault vault,
            InstantSource clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.developers = developers;
        this.check = check;
        this.weChat = weChat;
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

    /// What came before this step.
    sealed interface First {

        record Password() implements First {}

        /// A scan.
        ///
        /// @param boundBy the session of the pool by which the WeChat was bound
        /// @param cameBy the one by which it was scanned now
        record WeChat(SessionId boundBy, SessionId cameBy) implements First {}

        /// As a ticket says it.
        private String words() {
            return switch (this) {
                case Password _ -> "password";
                case WeChat(var boundBy, var cameBy) -> "wechat " + boundBy + " " + cameBy;
            };
        }

        /// Nothing of what no ticket of ours says.
        private static Optional<First> of(String[] words) {
            return switch (words[0] + " " + words.length) {
                case "password 1" -> Optional.of(new Password());
                case "wechat 3" -> Optional.of(new WeChat(new SessionId(words[1]), new SessionId(words[2])));
                default -> Optional.empty();
            };
        }
    }

    private record Ticket(Developer developer, First first) {}

    /// What whoever has done the first step brings to the second. It is good for as long as the password is.
    Secret ticket(Developer developer, First first) {
        var known = developers.find(developer.email()).orElseThrow();
        var until = clock.instant().plus(TICKET_LIFE).toEpochMilli();
        return new Secret(developer.id() + "." + vault.seal(new Secret(until + " " + first.words()), purpose(known)));
    }

    /// Looks at the code. Nothing in the result but a session tells whether it was the ticket or the code.
    public SignIn.Result signIn(Secret ticket, String code, String address) {
        var opened = open(ticket.reveal());
        if (opened.isEmpty()) {
            return new SignIn.Result.Refused();
        }
        var rules = List.of(new Rule("second " + opened.get().developer().id(), FREE, LONGEST));
        var wait = limit.begin(rules);
        if (wait.isPresent()) {
            return new SignIn.Result.TooSoon(wait.get());
        }
        return Objects.requireNonNull(transaction.execute(_ -> look(opened.get(), code, address, rules)));
    }

    private SignIn.Result look(Ticket ticket, String code, String address, List<Rule> rules) {
        var developer = ticket.developer();
        if (ticket.first() instanceof First.WeChat came && !weChat.counts(developer.id(), came)) {
            return new SignIn.Result.Refused();
        }
        if (!check.use(developer.id(), code)) {
            events.publishEvent(DeveloperEvent.secondRefused(developer, address));
            return new SignIn.Result.Refused();
        }
        limit.takeBack(rules);
        events.publishEvent(DeveloperEvent.of(developer, "developer.signed-in", address));
        return new SignIn.Result.Welcome(
                switch (ticket.first()) {
                    case First.Password _ -> begin.of(developer, address);
                    case First.WeChat _ -> begin.unconfirmed(developer, address);
                });
    }

    private Optional<Ticket> open(String ticket) {
        var dot = ticket.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : DeveloperId.parse(ticket.substring(0, dot))
                        .flatMap(developers::find)
                        .flatMap(developer -> developers.find(developer.email()))
                        .flatMap(known -> vault.tryOpen(ticket.substring(dot + 1), purpose(known))
                                .map(text -> text.reveal().split(" ", 2))
                                .filter(parts ->
                                        clock.instant().isBefore(Instant.ofEpochMilli(Long.parseLong(parts[0]))))
                                .flatMap(parts -> First.of(parts[1].split(" ", -1)))
                                .map(first -> new Ticket(known.developer(), first)));
    }

    private static String purpose(Developers.Known known) {
        var password = Digest.of(known.passwordHash().reveal());
        return "developer/" + known.developer().id() + "/second-step/" + password.value();
    }
}
