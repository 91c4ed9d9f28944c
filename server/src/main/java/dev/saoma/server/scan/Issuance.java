package dev.saoma.server.scan;

/// What comes of asking for a code.
public sealed interface Issuance {

    /// The code can be shown.
    record Issued(Scan scan) implements Issuance {}

    /// WeChat gave none, as may pass by itself; the reason is in the log.
    record WeChatUnavailable() implements Issuance {}

    /// WeChat says that it gives none until somebody has set the connection right.
    ///
    /// @param errcode WeChat's
    record NotSetUp(int errcode) implements Issuance {}

    /// WeChat says that it gives none for the rest of its day.
    ///
    /// @param errcode WeChat's
    record UsedUp(int errcode) implements Issuance {}
}
