package dev.saoma.server.console;

import dev.saoma.server.console.developer.FindDeveloper;
import dev.saoma.server.kernel.Digest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Recognises a token of the admin API, and knows what a caller may still do. A token is good for what both it and
/// its client are good for at this moment, so that what is taken from a client is gone at once.
@Service
public class FindCaller {

    private final ApiTokens tokens;
    private final ApiClients clients;
    private final FindDeveloper developers;
    private final InstantSource clock;

    FindCaller(ApiTokens tokens, ApiClients clients, FindDeveloper developers, InstantSource clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.developers = developers;
        this.clock = clock;
    }

    /// Who holds it, if it is one of ours and has not expired.
    public Optional<Caller> find(String token) {
        return find(Digest.of(token));
    }

    /// Who holds the token of that digest, if it has not expired.
    Optional<Caller> find(Digest token) {
        return tokens.find(token, clock.instant())
                .flatMap(found -> clients.find(found.pool(), found.client()).map(client -> caller(found, client)));
    }

    /// Whether what the caller could do when it came, it could do now.
    public boolean stillMay(Caller caller, ApiScope scope) {
        return clock.instant().isBefore(caller.until())
                && switch (caller.holder()) {
                    case Holder.Program(var id) ->
                        clients.find(caller.pool(), id)
                                .filter(client -> client.scopes().contains(scope))
                                .isPresent();
                    case Holder.Person person ->
                        developers
                                .find(person.session())
                                .flatMap(signedIn -> developers.callerIn(caller.pool(), signedIn))
                                .filter(now -> now.scopes().contains(scope))
                                .isPresent();
                };
    }

    private static Caller caller(ApiToken token, ApiClient client) {
        var scopes = token.scopes().stream().filter(client.scopes()::contains).collect(Collectors.toUnmodifiableSet());
        return new Caller(token.pool(), new Holder.Program(token.client()), scopes, token.expiresAt());
    }
}
