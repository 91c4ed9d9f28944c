package dev.saoma.server.roster;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.user.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A user with all that goes in and out.
///
/// @param passwordHash Argon2id or bcrypt; null for none
public record RosterRow(User user, @Nullable String passwordHash, List<Known> identities) {

    public RosterRow {
        identities = List.copyOf(identities);
    }

    /// One way the user is known.
    public record Known(
            AppId appId, OpenId openId, @Nullable UnionId unionId) {}
}
