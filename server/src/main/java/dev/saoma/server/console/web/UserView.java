package dev.saoma.server.console.web;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.console.Form;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Followings.Standing;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.ProfileField;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A user as the admin API shows it: what helps to tell two of them apart, and nothing to log in with.
///
/// @param id where the id that was asked for is that of one who was merged, the one who stayed
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
        @Nullable Instant leftAt,
        List<IdentityView> identities) {

    UserView {
        identities = List.copyOf(identities);
    }

    /// One way the user is known.
    ///
    /// @param id names it in addresses
    /// @param connections identifiers of those that have this AppID now
    /// @param openId masked
    /// @param following `follows`, `left` or `unsaid`
    record IdentityView(
            String id,
            String appId,
            List<String> connections,
            String openId,
            @Form(words = {"follows", "left", "unsaid"}) String following,
            @Nullable Instant since,
            @Nullable Instant leftAt) {

        IdentityView {
            connections = List.copyOf(connections);
        }

        static IdentityView of(Standing standing, List<Connection> connections) {
            var identity = standing.identity();
            var identifiers = connections.stream()
                    .filter(connection -> connection.appId().equals(identity.appId()))
                    .map(Connection::identifier)
                    .toList();
            var following = standing.following();
            return new IdentityView(
                    idOf(identity),
                    identity.appId().value(),
                    identifiers,
                    identity.openId().toString(),
                    word(following),
                    since(following),
                    following instanceof Following.Left left ? left.at() : null);
        }

        private static String word(Following following) {
            return switch (following) {
                case Following.Follows _ -> "follows";
                case Following.Left _ -> "left";
                case Following.Unsaid _ -> "unsaid";
            };
        }

        private static @Nullable Instant since(Following following) {
            return switch (following) {
                case Following.Follows follows -> follows.since();
                case Following.Left left -> left.since();
                case Following.Unsaid _ -> null;
            };
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

    static UserView of(User user, @Nullable Instant leftAt, List<Standing> standings, List<Connection> connections) {
        var profile = user.profile();
        var username = profile.username();
        var phone = profile.phone();
        var email = profile.email();
        return new UserView(
                user.id().value(),
                user.name(),
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
                leftAt,
                standings.stream()
                        .map(standing -> IdentityView.of(standing, connections))
                        .toList());
    }
}
