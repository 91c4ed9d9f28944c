package dev.saoma.server.oidc;

/// What a proof of possession is worth (RFC 9449 §4.3).
public sealed interface DpopVerdict {

    /// Whoever sent it holds the private key.
    ///
    /// @param thumbprint of the public key (RFC 7638), the `jkt`
    record Proven(String thumbprint) implements DpopVerdict {}

    /// It proves nothing.
    ///
    /// @param reason for the developer of the application
    record Refused(String reason) implements DpopVerdict {}
}
