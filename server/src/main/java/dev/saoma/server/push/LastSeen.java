package dev.saoma.server.push;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
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

    /// Whether the refused check stands against the account. Anybody can send one: once WeChat has got through, by a
    /// check or a push, it is taken for a stranger's. Before a change of the Token, that was with another one.
    public boolean refuses(OfficialAccount account) {
        if (failedCheck == null) {
            return false;
        }
        var gotThrough = gotThroughAt();
        return gotThrough == null || (isNew(account) && gotThrough.isBefore(failedCheck.at));
    }

    /// When it last got through, by a check or a push.
    public @Nullable Instant gotThroughAt() {
        var pushedAt = push == null ? null : push.at;
        if (pushedAt == null || checkedAt == null) {
            return pushedAt == null ? checkedAt : pushedAt;
        }
        return pushedAt.isAfter(checkedAt) ? pushedAt : checkedAt;
    }

    /// Whether its Token replaced one and was not seen in use: the former one is kept for as long.
    private static boolean isNew(OfficialAccount account) {
        return account.former().token() != null;
    }

    /// These, with what is newer.
    LastSeen and(LastSeen newer) {
        return new LastSeen(
                newer.push != null ? newer.push : push,
                newer.checkedAt != null ? newer.checkedAt : checkedAt,
                newer.failedCheck != null ? newer.failedCheck : failedCheck);
    }
}
