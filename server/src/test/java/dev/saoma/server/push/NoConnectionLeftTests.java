package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What WeChat hears while the database cannot be reached: here because both connections to it are held. The client
/// waits as long as WeChat does, so an answer that came too late would fail the test.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:away;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=2",
            "saoma.data-directory=target/away",
            "saoma.push.answer-within=2500ms", // leaves a busy machine room before the client's five seconds
            "management.server.port=0"
        })
class NoConnectionLeftTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private DataSource database;

    @Test
    void aPushThatCannotBeRecordedIsGivenBackInTimeAndOneThatCanBeLaterIsTaken() throws SQLException {
        var push = push();

        CompletableFuture<HttpResponse<String>> waiting;
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            assertThat(one).isNotSameAs(other);
            assertThat(push.post()).returns(503, HttpResponse::statusCode).returns("", HttpResponse::body);
            waiting = CompletableFuture.supplyAsync(push::post);
        }

        assertThat(waiting.join()).returns("success", HttpResponse::body);
    }

    private Knock push() {
        var pool = new PoolId(Ids.id());
        pools.save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
        var account = TestConnections.officialAccount(pool);
        connections.save(account);
        return Knock.at(port, account)
                .safe(account, TestPushes.text("oSomebody", "hello", Instant.now()), Instant.now());
    }
}
