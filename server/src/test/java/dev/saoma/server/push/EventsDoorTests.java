package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.Applications;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestReplies;
import dev.saoma.server.user.Users;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The events address through real HTTP: what counts, what does not, and that it gives nothing away.
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:door;DB_CLOSE_DELAY=-1",
            "saoma.data-directory=target/door",
            "saoma.wechat.api-base-url=http://127.0.0.1:1",
            "saoma.wechat.budget=1s",
            "management.server.port=0"
        })
class EventsDoorTests {

    private static final Duration LIFE = Duration.ofMinutes(2);

    @LocalServerPort
    private int port;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private ScanStore scans;

    @Autowired
    private Users users;

    @Autowired
    private Applications applications;

    @Autowired
    private RepliesStore replies;

    @Autowired
    private ReadJournal journal;

    private OfficialAccount account = TestConnections.officialAccount(new PoolId(Ids.id()));
    private Instant now = Instant.now();

    @BeforeEach
    void anAccountInAPoolOfItsOwn() {
        now = Instant.now();
        account = account(MessageMode.SAFE);
    }

    @Test
    void weChatsCheckIsAnsweredWithItsEchoAsText() {
        var check = Knock.at(port, account).with("echostr", "4375120948345356249");
        check.sign(account, now);

        var answer = check.get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("4375120948345356249");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/plain;charset=utf-8"));
    }

    @Test
    void aForgedCheckIsNotAnswered(CapturedOutput log) {
        var check = Knock.at(port, account).with("echostr", "4375120948345356249");
        check.sign(account, now);

        refused(check.with("signature", "0".repeat(40)).get(), log, "the signature does not fit the Token");
    }

    @Test
    void anEchoWithMarkupIsNotRepeated(CapturedOutput log) {
        var check = Knock.at(port, account).with("echostr", "<script>alert(1)</script>");
        check.sign(account, now);

        refused(check.get(), log, "echostr is missing, or is not");
    }

    @ParameterizedTest
    @EnumSource
    void aFollowersScanConfirmsTheCodeInEachMode(MessageMode mode) {
        account = account(mode);
        var code = screens().code(account, LIFE);

        accepted(knock(scanOf(code, regular())).post());

        assertThat(screens().state(code)).isInstanceOf(ScanState.Confirmed.class);
    }

    @Test
    void aNewFollowerIsAnsweredFirstAndConfirmedAfterwardsEvenIfWeChatDoesNotSayWhoItIs() {
        var code = screens().code(account, LIFE);
        applications.save(Screens.website(code));

        accepted(followedBy(code).post());

        await().untilAsserted(() -> assertThat(screens().state(code)).isInstanceOf(ScanState.Confirmed.class));
    }

