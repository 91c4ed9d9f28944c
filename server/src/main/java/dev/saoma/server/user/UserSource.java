package dev.saoma.server.user;

import dev.saoma.server.kernel.ConnectionId;
import org.jspecify.annotations.Nullable;

/// How somebody came to be a user.
///
/// @param connection by which they logged in for the first time; null for all other kinds, and where it is not known
public record UserSource(Kind kind, @Nullable ConnectionId connection) {

    /// Someone on the customer's side entered them, or a program did.
    public static final UserSource ENTERED = new UserSource(Kind.OPERATOR, null);

    /// What can have made a user.
    public enum Kind {
        LOGIN,
        IMPORT,
        OPERATOR
    }

    /// They came by themselves.
    public static UserSource login(ConnectionId connection) {
        return new UserSource(Kind.LOGIN, connection);
    }
}
