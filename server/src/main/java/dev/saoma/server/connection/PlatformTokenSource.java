package dev.saoma.server.connection;

import java.util.Optional;

/// The one place from which everybody gets the platform token of an account: two who ask WeChat for it end each
/// other's.
public interface PlatformTokenSource {

    /// The token that works now.
    Reply<PlatformToken> current(Connection connection);

    /// Why WeChat last gave no token by the connection's AppID and AppSecret, unless it has since.
    Optional<TokenRefusal> refusal(Connection connection);

    /// That WeChat last made no code for the connection, which may not have any, or has none left today, unless it has
    /// since.
    Optional<CodeRefusal> codeRefusal(Connection connection);
}
