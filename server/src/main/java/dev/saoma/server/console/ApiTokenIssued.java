package dev.saoma.server.console;

import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Audited;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.PoolId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A client of the admin API got a token.
public record ApiTokenIssued(PoolId pool, ClientId client, Set<ApiScope> scopes) implements Audited {

    @Override
    public Actor actor() {
        return new Actor.Program(client);
    }

    @Override
    public String action() {
        return "api-token.issued";
    }

    @Override
    public String object() {
        return "api-client/" + client;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("scope", String.join(" ", new TreeSet<>(ApiScope.names(scopes))));
    }
}
