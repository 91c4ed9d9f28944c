package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What WeChat hears while the database, here a server of its own, is away. The client waits as long as WeChat does.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"saoma.data-directory=target/away", "management.server.port=0"})
class DatabaseAwayTests {

    @TempDir
    private static Path folder;

    private static Server database = start("0");

    @LocalServerPort
    private int port;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> "jdbc:h2:tcp://localhost:" + database.getPort() + "/" + folder.resolve("saoma"));
    }

    @Test
    void aPushThatCannotBeRecordedIsGivenBackInTimeAndOneThatCanIsTaken() {
        var pool = new PoolId(Ids.id());
        pools.save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
        var account = TestConnections.officialAccount(pool);
        connections.save(account);
        var push = Knock.at(port, account)
                .safe(account, TestPushes.text("oSomebody", "hello", Instant.now()), Instant.now());
        var address = Integer.toString(database.getPort());

        database.stop();
        assertThat(push.post().statusCode()).isEqualTo(503);

        var meanwhile = CompletableFuture.supplyAsync(push::post);
        database = start(address);
        assertThat(meanwhile.join().body()).isEqualTo("success");
    }

    private static Server start(String port) {
        try {
            return Server.createTcpServer("-tcpPort", port, "-ifNotExists").start();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
