package dev.saoma.server.user;

/// What a pool does with two users who turn out to be one person.
public enum MergeRule {
    /// It is reported, and somebody decides.
    REPORT,
    /// The younger user is merged into the older one.
    OLDER_WINS
}
