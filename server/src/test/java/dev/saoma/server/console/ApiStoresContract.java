package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What every store of API clients and their tokens does.
abstract class ApiStoresContract {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00.123Z");

    @Autowired
    private Pools pools;

    @Autowired
    private ApiClients clients;

    @Autowired
    private ApiTokens tokens;

    private ApiClient client(Set<ApiScope> scopes) {
        Pool pool = TestPools.pool();
        pools.save(pool);
        return new ApiClient(new ClientId(Ids.id()), pool.id(), "扫码", Digest.of(Ids.id()), scopes);
    }

    private ApiToken token(Instant expiresAt) {
        return new ApiToken(
                Digest.of(Ids.id()),
                new PoolId(Ids.id()),
                new ClientId(Ids.id()),
                Set.of(ApiScope.AUDIT_READ, ApiScope.DOCTOR_RUN),
                expiresAt);
    }

    @Test
    void aClientIsReadAsItWasSaved() {
        var client = client(Set.of(ApiScope.values()));
        clients.save(client);

        assertThat(clients.find(client.pool(), client.id())).contains(client);
        assertThat(clients.poolOf(client.id())).contains(client.pool());
    }

    @Test
    void aClientIsOneOfItsPoolOnly() {
        var client = client(Set.of());
        clients.save(client);

        assertThat(clients.find(new PoolId(Ids.id()), client.id())).isEmpty();
    }

    @Test
    void savingAgainReplacesNameSecretAndScopes() {
        var client = client(Set.of(ApiScope.AUDIT_READ));
        clients.save(client);
        var changed = new ApiClient(client.id(), client.pool(), "Another name", Digest.of("another"), Set.of());

        clients.save(changed);

        assertThat(clients.find(client.pool(), client.id())).contains(changed);
    }

    @Test
    void allOfAPoolAreThereByTheirNames() {
        var first = client(Set.of(ApiScope.AUDIT_READ));
        var second = new ApiClient(new ClientId(Ids.id()), first.pool(), "A", Digest.of("another"), Set.of());
        clients.save(first);
        clients.save(second);
        clients.save(client(Set.of()));

        assertThat(clients.all(first.pool()))
                .containsExactly(new ApiClients.Known(second, null), new ApiClients.Known(first, null));
    }

    @Test
    void oneThatIsSwitchedOffIsThereForNobodyUntilItIsSavedAgain() {
        var client = client(Set.of());
        clients.save(client);

        clients.switchOff(client.id());

        assertThat(clients.find(client.pool(), client.id())).isEmpty();
        assertThat(clients.all(client.pool())).isEmpty();
        assertThat(clients.poolOf(client.id())).contains(client.pool());
        clients.save(client);
        assertThat(clients.find(client.pool(), client.id())).contains(client);
    }

    @Test
    void itsUseIsNotedOnceAMinute() {
        var client = client(Set.of());
        clients.save(client);

        clients.use(client.id(), THEN);
        clients.use(client.id(), THEN.plusSeconds(59));
        assertThat(clients.look(client.pool(), client.id())).contains(new ApiClients.Known(client, THEN));

        clients.use(client.id(), THEN.plusSeconds(60));
        assertThat(clients.look(client.pool(), client.id()))
                .contains(new ApiClients.Known(client, THEN.plusSeconds(60)));
    }

    @Test
    void aTokenIsFoundUntilItExpires() {
        var token = token(THEN);
        tokens.add(token);

        assertThat(tokens.find(token.digest(), THEN.minusMillis(1))).contains(token);
        assertThat(tokens.find(token.digest(), THEN)).isEmpty();
    }

    @Test
    void expiredTokensAreForgottenInBatchesAndOthersAreNot() {
        var longAgo = Instant.EPOCH;
        for (var count = 0; count < 3; count++) {
            tokens.add(token(longAgo.plusMillis(count)));
        }
        var living = token(THEN);
        tokens.add(living);

        assertThat(tokens.forget(longAgo.plus(Duration.ofSeconds(1)), 2)).isEqualTo(2);
        assertThat(tokens.forget(longAgo.plus(Duration.ofSeconds(1)), 2)).isEqualTo(1);
        assertThat(tokens.find(living.digest(), longAgo)).contains(living);
    }
}
