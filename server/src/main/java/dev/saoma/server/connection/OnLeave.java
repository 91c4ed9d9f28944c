package dev.saoma.server.connection;

/// What happens when somebody unfollows the account.
public enum OnLeave {
    /// Nothing: the user stays as before.
    KEEP,
    /// It is written down on the identity.
    MARK,
    /// It is written down, and the user's sessions and refresh tokens end.
    END_SESSIONS
}
