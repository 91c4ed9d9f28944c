package dev.saoma.server.console;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;

/// A program was given WeChat's token of an account.
public record PlatformTokenRead(PoolId pool, Actor actor, String identifier, AppId appId) implements Audited {

    @Override
    public String action() {
        return "platform-token.read";
    }

    @Override
    public String object() {
        return "connection/" + identifier;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("app-id", appId.value());
    }
}
