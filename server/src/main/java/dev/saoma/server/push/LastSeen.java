package dev.saoma.server.push;

import dev.saoma.server.connection.MessageMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What WeChat was last seen doing at the address of a connection.
///
/// @param push the last push that was believed
/// @param checkedAt when WeChat last checked the server address with success
/// @param failedCheck the last check that was refused
public record LastSeen(
        @Nullable LastPush push,
        @Nullable Instant checkedAt,
        @Nullable FailedCheck failedCheck) {

    /// Nothing has come yet.
    public static final LastSeen NOTHING = new LastSeen(null, null, null);

    /// A push that was believed.
    ///
    /// @param skew how far our clock was ahead of WeChat's timestamp, travel included; unknown where there was no
    ///     timestamp to believe
    public record LastPush(
            Instant at, MessageMode mode, @Nullable Duration skew) {}

    /// A check of the server address that was refused.
    public record FailedCheck(Instant at, Refusal why) {}

    /// These, with what is newer.
    LastSeen and(LastSeen newer) {
        return new LastSeen(
                newer.push != null ? newer.push : push,
                newer.checkedAt != null ? newer.checkedAt : checkedAt,
                newer.failedCheck != null ? newer.failedCheck : failedCheck);
    }
}
