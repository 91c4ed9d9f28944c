package dev.saoma.server.scan;

import dev.saoma.server.connection.TokenRefusal;

/// What comes of asking for a code.
public sealed interface Issuance {

    /// The code can be shown.
    record Issued(Scan scan) implements Issuance {}

    /// WeChat gave none; the reason is in the log.
    record WeChatUnavailable() implements Issuance {}

    /// WeChat will give none until somebody has set the connection right.
    record NotSetUp(TokenRefusal why) implements Issuance {}
}
