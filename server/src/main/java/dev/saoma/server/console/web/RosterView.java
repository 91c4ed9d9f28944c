package dev.saoma.server.console.web;

import dev.saoma.server.console.Form;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A user as a list shows it: addresses masked.
///
/// @param lastLoginAt null where there was no login since they are counted
record RosterView(
        String id,
        String name,
        @Nullable String username,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String externalId,
        @Form(of = UserStatus.class) String status,
        Instant createdAt,
        long loginsCount,
        @Nullable Instant lastLoginAt) {

    static RosterView of(User user) {
        var profile = user.profile();
        return new RosterView(
                user.id().value(),
                user.name(),
                Optional.ofNullable(profile.username()).map(Object::toString).orElse(null),
                Optional.ofNullable(profile.phone()).map(Object::toString).orElse(null),
                Optional.ofNullable(profile.email()).map(Object::toString).orElse(null),
                profile.externalId(),
                user.status().name().toLowerCase(Locale.ROOT),
                user.createdAt(),
                user.logins().count(),
                user.logins().lastAt());
    }
}
