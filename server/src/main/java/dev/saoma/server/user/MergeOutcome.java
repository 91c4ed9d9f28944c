package dev.saoma.server.user;

/// What comes of merging two users.
public enum MergeOutcome {
    MERGED,
    /// They are one already.
    ALREADY_ONE,
    /// The pool has no such user.
    UNKNOWN_USER,
    /// Nothing says that they are one person.
    NOT_FOUND_TO_BE_ONE
}
