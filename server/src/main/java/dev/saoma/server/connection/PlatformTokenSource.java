package dev.saoma.server.connection;

/// The one place from which everybody gets the platform token of an account: two who ask WeChat for it end each
/// other's.
public interface PlatformTokenSource {

    /// The token that works now.
    Reply<PlatformToken> current(Connection connection);
}
