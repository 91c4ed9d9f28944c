package dev.saoma.server.user;

/// Whether a user may log in.
public enum UserStatus {
    /// They may.
    ACTIVATED,
    /// An operator has shut them out; everything of theirs is kept.
    DEACTIVATED
}
