package dev.saoma.server.scan;

/// What comes of asking for a code.
public sealed interface Issuance {

    /// The code can be shown.
    record Issued(Scan scan) implements Issuance {}

    /// WeChat gave none; the reason is in the log.
    record WeChatUnavailable() implements Issuance {}
}
