package dev.saoma.server.console.developer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a session of the console.
@Service
public class SignOut {

    private final DeveloperSessions sessions;
    private final ApplicationEventPublisher events;

    SignOut(DeveloperSessions sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /// Ends it; nothing where it has ended already.
    @Transactional
    public void signOut(SignedIn signedIn, String address) {
        if (sessions.remove(signedIn.session().key())) {
            events.publishEvent(DeveloperEvent.of(signedIn.developer(), "developer.signed-out", address));
        }
    }
}
