package dev.saoma.server.connection;

import java.time.Instant;
import java.util.Optional;

/// The one place from which everybody gets the platform token of an account: two who ask WeChat for it end each
/// other's.
public interface PlatformTokenSource {

    /// The token that works now.
    Reply<PlatformToken> current(Connection connection);

    /// When WeChat last refused the connection's AppSecret, unless it has given a token since.
    Optional<Instant> refusedAt(Connection connection);
}
