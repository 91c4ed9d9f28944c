package dev.saoma.server.login.web;

import dev.saoma.server.history.LoginRecord;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.User;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Everything that is known of a person, for themselves (PIPL Art. 45).
///
/// @param sourceConnection the identifier of the connection by which they logged in first, as far as it is there
/// @param leftAt since when they are marked as somebody who has left
record OwnData(
        String id,
        String name,
        @Nullable String nickname,
        @Nullable String picture,
        @Nullable String username,
        @Nullable String phone,
        boolean phoneVerified,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String externalId,
        String status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String source,
        @Nullable String sourceConnection,
        long loginsCount,
        @Nullable Instant lastLoginAt,
        @Nullable Instant leftAt,
        List<Known> identities,
        List<LoggedIn> sessions,
        List<PastLogin> logins,
        List<Website> websites,
        List<String> countries) {

    OwnData {
        identities = List.copyOf(identities);
        sessions = List.copyOf(sessions);
        logins = List.copyOf(logins);
        websites = List.copyOf(websites);
        countries = List.copyOf(countries);
    }

    /// By what they are known.
    ///
    /// @param followedAt since when they follow, or followed
    /// @param leftAt when they stopped
    /// @param phone what WeChat told a mini program
    record Known(
            String appId,
            String openId,
            @Nullable String unionId,
            Instant since,
            @Nullable Instant followedAt,
            @Nullable Instant leftAt,
            @Nullable ToldPhone phone) {

        static Known of(Identity identity, Following following, @Nullable ToldPhone phone) {
            var union = identity.unionId();
            return new Known(
                    identity.appId().value(),
                    identity.openId().value(),
                    union == null ? null : union.value(),
                    identity.createdAt(),
                    switch (following) {
                        case Following.Follows follows -> follows.since();
                        case Following.Left left -> left.since();
                        case Following.Unsaid _ -> null;
                    },
                    following instanceof Following.Left left ? left.at() : null,
                    phone);
        }
    }

    /// A number, and when WeChat told it.
    record ToldPhone(String number, Instant at) {}

    record LoggedIn(
            Instant since,
            Instant lastSeen,
            String browser,
            String system,
            String address,
            String country,
            String city) {}

    /// A login of the last months, or one that came to nothing.
    ///
    /// @param refused why it came to nothing; null where it was a login
    /// @param website its id
    record PastLogin(
            Instant at,
            @Nullable String refused,
            String website,
            String browser,
            String system,
            String address,
            String country,
            String city) {

        static PastLogin of(LoginRecord login) {
            var refused = login.refused();
            return new PastLogin(
                    login.at(),
                    refused == null ? null : refused.reason(),
                    login.application().value(),
                    login.device().browser(),
                    login.device().system(),
                    login.address(),
                    login.place().country(),
                    login.place().city());
        }
    }

    /// Where they have logged in.
    ///
    /// @param name empty where it is no application any more
    record Website(String id, String name, Instant lastLogin) {}

    /// @param countries that they have logged in from
    static OwnData of(
            User user,
            @Nullable String sourceConnection,
            @Nullable Instant leftAt,
            List<Known> identities,
            List<Session> sessions,
            List<LoginRecord> logins,
            List<Website> websites,
            Collection<String> countries) {
        var profile = user.profile();
        var username = profile.username();
        var phone = profile.phone();
        var email = profile.email();
        var source = user.source();
        return new OwnData(
                user.id().value(),
                profile.name(),
                profile.nickname(),
                profile.picture(),
                username == null ? null : username.value(),
                phone == null ? null : phone.value(),
                profile.phoneVerified(),
                email == null ? null : email.value(),
                profile.emailVerified(),
                profile.externalId(),
                user.status().name().toLowerCase(Locale.ROOT),
                user.createdAt(),
                user.updatedAt(),
                source == null ? null : source.kind().name().toLowerCase(Locale.ROOT),
                sourceConnection,
                user.logins().count(),
                user.logins().lastAt(),
                leftAt,
                identities,
                sessions.stream().map(OwnData::loggedIn).toList(),
                logins.stream().map(PastLogin::of).toList(),
                websites,
                countries.stream().sorted().toList());
    }

    private static LoggedIn loggedIn(Session session) {
        var from = session.from();
        return new LoggedIn(
                session.login().at(),
                session.seenAt(),
                from.browser(),
                from.system(),
                from.address(),
                from.country(),
                from.city());
    }
}
