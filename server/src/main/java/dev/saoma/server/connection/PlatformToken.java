package dev.saoma.server.connection;

import dev.saoma.server.kernel.Secret;
import java.time.Instant;

/// WeChat's `access_token` of one AppID (`wechat-protocol` §B1), never to be confused with the OAuth one.
///
/// @param renewAt from this moment on a newer one is asked for, while this one still works
public record PlatformToken(Secret value, Instant renewAt, Instant expiresAt) {

    /// Whether WeChat should still take it.
    public boolean worksAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /// Whether it is time to ask for a newer one.
    public boolean isDueAt(Instant now) {
        return !now.isBefore(renewAt);
    }
}
