package dev.saoma.server.console;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.IssuedToken;
import dev.saoma.server.oidc.ServiceClient;
import dev.saoma.server.oidc.ServiceClients;
import dev.saoma.server.oidc.ServiceToken;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets the admin API's clients get their tokens where the pool's websites get theirs.
@Component
class ApiClientsAtTheIssuer implements ServiceClients {

    private final ApiClients clients;
    private final ApiTokens tokens;
    private final FindCaller callers;
    private final ApiSettings settings;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    ApiClientsAtTheIssuer(
            ApiClients clients,
            ApiTokens tokens,
            FindCaller callers,
            ApiSettings settings,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.callers = callers;
        this.clients = clients;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Optional<ServiceClient> find(PoolId pool, ClientId id) {
        return clients.find(pool, id)
                .map(client -> new ServiceClient(
                        client.id(),
                        client.name(),
                        client.secret(),
                        ApiScope.names(client.scopes()),
                        settings.tokenLife()));
    }

    @Override
    @Transactional
    public void keep(PoolId pool, ClientId id, IssuedToken token, Set<String> scopes) {
        var known = ApiScope.known(scopes);
        tokens.add(new ApiToken(token.digest(), pool, id, known, token.expiresAt()));
        clients.use(id, clock.instant());
        events.publishEvent(new ApiTokenIssued(pool, id, known));
    }

    @Override
    public Optional<ServiceToken> findToken(PoolId pool, Digest token) {
        return callers.find(token)
                .filter(caller -> caller.pool().equals(pool))
                .flatMap(caller -> caller.holder() instanceof Holder.Program(var client)
                        ? Optional.of(new ServiceToken(client, ApiScope.names(caller.scopes()), caller.until()))
                        : Optional.empty());
    }

    @Override
    public void end(PoolId pool, Digest token) {
        tokens.remove(pool, token);
    }
}
