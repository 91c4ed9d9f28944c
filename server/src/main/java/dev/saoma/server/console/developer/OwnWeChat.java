package dev.saoma.server.console.developer;

import dev.saoma.server.application.ConsoleLogin;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Binds a developer's WeChat, and takes it off again. Whoever calls has proven just now to be the developer.
@Service
public class OwnWeChat {

    private final WeChatDoor door;
    private final WeChatsOfDevelopers weChats;
    private final DeveloperSessions sessions;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    OwnWeChat(
            WeChatDoor door,
            WeChatsOfDevelopers weChats,
            DeveloperSessions sessions,
            InstantSource clock,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.door = door;
        this.weChats = weChats;
        this.sessions = sessions;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /// How it stands.
    ///
    /// @param account what people call the account at which developers scan; null where there is no such way
    /// @param bound the developer's own; null where there is none that counts there
    public record Standing(
            @Nullable String account, @Nullable WeChatOfDeveloper bound) {}

    /// What comes of coming back.
    public enum Outcome {
        BOUND,
        /// Another developer signs in by it.
        TAKEN,
        /// It is not the end of what this session began, or it is not clear whose WeChat it was.
        OVER
    }

    public Standing of(Developer developer) {
        var open = door.open();
        return new Standing(
                open.map(there -> there.connection().displayName()).orElse(null),
                open.flatMap(there -> weChats.of(developer.id()).filter(there::isOf))
                        .orElse(null));
    }

    /// Where the developer's browser is to be sent; nothing where there is no such way.
    public Optional<String> begin(SignedIn signedIn, String locales) {
        return door.begin(ConsoleLogin.BINDING, signedIn.session().key(), locales);
    }

    /// Binds whoever scanned. Only the session that began it can end it: a link that somebody else began binds
    /// nothing.
    public Outcome finish(SignedIn signedIn, String state, String code, String address) {
        try {
            return Objects.requireNonNull(transaction.execute(
                    _ -> door.finish(ConsoleLogin.BINDING, signedIn.session().key(), state, code)
                            .map(scanned -> bind(signedIn, scanned, address))
                            .orElse(Outcome.OVER)));
        } catch (DataIntegrityViolationException _) {
            return Outcome.OVER; // it came twice at this moment, or somebody else bound it
        }
    }

    /// What it takes the place of may have signed somebody in.
    private Outcome bind(SignedIn signedIn, WeChatDoor.Scanned scanned, String address) {
        var developer = signedIn.developer();
        var replaces = weChats.of(developer.id()).isPresent();
        var bound = weChats.bind(new WeChatOfDeveloper(
                developer.id(),
                scanned.pool(),
                scanned.appId(),
                scanned.openId(),
                clock.instant(),
                scanned.session(),
                null));
        if (!bound) {
            return Outcome.TAKEN;
        }
        if (replaces) {
            sessions.removeOthers(developer.id(), signedIn.session().key());
        }
        events.publishEvent(DeveloperEvent.of(developer, "developer.wechat-bound", address));
        return Outcome.BOUND;
    }

    /// Takes it off, and ends all other sessions: whoever has the phone may be signed in by it.
    ///
    /// @return whether there was one
    @Transactional
    public boolean remove(SignedIn signedIn, String address) {
        var developer = signedIn.developer();
        var removed = weChats.remove(developer.id());
        if (removed) {
            sessions.removeOthers(developer.id(), signedIn.session().key());
            events.publishEvent(DeveloperEvent.of(developer, "developer.wechat-unbound", address));
        }
        return removed;
    }
}
