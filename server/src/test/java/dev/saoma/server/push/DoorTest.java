package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestReplies;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The events address through real HTTP, on a database of its own, with an account for each test.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:door;DB_CLOSE_DELAY=-1",
            "saoma.data-directory=target/door",
            "saoma.wechat.api-base-url=http://127.0.0.1:1",
            "saoma.wechat.budget=1s",
            "saoma.push.look-every=50ms",
            "management.server.port=0"
        })
abstract class DoorTest {

    static final Duration LIFE = Duration.ofMinutes(2);

    @LocalServerPort
    int port;

    @Autowired
    private RepliesStore replies;

    @Autowired
    Connections connections;

    @Autowired
    private Pools pools;

    @Autowired
    private ScanStore scans;

    @Autowired
    private Users users;

    final Instant now = Instant.now();

    /// An account in a pool of its own.
    OfficialAccount account(MessageMode mode) {
        var pool = new PoolId(Ids.id());
        pools.save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
        return saved(TestConnections.inMode(mode, TestConnections.officialAccount(pool)));
    }

    OfficialAccount saved(OfficialAccount account) {
        connections.save(account);
        replies.save(account.id(), TestReplies.SILENT);
        return account;
    }

    Screens screens() {
        return new Screens(scans, users);
    }

    /// Clear XML of a scan of that code by somebody who has logged in before.
    String scanOf(OfficialAccount account, Scan code) {
        var regular = screens().regular(account.pool(), account.appId());
        return TestPushes.scan(regular.value(), code.scene().value(), code.ticket(), now);
    }

    Knock door(OfficialAccount account) {
        return Knock.at(port, account);
    }

    static void accepted(HttpResponse<String> answer) {
        assertThat(answer).returns(200, HttpResponse::statusCode).returns("success", HttpResponse::body);
    }

    /// Taken, with or without something to show to the person who has just logged in.
    static void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).matches("(?s)success|<xml>.*</xml>");
    }

    static void refused(HttpResponse<String> answer) {
        assertThat(answer).returns(403, HttpResponse::statusCode).returns("", HttpResponse::body);
    }
}
