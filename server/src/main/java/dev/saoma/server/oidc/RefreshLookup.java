package dev.saoma.server.oidc;

/// What is known of a refresh token that somebody presents.
public sealed interface RefreshLookup {

    /// It is the newest of its grant.
    record Current(Grant grant) implements RefreshLookup {}

    /// It was exchanged for a newer one: either its thief or its owner comes second, and nobody can tell which
    /// (RFC 9700 §4.14.2).
    record Spent(String grant) implements RefreshLookup {}

    /// We never gave it, or have long forgotten it.
    record Unknown() implements RefreshLookup {}
}
