package dev.saoma.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every store of connections does.
abstract class ConnectionsContract {

    @Autowired
    private Connections connections;

    @Autowired
    private Pools pools;

    @Autowired
    private JdbcClient jdbc;

    private final Pool pool = TestPools.pool();
    private final OfficialAccount account = TestConnections.officialAccount(pool.id());

    @BeforeEach
    void savePool() {
        pools.save(pool);
    }

    @Test
    void aConnectionIsFoundByItsIdAndByItsIdentifierInThePool() {
        connections.save(account);

        assertThat(connections.find(account.id())).contains(account);
        assertThat(connections.find(pool.id(), account.identifier())).contains(account);
        assertThat(connections.find(TestPools.pool().id(), account.identifier()))
                .isEmpty();
        assertThat(connections.find(new ConnectionId(Ids.id()))).isEmpty();
    }

    @Test
    void everythingButPoolAndIdentifierCanBeChanged() {
        connections.save(account);
        var otherPool = TestPools.pool();
        pools.save(otherPool);
        connections.save(changed(otherPool.id(), "another-identifier"));

        assertThat(connections.find(account.id())).contains(changed(pool.id(), account.identifier()));
    }

    private OfficialAccount changed(PoolId pool, String identifier) {
        return new OfficialAccount(
                account.id(),
                pool,
                identifier,
                "扫码登录",
                new AppId("wxfedcba9876543210"),
                new Secret("another secret"),
                "gh_0123456789ab",
                new Secret("AnotherToken"),
                null,
                MessageMode.PLAINTEXT,
                "http://localhost:7402");
    }

    @Test
    void twoConnectionsOfAPoolCannotHaveOneIdentifier() {
        connections.save(account);
        var second = new OfficialAccount(
                new ConnectionId(Ids.id()),
                pool.id(),
                account.identifier(),
                account.displayName(),
                account.appId(),
                account.appSecret(),
                null,
                account.token(),
                account.encodingAesKey(),
                account.mode(),
                null);

        assertThatThrownBy(() -> connections.save(second)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void noSecretIsInTheDatabaseInTheClear() {
        connections.save(account);

        assertThat(row().values().toString())
                .contains(account.appId().value())
                .doesNotContain(
                        account.appSecret().reveal(),
                        account.token().reveal(),
                        "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    }

    @Test
    void aSealedSecretThatIsMovedToAnotherColumnDoesNotOpen() {
        connections.save(account);
        jdbc.sql("update connection set token_sealed = app_secret_sealed where id = :id")
                .param("id", account.id().value())
                .update();

        assertThatThrownBy(() -> connections.find(account.id())).isInstanceOf(IllegalStateException.class);
    }

    private Map<String, @Nullable Object> row() {
        return jdbc.sql("select * from connection where id = :id")
                .param("id", account.id().value())
                .query()
                .singleRow();
    }
}
