package dev.saoma.server.kernel.outbound;

/// Why no answer came.
public enum Silence {
    UNKNOWN_HOST,
    /// It is at an address that may not be called, so no connection was made.
    FORBIDDEN_ADDRESS,
    NO_CONNECTION,
    /// Its certificate is not trusted, or TLS failed.
    NOT_TRUSTED,
    TOO_SLOW,
    BROKEN_OFF
}
