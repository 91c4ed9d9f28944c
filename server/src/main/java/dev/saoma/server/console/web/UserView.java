package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.console.Form;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.ProfileField;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import dev.saoma.server.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A user as the admin API shows it: what helps to tell two of them apart, and nothing to log in with.
///
/// @param phone masked unless it was asked for whole; the address and WeChat's ids too
/// @param id where the id that was asked for is that of one who was merged, the one who stayed
/// @param source how they came to be a user; null of whoever came before this was kept
/// @param sourceConnection the identifier of the connection by which they logged in first, as far as it is there
/// @param loginsCount how often they proved who they are; being let in by the same session is not counted
/// @param lastLoginAt null where there was no login since they are counted
/// @param leftAt since when the user is marked as left
record UserView(
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
        @Form(of = UserStatus.class) String status,
        Instant createdAt,
        Instant updatedAt,
        @Form(of = UserSource.Kind.class) @Nullable String source,
        @Nullable String sourceConnection,
        long loginsCount,
        @Nullable Instant lastLoginAt,
        @Nullable Instant leftAt,
        List<IdentityView> identities) {

    UserView {
        identities = List.copyOf(identities);
    }

    /// One way the user is known.
    ///
    /// @param id names it in addresses
    /// @param connections identifiers of those that have this AppID now
    /// @param createdAt since when the user is known by it
    /// @param following `follows`, `left` or `unsaid`
    record IdentityView(
            String id,
            String appId,
            List<String> connections,
            String openId,
            @Nullable String unionId,
            Instant createdAt,
            @Form(words = {"follows", "left", "unsaid"}) String following,
            @Nullable Instant since,
            @Nullable Instant leftAt) {

        IdentityView {
            connections = List.copyOf(connections);
        }

        static IdentityView of(Identity identity, Following following, List<Connection> connections, Shown shown) {
            var identifiers = connections.stream()
                    .filter(connection -> connection.appId().equals(identity.appId()))
                    .map(Connection::identifier)
                    .toList();
            var unionId = identity.unionId();
            var standing = FollowingView.of(following);
            return new IdentityView(
                    idOf(identity.id()),
                    identity.appId().value(),
                    identifiers,
                    shown.text(identity.openId(), identity.openId().value()),
                    unionId == null ? null : shown.text(unionId, unionId.value()),
                    identity.createdAt(),
                    standing.following(),
                    standing.since(),
                    standing.leftAt());
        }
    }

    /// How much is shown of what somebody could be reached or recognised by.
    enum Shown {
        MASKED,
        WHOLE;

        /// @param masked what writes itself masked
        String text(Object masked, String whole) {
            return this == WHOLE ? whole : masked.toString();
        }
    }

    /// What an identity is called in addresses: nothing to log in with.
    static String idOf(IdentityId identity) {
        return Digest.of(identity.appId().value() + " " + identity.openId().value())
                .value();
    }

    /// What a field of a user is called here.
    static String nameOf(ProfileField field) {
        return switch (field) {
            case USERNAME -> "username";
            case PHONE -> "phone";
            case EMAIL -> "email";
            case EXTERNAL_ID -> "externalId";
        };
    }

    private static @Nullable String identifier(UserSource source, List<Connection> connections) {
        return connections.stream()
                .filter(connection -> connection.id().equals(source.connection()))
                .map(Connection::identifier)
                .findAny()
                .orElse(null);
    }

    static UserView of(
            User user,
            @Nullable Instant leftAt,
            List<Identity> identities,
            Map<IdentityId, Following> followings,
            List<Connection> connections,
            Shown shown) {
        var profile = user.profile();
        var username = profile.username();
        var phone = profile.phone();
        var email = profile.email();
        var source = user.source();
        return new UserView(
                user.id().value(),
                user.name(),
                profile.nickname(),
                profile.picture(),
                username == null ? null : username.value(),
                phone == null ? null : shown.text(phone, phone.value()),
                profile.phoneVerified(),
                email == null ? null : shown.text(email, email.value()),
                profile.emailVerified(),
                profile.externalId(),
                user.status().name().toLowerCase(Locale.ROOT),
                user.createdAt(),
                user.updatedAt(),
                source == null ? null : source.kind().name().toLowerCase(Locale.ROOT),
                source == null ? null : identifier(source, connections),
                user.logins().count(),
                user.logins().lastAt(),
                leftAt,
                identities.stream()
                        .map(identity -> IdentityView.of(
                                identity,
                                followings.getOrDefault(identity.id(), new Following.Unsaid()),
                                connections,
                                shown))
                        .toList());
    }
}
