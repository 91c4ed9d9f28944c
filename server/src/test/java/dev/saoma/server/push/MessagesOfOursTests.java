package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.protocol.Reply.Shown;
import dev.saoma.protocol.Reply.Text;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.reply.Channel;
import dev.saoma.server.reply.First;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.reply.Template;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What Saoma says where nobody would see its answer to a push: in a message of its own.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:messages;DB_CLOSE_DELAY=-1",
            "saoma.data-directory=target/messages",
            "management.server.port=0"
        })
class MessagesOfOursTests {

    /// A WeChat that keeps what it was given to send.
    static final class Mailbox implements WeChat {

        private final Map<OpenId, Shown> sent = new ConcurrentHashMap<>();

        @Override
        public Reply<Sent> send(OfficialAccount account, OpenId openId, Shown message) {
            sent.put(openId, message);
            return new Reply.Ok<>(new Sent());
        }

        @Override
        public Reply<QrCode> createQrCode(OfficialAccount account, String scene, Duration life) {
            return new Reply.Unreachable<>("nobody asks for a code here");
        }

        @Override
        public Reply<Follower> follower(OfficialAccount account, OpenId openId) {
            return new Reply.Ok<>(new Follower(openId, true, null));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class ItsWeChat {

        @Bean
        @Primary
        Mailbox mailbox() {
            return new Mailbox();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private ScanStore scans;

    @Autowired
    private Users users;

    @Autowired
    private RepliesStore replies;

    @Test
    void aQuestionIsSentAsAMessageAndThePushIsAnsweredWithNothing() {
        var account = account();
        var screens = new Screens(scans, users);
        var person = screens.regular(account.pool(), account.appId());
        var code = screens.code(account, Duration.ofMinutes(2), TestScans.origin(Policy.CONFIRM));
        var now = Instant.now();

        var answer = Knock.at(port, account)
                .plain(account, TestPushes.scan(person.value(), code.scene().value(), code.ticket(), now), now)
                .post();

        assertThat(answer.body()).isEqualTo("success");
        await().untilAsserted(() -> assertThat(mailbox.sent.get(person))
                .isInstanceOfSatisfying(
                        Text.class, text -> assertThat(text.content()).contains("/login/asked/")));
    }

    @Test
    void whoIsRefusedWasNeverToldThatTheyLoggedIn() {
        var account = TestConnections.loginOnly(account());
        connections.save(account);
        var screens = new Screens(scans, users);
        var stranger = new OpenId("o" + Ids.hex(13));
        var code = screens.code(account, Duration.ofMinutes(2), TestScans.origin(Policy.INSTANT));
        var now = Instant.now();

        Knock.at(port, account)
                .plain(account, TestPushes.scan(stranger.value(), code.scene().value(), code.ticket(), now), now)
                .post();

        await().untilAsserted(() -> assertThat(screens.state(code)).isInstanceOf(ScanState.Denied.class));
        await().untilAsserted(() -> assertThat(mailbox.sent.get(stranger))
                .isInstanceOfSatisfying(
                        Text.class,
                        text -> assertThat(text.content()).contains("正在确认").doesNotContain("已登录")));
    }

    @Test
    void whoIsToBeToldNothingIsSentNothing() {
        var account = account();
        var now = Instant.now();
        var person = new OpenId("o" + Ids.hex(13));

        Knock.at(port, account)
                .plain(account, TestPushes.text(person.value(), "hello", now), now)
                .post();

        assertThat(mailbox.sent).doesNotContainKey(person);
    }

    private OfficialAccount account() {
        var pool = new PoolId(Ids.id());
        pools.save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
        var made = TestConnections.inMode(MessageMode.PLAINTEXT, TestConnections.officialAccount(pool));
        connections.save(made);
        replies.save(
                made.id(),
                new Replies(Locale.ENGLISH, First.AUTO, Channel.MESSAGE, new Template.None(), Replies.DEFAULT.login()));
        return made;
    }
}
