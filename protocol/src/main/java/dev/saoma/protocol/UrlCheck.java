package dev.saoma.protocol;

/// What came of WeChat's check of the server address (接入指南).
public sealed interface UrlCheck {

    /// The body to answer with, exactly: no quotes, no line end.
    ///
    /// @param proof whose check it is; its mark would fit a plaintext push as well
    record Echo(String text, Proof.Signed proof) implements UrlCheck {}

    /// The request is not believed. The reason is for the log.
    record Refused(RefusalReason reason) implements UrlCheck {}
}
