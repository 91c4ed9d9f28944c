package dev.saoma.server.message;

/// What becomes of a note.
public enum Noted {
    /// It will be tried.
    WRITTEN,
    /// Whom it is for has been told as often as anybody is in a day.
    TOLD_ENOUGH,
    /// The pool has sent as many as it does in a day, to whomever.
    POOL_SPENT,
    /// There is no mail server.
    NO_SERVER
}
