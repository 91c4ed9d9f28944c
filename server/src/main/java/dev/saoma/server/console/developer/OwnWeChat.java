package dev.saoma.server.console.developer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The WeChat by which a developer signs in. Whoever takes it off has proven just now to be the developer.
@Service
public class OwnWeChat {

    private final WeChatDoor door;
    private final WeChatsOfDevelopers weChats;
    private final DeveloperSessions sessions;
    private final ApplicationEventPublisher events;

    OwnWeChat(
            WeChatDoor door,
            WeChatsOfDevelopers weChats,
            DeveloperSessions sessions,
            ApplicationEventPublisher events) {
        this.door = door;
        this.weChats = weChats;
        this.sessions = sessions;
        this.events = events;
    }

    /// How it stands.
    ///
    /// @param account what people call the account at which developers scan; null where there is no such way
    /// @param bound the developer's own; null where there is none that counts there
    public record Standing(
            @Nullable String account, @Nullable WeChatOfDeveloper bound) {}

    public Standing of(Developer developer) {
        var open = door.open();
        return new Standing(
                open.map(there -> there.connection().displayName()).orElse(null),
                open.flatMap(there -> weChats.of(developer.id()).filter(there::isOf))
                        .orElse(null));
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
            events.publishEvent(SignInChanged.of(developer, SignInChanged.What.WECHAT_UNBOUND, address));
        }
        return removed;
    }
}
