package dev.saoma.server.connection;

/// What newcomers and users are compared by: only what WeChat vouches for.
public enum MatchedField {
    /// The phone number that WeChat has verified. Mini programs alone can get it.
    PHONE
}
