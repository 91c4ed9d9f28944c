package dev.saoma.server.console.web;

import dev.saoma.server.oidc.Session;
import java.time.Instant;

/// A session as the admin API shows it. What is not known is empty.
///
/// @param id the `sid` that websites know it by
/// @param idleUntil when it ends if it is not used
/// @param endsAt when it ends whatever happens
record SessionView(
        String id,
        String browser,
        String system,
        String country,
        String city,
        String address,
        Instant loggedInAt,
        Instant seenAt,
        Instant idleUntil,
        Instant endsAt) {

    static SessionView of(Session session) {
        var from = session.from();
        return new SessionView(
                session.login().session().value(),
                from.browser(),
                from.system(),
                from.country(),
                from.city(),
                from.address(),
                session.login().at(),
                session.seenAt(),
                session.expiresAt(),
                session.endsAt());
    }
}
