package dev.saoma.server.user;

import dev.saoma.server.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is still to be done because somebody left or came back. Times are ours.
///
/// @param since when it was noted
/// @param left whether there is a reason to mark the user as left
/// @param endLoginsUntil logins up to that moment are to end, if any are
public record Unsettled(
        IdentityId identity,
        UserId user,
        Instant since,
        boolean left,
        @Nullable Instant endLoginsUntil) {}