    /// As when it is deleted, or its door is closed, while somebody scans.
    @Test
    void nobodyBecomesAUserByAWebsiteThatIsGone() {
        var code = screens().code(account, LIFE);

        accepted(followedBy(code).post());

        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(screens().state(code)).isNotInstanceOf(ScanState.Confirmed.class));
    }

    private Knock followedBy(Scan code) {
        return knock(TestPushes.follow("o" + Ids.hex(13), code.scene().value(), code.ticket(), now));
    }

    @Test
    void aRepeatedPushIsAnsweredAgainAndDoesNothing(CapturedOutput log) {
        var code = screens().code(account, LIFE);
        var knock = knock(scanOf(code, regular()));

        accepted(knock.post());
        var state = screens().state(code);
        accepted(knock.post());

        assertThat(screens().state(code)).isEqualTo(state);
        assertThat(log).contains("Push event/scan for " + account.identifier() + ": repeated");
    }

    @Test
    void aPushThatIsNoScanIsRecordedAndAnswered() {
        accepted(knock(TestPushes.text("o" + Ids.hex(13), "hello", now)).post());

        assertThat(journal.search(JournalQuery.of(account.pool(), 10)).entries())
                .extracting(JournalEntry::result)
                .containsExactly(Result.of(Result.What.RECORDED));
    }

    @Test
    void ofTwoPhonesTheFirstCounts(CapturedOutput log) {
        var code = screens().code(account, LIFE);

        accepted(knock(scanOf(code, regular())).post());
        var first = screens().state(code);
        accepted(knock(scanOf(code, regular())).post());

        assertThat(screens().state(code)).isEqualTo(first);
        assertThat(log).contains("SCANNED_BEFORE");
    }

    @Test
    void anExpiredCodeDoesNotCount(CapturedOutput log) {
        var code = screens().code(account, Duration.ofMillis(-1));

        accepted(knock(scanOf(code, regular())).post());

        assertThat(screens().state(code)).isInstanceOf(ScanState.Waiting.class);
        assertThat(log).contains("PAST_ITS_DEADLINE");
    }

    @Test
    void aCodeOfAnotherPoolDoesNotCount(CapturedOutput log) {
        var foreign = screens().code(account(MessageMode.SAFE), LIFE);

        accepted(knock(scanOf(foreign, regular())).post());

        assertThat(screens().state(foreign)).isInstanceOf(ScanState.Waiting.class);
        assertThat(log).contains("SCENE_OF_ANOTHER_CONNECTION");
    }

    @Test
    void aCodeWithAnotherTicketDoesNotCount(CapturedOutput log) {
        var code = screens().code(account, LIFE);

        accepted(knock(TestPushes.scan(regular(), code.scene().value(), "gQother==", now))
                .post());

        assertThat(screens().state(code)).isInstanceOf(ScanState.Waiting.class);
        assertThat(log).contains("ANOTHER_TICKET");
    }

    @Test
    void aSceneThatNobodyKnowsDoesNothing(CapturedOutput log) {
        accepted(knock(TestPushes.scan(regular(), "nobody", "gQother==", now)).post());
        accepted(knock(TestPushes.scan(regular(), "a-scene-of-the-shop/in-its-own-form", "gQother==", now))
                .post());

        assertThat(log).contains("UNKNOWN_SCENE").contains("NOT_A_SCENE_OF_OURS");
    }

    @Test
    void aPushForAnotherAccountIsRefused(CapturedOutput log) {
        var other = account(MessageMode.SAFE);
        var code = screens().code(account, LIFE);
        var knock = Knock.at(port, account).safe(other, scanOf(code, regular()), now);

        refused(knock.post(), log, "the signature does not fit the Token");
        assertThat(screens().state(code)).isInstanceOf(ScanState.Waiting.class);
    }

    @Test
    void aPushToTheAddressOfNoConnectionIsRefused(CapturedOutput log) {
        var knock = Knock.at(port, "/connections/social/nothing/" + account.pool() + "/events")
                .safe(account, TestPushes.text("oSomebody", "hello", now), now);

        refused(knock.post(), log, "A push came to the address of no connection");
        assertThat(Knock.at(port, "/connections/social/nothing/no-pool/events").post())
                .satisfies(EventsDoorTests::givesNothingAway);
    }

    @Test
    void aPushThatIsNotSignedIsRefused(CapturedOutput log) {
        var knock = knock(TestPushes.text("oSomebody", "hello", now)).with("msg_signature", null);

        refused(knock.post(), log, "is missing");
    }

    @Test
    void aPushWithAForgedSignatureIsRefused(CapturedOutput log) {
        var knock = knock(TestPushes.text("oSomebody", "hello", now)).with("msg_signature", "0".repeat(40));

        refused(knock.post(), log, "the signature does not fit the Token");
    }

    @Test
    void aPushInClearTextIsRefusedWhereTheModeIsRequired(CapturedOutput log) {
        account = TestConnections.requiringMode(account);
        connections.save(account);
        var code = screens().code(account, LIFE);
        var knock = Knock.at(port, account).plain(account, scanOf(code, regular()), now);

        refused(knock.post(), log, "in clear text");
        assertThat(screens().state(code)).isInstanceOf(ScanState.Waiting.class);
    }

    @ParameterizedTest
    @EnumSource
    void aPushInAnotherModeCountsAndTheOperatorIsToldOnce(MessageMode sent, CapturedOutput log) {
        account = account(sent == MessageMode.SAFE ? MessageMode.COMPATIBLE : MessageMode.SAFE);
        var asSent = TestConnections.inMode(sent, account);
        var code = screens().code(account, LIFE);

        accepted(knock(asSent, scanOf(code, regular())).post());
        accepted(knock(asSent, TestPushes.text("oSomebody", "hello", now)).post());

        assertThat(screens().state(code)).isInstanceOf(ScanState.Confirmed.class);
        assertThat(log.getOut().split("WeChat sends to " + account.identifier() + " in " + sent))
                .hasSize(2);
        accepted(knock(account, TestPushes.text("oSomebody", "bye", now.plusMillis(1)))
                .post());
        assertThat(log).contains("WeChat sends to " + account.identifier() + " in " + account.mode() + " mode again");
    }

    @Test
    void aPlaintextSignatureIsGoodForOneBody(CapturedOutput log) {
        account = account(MessageMode.PLAINTEXT);
        var code = screens().code(account, LIFE);
        var knock = knock(TestPushes.text("oSomebody", "hello", now));

        accepted(knock.post());
        accepted(knock.post());
        refused(knock.body(scanOf(code, regular())).post(), log, "its signature was used for another body");
        assertThat(screens().state(code)).isInstanceOf(ScanState.Waiting.class);
    }

    @Test
    void theSignatureOfAnEncryptedPushIsNotGoodForAPlaintextOne(CapturedOutput log) {
        var code = screens().code(account, LIFE);
        var knock = knock(TestPushes.text("oSomebody", "hello", now));

        accepted(knock.post());
        var downgraded = knock.with("msg_signature", null).with("encrypt_type", null);
        refused(downgraded.body(scanOf(code, regular())).post(), log, "its signature was used for another body");
    }

    @Test
    void theSignatureOfAnAddressCheckIsNotGoodForAPlaintextPush(CapturedOutput log) {
        var code = screens().code(account, LIFE);
        var check = Knock.at(port, account).with("echostr", "4375120948345356249");
        check.sign(account, now);

        assertThat(check.get().statusCode()).isEqualTo(200);
        refused(check.body(scanOf(code, regular())).post(), log, "its signature was used for another body");
    }

    @Test
    void aPushHandedOnAsItWasIsGoodWhileItsTimestampIsFresh(CapturedOutput log) {
        var code = screens().code(account, LIFE);
        var sentAt = now.minus(Duration.ofSeconds(280));

        accepted(Knock.at(port, account)
                .safe(account, scanOf(code, regular()), sentAt)
                .post());

        assertThat(screens().state(code)).isInstanceOf(ScanState.Confirmed.class);
    }

    @Test
    void aStalePushIsRefused(CapturedOutput log) {
        var knock = Knock.at(port, account)
                .safe(account, TestPushes.text("oSomebody", "hello", now), now.minus(Duration.ofMinutes(6)));

        refused(knock.post(), log, "the timestamp is outside the accepted window");
    }

    @Test
    void anOversizedPushIsRefused(CapturedOutput log) {
        var knock = knock(TestPushes.text("oSomebody", "hello", now)).body("x".repeat((1 << 20) + 1));

        refused(knock.post(), log, "the body is larger than the limit");
    }

    @Test
    void aTruncatedPushIsRefused(CapturedOutput log) {
        var knock = knock(TestPushes.text("oSomebody", "hello", now));

        refused(knock.body(Arrays.copyOf(knock.body(), 60)).post(), log, "not well-formed");
    }

    @Test
    void aPushThatIsNotUtf8IsRefused(CapturedOutput log) {
        var knock = knock("<xml/>").body("<xml><Encrypt>你好</Encrypt></xml>".getBytes(StandardCharsets.UTF_16));

        refused(knock.post(), log, "not UTF-8");
    }

    @Test
    void aPushWithADocumentTypeIsRefused(CapturedOutput log) {
        account = account(MessageMode.PLAINTEXT);
        var bomb = "<!DOCTYPE xml [<!ENTITY a \"aaaaaaaaaa\">]>" + TestPushes.text("oSomebody", "&a;", now);

        refused(knock(bomb).post(), log, "document type declaration");
    }

    @Test
    void aDeeplyNestedPushIsRefused(CapturedOutput log) {
        account = account(MessageMode.PLAINTEXT);

        refused(
                knock("<xml>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</xml>")
                        .post(),
                log,
                "too deeply");
    }

    @ParameterizedTest
    @CsvSource({
        "?encrypt_type=aes&signature=%zz&timestamp=%&nonce=1, Content-Type: text/xml, is missing",
        "?encrypt_type=aes, Content-Type: multipart/form-data, is missing",
        "?signature=0&timestamp=1&nonce=1, Content-Encoding: gzip, its body cannot be read",
        "?signature=0&timestamp=1&nonce=1, Content-Length: 100, its body cannot be read",
        "?signature=0&timestamp=1&nonce=1, Transfer-Encoding: chunked, its body cannot be read"
    })
    void aRequestThatCannotBeReadIsRefused(String query, String header, String reason, CapturedOutput log) {
        var answer =
                raw("/connections/social/" + account.identifier() + "/" + account.pool() + "/events" + query, header);

        assertThat(answer).startsWith("HTTP/1.1 403 ").endsWith("\r\n\r\n");
        assertThat(log).contains(reason).doesNotContain("Unexpected failure");
    }

    /// A request that no HTTP client would make.
    private String raw(String target, String header) {
        try (var socket = new Socket("localhost", port)) {
            var length =
                    header.startsWith("Content-Length") || header.startsWith("Transfer") ? "" : "Content-Length: 6\r\n";
            var request = "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + header
                    + "\r\n\r\n<xml/>";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private OfficialAccount account(MessageMode mode) {
        var pool = new PoolId(Ids.id());
        pools.save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
        var made = TestConnections.inMode(mode, TestConnections.officialAccount(pool));
        connections.save(made);
        replies.save(made.id(), TestReplies.SILENT);
        return made;
    }

    private Screens screens() {
        return new Screens(scans, users);
    }

    private String regular() {
        return screens().regular(account.pool(), account.appId()).value();
    }

    private String scanOf(Scan code, String openId) {
        return TestPushes.scan(openId, code.scene().value(), code.ticket(), now);
    }

    private Knock knock(String xml) {
        return knock(account, xml);
    }

    private Knock knock(OfficialAccount sender, String xml) {
        var door = Knock.at(port, account);
        return switch (sender.mode()) {
            case PLAINTEXT -> door.plain(sender, xml, now);
            case COMPATIBLE -> door.compatible(sender, xml, now);
            case SAFE -> door.safe(sender, xml, now);
        };
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("success");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/plain;charset=utf-8"));
    }

    private static void refused(HttpResponse<String> answer, CapturedOutput log, String reason) {
        givesNothingAway(answer);
        assertThat(log).contains(reason);
    }

    private static void givesNothingAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
    }
}
