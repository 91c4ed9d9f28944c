package dev.saoma.server.message;

/// What a code is good for: one that was sent for something else is never right.
public enum Purpose {
    /// To show that an account that exists is one's own.
    PROVE_ACCOUNT
}
