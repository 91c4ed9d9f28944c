package dev.saoma.server.user;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A person in one pool.
///
/// @param source how they came to be a user; null of whoever came before this was kept
/// @param logins how often they logged in, and when last: counted apart from changes, so it is no part of one
/// @param createdAt when they first came, in whole milliseconds as it is stored; finer is cut off
/// @param updatedAt when something of the profile or the status changed last, likewise
public record User(
        UserId id,
        PoolId pool,
        Profile profile,
        UserStatus status,
        @Nullable UserSource source,
        Logins logins,
        Instant createdAt,
        Instant updatedAt) {

    public User {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /// Somebody who comes for the first time.
    public static User newcomer(UserId id, PoolId pool, Profile profile, UserSource source, Instant now) {
        return new User(id, pool, profile, UserStatus.ACTIVATED, source, Logins.NONE, now, now);
    }

    /// What they are shown as.
    public String name() {
        return profile.name();
    }

    public boolean isActive() {
        return status == UserStatus.ACTIVATED;
    }

    /// The same with what is known now.
    public User with(Profile changed, Instant now) {
        return new User(id, pool, changed, status, source, logins, createdAt, next(now));
    }

    /// The same, let in or shut out.
    public User with(UserStatus changed, Instant now) {
        return new User(id, pool, profile, changed, source, logins, createdAt, next(now));
    }

    /// Each change has a moment of its own, so that it tells what somebody has seen from what has come since.
    private Instant next(Instant now) {
        var earliest = updatedAt.plusMillis(1);
        return now.isBefore(earliest) ? earliest : now;
    }
}
