package dev.saoma.server.console.developer;

import dev.saoma.server.console.developer.GuessLimit.Rule;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.Secret;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Signs a developer in by the WeChat that is bound to the account. It stands in the place of the password: who has a
/// second factor is asked for it as well.
@Service
public class SignInByWeChat {

    /// Each start leaves a row for some minutes.
    private static final int FREE_OF_ADDRESS = 30;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final WeChatDoor door;
    private final WeChatsOfDevelopers weChats;
    private final Developers developers;
    private final BeginDeveloperSession begin;
    private final SecondStep second;
    private final GuessLimit limit;
    private final InstantSource clock;
    private final Chance chance;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    SignInByWeChat(
            WeChatDoor door,
            WeChatsOfDevelopers weChats,
            Developers developers,
            BeginDeveloperSession begin,
            SecondStep second,
            GuessLimit limit,
            InstantSource clock,
            Chance chance,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.door = door;
        this.weChats = weChats;
        this.developers = developers;
        this.begin = begin;
        this.second = second;
        this.limit = limit;
        this.clock = clock;
        this.chance = chance;
        this.events = events;
        this.transaction = transaction;
    }

    /// What comes of a browser that wants to begin.
    public sealed interface Start {

        /// The browser goes to the login page.
        ///
        /// @param browser what it has to bring back, so that nobody can be signed in by somebody else's scan
        record Begun(String address, Secret browser) implements Start {}

        record Closed() implements Start {}

        record TooSoon(Duration patience) implements Start {}
    }

    /// Whether there is such a way in.
    public boolean isOpen() {
        return door.open().isPresent();
    }

    /// Sends a browser to the login page.
    ///
    /// @param locales the languages of the page
    public Start begin(String address, String locales) {
        var wait = limit.begin(rules(address));
        if (wait.isPresent()) {
            return new Start.TooSoon(wait.get());
        }
        var browser = new Secret(chance.secret());
        return door.begin(Digest.of(browser.reveal()), locales)
                .<Start>map(there -> new Start.Begun(there, browser))
                .orElseGet(Start.Closed::new);
    }

    /// Looks at what the browser came back with. A WeChat that is no developer's is told apart from nothing else.
    ///
    /// @param browser what it was given when it began
    public SignIn.Result finish(Secret browser, String state, String code, String address) {
        var wait = limit.begin(rulesOfEnd(address));
        if (wait.isPresent()) {
            return new SignIn.Result.TooSoon(wait.get());
        }
        if (!isOpen()) {
            return new SignIn.Result.Refused();
        }
        try {
            return finished(browser, state, code, address);
        } catch (DuplicateKeyException _) {
            return new SignIn.Result.Refused(); // it came twice at the same moment
        }
    }

    private SignIn.Result finished(Secret browser, String state, String code, String address) {
        return Objects.requireNonNull(transaction.execute(_ -> door.finish(Digest.of(browser.reveal()), state, code)
                .flatMap(this::used)
                .map(came -> welcome(came, address))
                .orElseGet(() -> {
                    events.publishEvent(DeveloperEvent.refusedStranger(address));
                    return new SignIn.Result.Refused();
                })));
    }

    private record Came(Developer developer, SecondStep.First.WeChat by) {}

    private Optional<Came> used(WeChatDoor.Scanned scanned) {
        return weChats.find(scanned.pool(), scanned.appId(), scanned.openId())
                .filter(weChat -> weChats.use(weChat.developer(), weChat.boundBy(), scanned.session(), clock.instant()))
                .flatMap(weChat -> developers
                        .find(weChat.developer())
                        .map(developer ->
                                new Came(developer, new SecondStep.First.WeChat(weChat.boundBy(), scanned.session()))));
    }

    private static List<Rule> rules(String address) {
        return List.of(new Rule("wechat " + address, FREE_OF_ADDRESS, LONGEST));
    }

    /// What is refused leaves an entry in the trail, so nobody may end many without a wait.
    private static List<Rule> rulesOfEnd(String address) {
        return List.of(new Rule("wechat-end " + address, FREE_OF_ADDRESS, LONGEST));
    }

    private SignIn.Result welcome(Came came, String address) {
        var developer = came.developer();
        limit.takeBack(rules(address));
        limit.takeBack(rulesOfEnd(address));
        if (second.isNeeded(developer)) {
            return new SignIn.Result.SecondStep(second.ticket(developer, came.by()));
        }
        events.publishEvent(DeveloperEvent.of(developer, "developer.signed-in", address));
        return new SignIn.Result.Welcome(begin.unconfirmed(developer, address));
    }
}
