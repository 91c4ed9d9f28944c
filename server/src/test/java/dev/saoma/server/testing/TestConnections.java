package dev.saoma.server.testing;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;

/// Connections for tests.
public final class TestConnections {

    private TestConnections() {}

    /// An official account in safe mode, at the installation's API.
    public static OfficialAccount officialAccount(PoolId pool) {
        var id = Ids.id();
        return new OfficialAccount(
                new ConnectionId(id),
                pool,
                "account-" + id.substring(0, 8),
                "An account",
                new AppId("wx" + Ids.hex(8)),
                new Secret(Ids.hex(16)),
                null,
                new Secret("Token" + Ids.hex(8)),
                new Secret("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"),
                MessageMode.SAFE,
                null);
    }

    /// The same, with its API somewhere else.
    public static OfficialAccount at(String apiBaseUrl, OfficialAccount account) {
        return new OfficialAccount(
                account.id(),
                account.pool(),
                account.identifier(),
                account.displayName(),
                account.appId(),
                account.appSecret(),
                account.originalId(),
                account.token(),
                account.encodingAesKey(),
                account.mode(),
                apiBaseUrl);
    }

    /// The same, in another message mode.
    public static OfficialAccount inMode(MessageMode mode, OfficialAccount account) {
        return new OfficialAccount(
                account.id(),
                account.pool(),
                account.identifier(),
                account.displayName(),
                account.appId(),
                account.appSecret(),
                account.originalId(),
                account.token(),
                account.encodingAesKey(),
                mode,
                account.apiBaseUrl());
    }

    /// The same, with another AppSecret.
    public static OfficialAccount withSecret(Secret appSecret, OfficialAccount account) {
        return new OfficialAccount(
                account.id(),
                account.pool(),
                account.identifier(),
                account.displayName(),
                account.appId(),
                appSecret,
                account.originalId(),
                account.token(),
                account.encodingAesKey(),
                account.mode(),
                account.apiBaseUrl());
    }
}
