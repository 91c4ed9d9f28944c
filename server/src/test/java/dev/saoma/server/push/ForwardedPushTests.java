package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Mode 2: WeChat calls the customer's own server, and that hands on what came.
@ExtendWith(OutputCaptureExtension.class)
class ForwardedPushTests extends DoorTest {

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String OTHER_SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDI=";

    private OfficialAccount account = TestConnections.officialAccount(new PoolId(Ids.id()));

    @BeforeEach
    void anAccountThatTakesJsonAndSignedPushes() {
        account = forwarding(MessageMode.SAFE);
    }

    @Test
    void theDemoForwardersJsonCompletesALogin() {
        var code = screens().code(account, LIFE);

        accepted(door(account)
                .json(Knock.authing(account, scanOf(account, code)))
                .post());

        confirmed(code);
    }

    @Test
    void ofClearAndEncryptedJsonOnlyTheEncryptedPartIsBelieved() {
        var code = screens().code(account, LIFE);
        var forged = clear(screens().regular(account.pool(), account.appId()).value(), code)
                .replace(
                        "{\"xml\":{",
                        "{\"xml\":{\"encrypt\":[\"" + Knock.encrypt(account, TestPushes.text("oSomebody", "hello", now))
                                + "\"],");

        accepted(door(account).json(forged).post());

        waiting(code);
    }

    @Test
    void clearJsonIsAnsweredAndBelievedOnlyIfItIsSigned(CapturedOutput log) {
        account = forwarding(MessageMode.PLAINTEXT);
        var code = screens().code(account, LIFE);
        var json = clear(screens().regular(account.pool(), account.appId()).value(), code);

        accepted(door(account).json(json).post());
        waiting(code);
        assertThat(log).contains("in clear text");

        taken(door(account).json(json).vouch(SECRET, now).post());
        confirmed(code);
    }

    @Test
    void jsonThatIsNotAllowedIsAnsweredAndDoesNothing(CapturedOutput log) {
        var strict = account(MessageMode.SAFE);
        var code = screens().code(strict, LIFE);

        accepted(door(strict).json(Knock.authing(strict, scanOf(strict, code))).post());

        waiting(code);
        assertThat(log).contains("this connection takes none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{\"xml\":null}",
                "{\"xml\":{\"encrypt\":[]}}",
                "{\"xml\":{\"encrypt\":[\"x\",\"y\"]}}",
                "{\"xml\":{\"encrypt\":{\"a\":{\"b\":1}}}}",
                "{\"encrypt\":\"AAAA\",\"Encrypt\":\"BBBB\"}",
                "{\"encrypt\":\"AAAA\"} trailing",
                "<xml/>"
            })
    void whateverJsonComesItIsAnsweredTheSame(String json) {
        accepted(door(account).json(json).post());
        accepted(door(account(MessageMode.PLAINTEXT)).json(json).post());
        accepted(Knock.at(port, "/connections/social/nothing/" + account.pool() + "/events")
                .json(json)
                .post());
    }

    @Test
    void deepAndLargeJsonIsAnsweredTheSame() {
        accepted(door(account).json("{\"a\":".repeat(100_000)).post());
        accepted(door(account)
                .json("{\"encrypt\":\"" + "A".repeat(2_000_000) + "\"}")
                .post());
    }

    @Test
    void jsonOfAnOldPushDoesNothing(CapturedOutput log) {
        var code = screens().code(account, LIFE);
        var old = TestPushes.scan(
                screens().regular(account.pool(), account.appId()).value(),
                code.scene().value(),
                code.ticket(),
                now.minus(Duration.ofMinutes(6)));

        accepted(door(account).json(Knock.authing(account, old)).post());

        waiting(code);
        assertThat(log).contains("the timestamp is outside the accepted window");
    }

