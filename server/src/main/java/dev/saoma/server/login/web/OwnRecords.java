package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.history.LoginRecord;
import dev.saoma.server.history.LoginRecords;
import dev.saoma.server.history.LoginRecords.PageKey;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.login.web.OwnData.Known;
import dev.saoma.server.login.web.OwnData.ToldPhone;
import dev.saoma.server.login.web.OwnData.Website;
import dev.saoma.server.miniprogram.KnownPhones;
import dev.saoma.server.oidc.ListSessions;
import dev.saoma.server.oidc.ListWebsites;
import dev.saoma.server.scan.UsualPlaces;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.OwnAccount;
import dev.saoma.server.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings together what is known of a person.
@Component
final class OwnRecords {

    private static final int MOST_SESSIONS = 1000;
    private static final int LOGINS_AT_ONCE = 500;

    private final OwnAccount own;
    private final ListSessions sessions;
    private final LoginRecords logins;
    private final ListWebsites websites;
    private final Applications applications;
    private final UsualPlaces places;
    private final Followings followings;
    private final KnownPhones phones;
    private final Connections connections;

    OwnRecords(
            OwnAccount own,
            ListSessions sessions,
            LoginRecords logins,
            ListWebsites websites,
            Applications applications,
            UsualPlaces places,
            Followings followings,
            KnownPhones phones,
            Connections connections) {
        this.own = own;
        this.sessions = sessions;
        this.logins = logins;
        this.websites = websites;
        this.applications = applications;
        this.places = places;
        this.followings = followings;
        this.phones = phones;
        this.connections = connections;
    }

    OwnData of(User user) {
        return OwnData.of(
                user,
                sourceConnection(user),
                followings.markedAsLeft(user.pool(), user.id()).orElse(null),
                own.identities(user.pool(), user.id()).stream().map(this::known).toList(),
                sessions.of(user.pool(), user.id(), null, MOST_SESSIONS),
                logins(user.pool(), user.id()),
                websites(user.pool(), user.id()),
                places.of(user.id()));
    }

    /// All that are kept: for how long they are bounds how many there are.
    private List<LoginRecord> logins(PoolId pool, UserId user) {
        var all = new ArrayList<LoginRecord>();
        var page = logins.of(pool, user, null, LOGINS_AT_ONCE);
        while (!page.isEmpty()) {
            all.addAll(page);
            var last = page.getLast();
            page = logins.of(pool, user, new PageKey(last.at(), last.id()), LOGINS_AT_ONCE);
        }
        return all;
    }

    private Known known(Identity identity) {
        return Known.of(
                identity,
                followings.of(identity.id()),
                phones.find(identity.pool(), identity.appId(), identity.openId())
                        .map(told -> new ToldPhone(told.phone().value(), told.at()))
                        .orElse(null));
    }

    private @Nullable String sourceConnection(User user) {
        return Optional.ofNullable(user.source())
                .flatMap(source -> Optional.ofNullable(source.connection()))
                .flatMap(connections::find)
                .map(Connection::identifier)
                .orElse(null);
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
