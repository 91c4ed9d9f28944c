package dev.saoma.server.console.developer;

import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.console.developer.GuessLimit.Rule;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.oidc.SessionOfScan;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.reply.UnheardQuestions;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.Issuance;
import dev.saoma.server.scan.IssueScan;
import dev.saoma.server.scan.JoinDeveloper;
import dev.saoma.server.scan.Joined;
import dev.saoma.server.scan.Origin;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.Visitor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/// Binds a developer's WeChat: the page shows a code, whoever scans is told a number in the chat, and who types it
/// into that page sees both. Whoever begins has proven just now to be the developer.
@Service
public class BindOwnWeChat {

    /// The page renews no code, and whoever has to find their phone needs a while.
    private static final Duration LIFE = Duration.ofMinutes(5);

    /// Each code is a call of the account's daily quota.
    private static final int FREE = 10;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final WeChatDoor door;
    private final IssueScan issue;
    private final JoinDeveloper join;
    private final UnheardQuestions unheard;
    private final WeChatsOfDevelopers weChats;
    private final DeveloperSessions sessions;
    private final GuessLimit limit;
    private final Addresses addresses;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    BindOwnWeChat(
            WeChatDoor door,
            IssueScan issue,
            JoinDeveloper join,
            UnheardQuestions unheard,
            WeChatsOfDevelopers weChats,
            DeveloperSessions sessions,
            GuessLimit limit,
            Addresses addresses,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.door = door;
        this.issue = issue;
        this.join = join;
        this.unheard = unheard;
        this.weChats = weChats;
        this.sessions = sessions;
        this.limit = limit;
        this.addresses = addresses;
        this.clock = clock;
        this.events = events;
    }

    /// What comes of wanting to begin.
    public sealed interface Start {

        /// The code that the page is to show.
        ///
        /// @param account what people call the account that it is of
        record Shown(Scan scan, String account, Duration left) implements Start {}

        /// There is no such way.
        record Closed() implements Start {}

        /// The phone would be told no number.
        record Unheard() implements Start {}

        record WeChatUnavailable() implements Start {}

        /// WeChat refuses what the connection is set to.
        record NotSetUp() implements Start {}

        /// WeChat gives no more codes today.
        record UsedUp() implements Start {}

        record TooSoon(Duration patience) implements Start {}
    }

    public Start begin(SignedIn signedIn, Visitor visitor) {
        var open = door.open();
        if (open.isEmpty()) {
            return new Start.Closed();
        }
        var connection = open.get().connection();
        if (unheard.isUnheard(connection)) {
            return new Start.Unheard();
        }
        var developer = signedIn.developer().id();
        var wait = limit.begin(List.of(new Rule("wechat-code " + developer, FREE, LONGEST)));
        if (wait.isPresent()) {
            return new Start.TooSoon(wait.get());
        }
        var login = ConsoleLogin.BINDING.in(connection.pool(), connection.id());
        var host = addresses.publicUrl().getHost();
        var origin = Origin.ofDeveloper(developer, login.name(), host, visitor);
        return switch (issue.issue(connection, login.id(), origin, key(signedIn), LIFE)) {
            case Issuance.Issued(var scan) ->
                new Start.Shown(scan, connection.displayName(), Duration.between(clock.instant(), scan.expiresAt()));
            case Issuance.WeChatUnavailable _ -> new Start.WeChatUnavailable();
            case Issuance.NotSetUp _ -> new Start.NotSetUp();
            case Issuance.UsedUp _ -> new Start.UsedUp();
        };
    }

    /// The developer types the number. Only the session that shows the code can.
    public Joined type(SignedIn signedIn, ScanId scan, String number, String address) {
        var developer = signedIn.developer().id();
        try {
            return join.match(scan, key(signedIn), developer, number, proven -> bind(signedIn, proven, address));
        } catch (DataIntegrityViolationException _) {
            return new Joined.Refused(); // somebody else bound it at this moment
        }
    }

    /// What it takes the place of may have signed somebody in.
    private boolean bind(SignedIn signedIn, JoinDeveloper.Proven proven, String address) {
        var developer = signedIn.developer();
        var open = door.open()
                .filter(there -> there.connection().id().equals(proven.scan().connection()));
        if (open.isEmpty()) {
            return false; // another connection was chosen meanwhile
        }
        var replaces = weChats.of(developer.id()).isPresent();
        var bound = weChats.bind(new WeChatOfDeveloper(
                developer.id(),
                proven.scan().pool(),
                open.get().connection().appId(),
                proven.who(),
                clock.instant(),
                SessionOfScan.id(proven.scan().id()),
                null));
        if (bound && replaces) {
            sessions.removeOthers(developer.id(), signedIn.session().key());
        }
        if (bound) {
            events.publishEvent(SignInChanged.of(developer, SignInChanged.What.WECHAT_BOUND, address));
        }
        return bound;
    }

    /// Made from the session that shows the code: no other, of the same developer or of anybody else, has it.
    private static BrowserKey key(SignedIn signedIn) {
        return BrowserKey.of(
                Digest.of("developer-code " + signedIn.session().key().value()).value());
    }
}