    @Test
    void theSamePushByTwoWaysCountsOnce(CapturedOutput log) {
        var code = screens().code(account, LIFE);
        var xml = scanOf(account, code);

        accepted(door(account).json(Knock.authing(account, xml)).post());
        accepted(door(account).safe(account, xml, now).post());
        accepted(door(account).safe(account, xml, now).vouch(SECRET, now).post());

        confirmed(code);
        assertThat(log.getOut().split("for " + account.identifier() + ": repeated"))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aSignedPushIsBelievedInEachModeAndLongAfterWeChatSentIt(MessageMode mode) {
        account = forwarding(mode);
        var code = screens().code(account, LIFE);
        var xml = scanOf(account, code);
        var sentAt = now.minus(Duration.ofHours(20));
        var door = door(account);
        var push = switch (mode) {
            case PLAINTEXT -> door.plain(account, xml, sentAt);
            case COMPATIBLE -> door.compatible(account, xml, sentAt);
            case SAFE -> door.safe(account, xml, sentAt);
        };

        taken(push.vouch(SECRET, now).post());

        confirmed(code);
    }

    @Test
    void aSignedPushNeedsNoQuery() {
        account = forwarding(MessageMode.PLAINTEXT);
        var code = screens().code(account, LIFE);

        taken(door(account).body(scanOf(account, code)).vouch(SECRET, now).post());

        confirmed(code);
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        account = forwarding(MessageMode.PLAINTEXT);
        var code = screens().code(account, LIFE);
        var push = door(account).body(scanOf(account, code)).vouch(SECRET, now);
        var good = push.header("webhook-signature");

        taken(push.header("webhook-signature", "v1,AAAA v2,x " + good).post());

        confirmed(code);
    }

    @Test
    void aPushWithAForgedSignatureOfAForwarderIsRefusedEvenIfWeChatSignedIt(CapturedOutput log) {
        var code = screens().code(account, LIFE);

        refused(door(account)
                .safe(account, scanOf(account, code), now)
                .vouch(OTHER_SECRET, now)
                .post());

        waiting(code);
        assertThat(log).contains("the forwarder's signature does not fit");
    }

    @Test
    void aChangedBodyIsRefused() {
        var code = screens().code(account, LIFE);
        var push =
                door(account).body(TestPushes.text("oSomebody", "hello", now)).vouch(SECRET, now);

        refused(push.body(scanOf(account, code)).post());

        waiting(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void aForwardersSignatureIsGoodForFiveMinutes(long seconds, CapturedOutput log) {
        var code = screens().code(account, LIFE);

        refused(door(account)
                .body(scanOf(account, code))
                .vouch(SECRET, now.plusSeconds(seconds))
                .post());

        waiting(code);
        assertThat(log).contains("the forwarder's signature is outside");
    }

    @Test
    void whereNoForwarderIsKnownItsHeadersCountForNothing() {
        var strict = account(MessageMode.SAFE);
        var code = screens().code(strict, LIFE);

        refused(door(strict).body(scanOf(strict, code)).vouch(SECRET, now).post());
        waiting(code);

        taken(door(strict)
                .safe(strict, scanOf(strict, code), now)
                .vouch(SECRET, now)
                .post());
        confirmed(code);
    }

    @ParameterizedTest
    @EnumSource(names = {"SAFE", "COMPATIBLE"})
    void clearTextIsRefusedOfAForwarderWhereWeChatEncrypts(MessageMode mode, CapturedOutput log) {
        account = forwarding(mode);
        var code = screens().code(account, LIFE);
        var regular = screens().regular(account.pool(), account.appId()).value();

        refused(door(account)
                .plain(account, scanOf(account, code), now)
                .vouch(SECRET, now)
                .post());
        refused(door(account).json(clear(regular, code)).vouch(SECRET, now).post());

        waiting(code);
        assertThat(log).contains("in clear text");
    }

    @Test
    void theQueryOfAForwardedPushIsNotGoodForABodyOfSomebodysOwn(CapturedOutput log) {
        for (var mode : MessageMode.values()) {
            account = forwarding(mode);
            var code = screens().code(account, LIFE);
            var text = TestPushes.text("oSomebody", "hello", now);
            var push = mode == MessageMode.PLAINTEXT
                    ? door(account).plain(account, text, now)
                    : door(account).safe(account, text, now);
            taken(push.vouch(SECRET, now).post());

            push.without("webhook-id").with("msg_signature", null).with("encrypt_type", null);
            refused(push.body(scanOf(account, code)).post());

            waiting(code);
        }
        assertThat(log).contains("its signature was used for another body");
    }

    private OfficialAccount forwarding(MessageMode mode) {
        return saved(TestConnections.forwarding(new Forwarding(true, new Secret(SECRET)), account(mode)));
    }

    private static String clear(String openId, Scan code) {
        return """
                {"xml":{"tousername":["gh_0123456789ab"],"fromusername":["%s"],"createtime":["%d"],"msgtype":["event"],\
                "event":["SCAN"],"eventkey":["%s"],"ticket":["%s"]}}""".formatted(
                        openId, Instant.now().getEpochSecond(), code.scene().value(), code.ticket());
    }

    private void confirmed(Scan code) {
        assertThat(screens().state(code)).isInstanceOf(ScanState.Confirmed.class);
    }

    private void waiting(Scan code) {
        assertThat(screens().state(code)).isInstanceOf(ScanState.Waiting.class);
    }
}
