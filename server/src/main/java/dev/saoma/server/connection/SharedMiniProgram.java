package dev.saoma.server.connection;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// The installation's own mini program, as its settings have it: pools without one log their visitors in by this.
public record SharedMiniProgram(
        @Nullable String appId, @Nullable Secret appSecret) {

    public SharedMiniProgram {
        if (Filled.in(appId).filter(ConnectionSettings::isAppId).isEmpty()) {
            throw new IllegalArgumentException("saoma.wechat.mini-program.app-id is wrong: "
                    + ConnectionFlaw.APP_ID.text().en());
        }
        if (Filled.in(appSecret).filter(ConnectionSettings::isAppSecret).isEmpty()) {
            throw new IllegalArgumentException("saoma.wechat.mini-program.app-secret is wrong: "
                    + ConnectionFlaw.APP_SECRET.text().en());
        }
    }

    /// Its AppID.
    public AppId id() {
        return new AppId(Filled.in(appId).orElseThrow());
    }

    /// Its AppSecret.
    public Secret secret() {
        return new Secret(Filled.in(appSecret).orElseThrow());
    }
}
