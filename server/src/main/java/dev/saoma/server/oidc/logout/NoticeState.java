package dev.saoma.server.oidc.logout;

/// Where a notice stands. One that was heard is gone.
public enum NoticeState {
    /// For its turn or its next try.
    WAITING,
    /// It is not tried any more: the application is still to be told, by somebody.
    DEAD
}
