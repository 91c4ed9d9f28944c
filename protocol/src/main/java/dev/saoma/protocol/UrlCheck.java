package dev.saoma.protocol;

/// What came of WeChat's check of the server address (接入指南).
public sealed interface UrlCheck {

    /// The body to answer with, exactly: no quotes, no line end.
    record Echo(String text) implements UrlCheck {}

    /// The request is not believed. The reason is for the log.
    record Refused(RefusalReason reason) implements UrlCheck {}
}
