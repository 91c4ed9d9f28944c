package dev.saoma.server.console.developer;

import dev.saoma.server.kernel.DeveloperId;
import dev.saoma.server.login.LoginDisowned;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Heeds whoever scanned and says that it was not what they wanted: the developer who came in by that is out at once,
/// and a WeChat that was bound by it is bound no more.
@Component
class HeedDisowned {

    private final WeChatsOfDevelopers weChats;
    private final DeveloperSessions sessions;
    private final Developers developers;
    private final ApplicationEventPublisher events;

    HeedDisowned(
            WeChatsOfDevelopers weChats,
            DeveloperSessions sessions,
            Developers developers,
            ApplicationEventPublisher events) {
        this.weChats = weChats;
        this.sessions = sessions;
        this.developers = developers;
        this.events = events;
    }

    /// In the transaction that puts an end to the login. First the scan counts no more, then the sessions end: a
    /// second step that is just being taken begins its session before that or not at all.
    @EventListener
    void on(LoginDisowned disowned) {
        weChats.removeBoundBy(disowned.session()).ifPresent(this::tell);
        weChats.forgetUse(disowned.session()).ifPresent(developer -> {
            sessions.removeOf(developer);
            tell(developer);
        });
    }

    private void tell(DeveloperId whose) {
        developers.find(whose).ifPresent(developer -> events.publishEvent(SignInChanged.disowned(developer)));
    }
}
