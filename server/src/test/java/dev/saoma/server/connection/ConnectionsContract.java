package dev.saoma.server.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.connection.FormerSecrets.Former;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPictures;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What every store of connections does.
abstract class ConnectionsContract {

    private static final Instant SOON = Instant.parse("2026-03-02T08:00:00.123Z");

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

    @Test
    void aReplacedSecretIsGivenUpUnlessAnotherWasReplacedSince() {
        connections.save(account);
        connections.save(changed(pool.id(), account.identifier()));
        var later = new Former(new Secret("FormerToken"), SOON.plusMillis(1));

        connections.giveUpToken(account.id(), later);
        connections.giveUpKey(account.id(), later);
        assertThat(former()).isEqualTo(changed(pool.id(), "any").former());

        connections.giveUpToken(account.id(), new Former(new Secret("FormerToken"), SOON));
        assertThat(former().token()).isNull();
        assertThat(former().key()).isNotNull();
        connections.giveUpKey(account.id(), new Former(new Secret("any"), SOON));
        assertThat(former()).isEqualTo(FormerSecrets.NONE);
    }

    private FormerSecrets former() {
        return ((OfficialAccount) connections.find(account.id()).orElseThrow()).former();
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
                "http://localhost:7402",
                new Manners(
                        true,
                        true,
                        Association.NONE,
                        OnLeave.END_SESSIONS,
                        new Forwarding(true, new Secret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")),
                        WebAuthorization.USERINFO),
                new FormerSecrets(
                        new Former(new Secret("FormerToken"), SOON),
                        new Former(new Secret("0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"), SOON)));
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
                null,
                Manners.DEFAULT,
                FormerSecrets.NONE);

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

        connections.save(changed(pool.id(), account.identifier()));
        assertThat(row().values().toString())
                .doesNotContain("whsec_", "FormerToken", "0123456789abcdefghijklmnopqrstuvwxyz");
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

    @Test
    void aMiniProgramIsKeptWithAllItsSettings() {
        var plain = TestConnections.miniProgram(pool.id());
        connections.save(plain);
        assertThat(connections.find(plain.id())).contains(plain);

        var full = new MiniProgram(
                plain.id(),
                plain.pool(),
                plain.identifier(),
                "扫码登录",
                new AppId("wxfedcba9876543210"),
                new Secret("another secret"),
                MiniProgram.Ownership.PRIVATE,
                "https://shop.example/",
                new MiniProgram.CodePage("pages/other/index", false, MiniProgram.Version.TRIAL),
                new MiniProgram.AskPhone(true, Duration.ofDays(180)),
                TestPictures.logo(0x336699),
                "http://localhost:1234",
                plain.manners());
        connections.save(full);

        assertThat(connections.find(plain.id())).contains(full);
        assertThat(connections.find(pool.id(), plain.identifier())).contains(full);
        assertThat(connections.all(pool.id())).containsExactly(full);
    }

    @Test
    void theSecretOfTheInstallationsMiniProgramIsInNoRow() {
        var plain = TestConnections.miniProgram(pool.id());
        var shared = new MiniProgram(
                plain.id(),
                plain.pool(),
                plain.identifier(),
                plain.displayName(),
                plain.appId(),
                plain.appSecret(),
                MiniProgram.Ownership.SHARED,
                null,
                plain.page(),
                plain.phone(),
                null,
                null,
                plain.manners());
        connections.save(shared);

        assertThat(connections.find(plain.id()))
                .hasValueSatisfying(
                        found -> assertThat(found.appSecret().reveal()).isEmpty());
    }
}
