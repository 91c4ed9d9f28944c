package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.login.web.OwnData.Website;
import dev.saoma.server.oidc.ListSessions;
import dev.saoma.server.oidc.ListWebsites;
import dev.saoma.server.scan.UsualPlaces;
import dev.saoma.server.user.OwnAccount;
import dev.saoma.server.user.User;
import java.util.List;
import org.springframework.stereotype.Component;

/// Brings together what is known of a person.
@Component
final class OwnRecords {

    private static final int MOST_SESSIONS = 1000;

    private final OwnAccount own;
    private final ListSessions sessions;
    private final ListWebsites websites;
    private final Applications applications;
    private final UsualPlaces places;

    OwnRecords(
            OwnAccount own,
            ListSessions sessions,
            ListWebsites websites,
            Applications applications,
            UsualPlaces places) {
        this.own = own;
        this.sessions = sessions;
        this.websites = websites;
        this.applications = applications;
        this.places = places;
    }

    OwnData of(User user) {
        return OwnData.of(
                user,
                own.identities(user.pool(), user.id()),
                sessions.of(user.pool(), user.id(), null, MOST_SESSIONS),
                websites(user.pool(), user.id()),
                places.of(user.id()));
    }

    private List<Website> websites(PoolId pool, UserId user) {
        return websites.of(pool, user).entrySet().stream()
                .map(one -> new Website(
                        one.getKey().value(),
                        applications
                                .find(pool, one.getKey())
                                .map(Application::name)
                                .orElse(""),
                        one.getValue()))
                .toList();
    }
}
