package dev.saoma.forwarder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PushCheckTests {

    private static final Instant NOW = Instant.ofEpochSecond(1_714_112_445);

    private final PushCheck check =
            new PushCheck(WeChatToken.read(TestPush.TOKEN).value().orElseThrow());

    @Test
    void aPushInClearTextIsBelievedByItsSignature() {
        assertThat(verdict(TestPush.plaintext("oPerson", "hello", NOW))).isEqualTo(Verdict.BELIEVED);
    }

    @Test
    void anEncryptedPushIsBelievedByTheSignatureOverItsContent() {
        assertThat(verdict(TestPush.safe("oPerson", "hello", NOW))).isEqualTo(Verdict.BELIEVED);
    }

    @Test
    void theSignatureOfAnotherContentIsNotBelieved() {
        var push = TestPush.safe("oPerson", "hello", NOW);
        var other = TestPush.safe("oPerson", "other", NOW);

        assertThat(verdict(new TestPush(push.query(), other.text()))).isEqualTo(Verdict.BAD_SIGNATURE);
    }

    /// The signature over the query alone fits it, and would let any content pass.
    @Test
    void anEncryptedPushIsNotBelievedByTheSignatureOfTheQueryAlone() {
        var push = TestPush.safe("oPerson", "hello", NOW);

        assertThat(verdict(new TestPush(push.query().replaceAll("&msg_signature=.*", ""), push.text())))
                .isEqualTo(Verdict.UNSIGNED);
        assertThat(verdict(new TestPush(push.query(), TestPush.message("oPerson", "hello"))))
                .isEqualTo(Verdict.UNSIGNED);
    }

    @Test
    void anotherTokenIsNotBelieved() {
        var push = TestPush.plaintext("oPerson", "hello", NOW);
        var other = new PushCheck(WeChatToken.read("BBBBB").value().orElseThrow());

        assertThat(other.check(new Query(push.query()), push.body(), NOW)).isEqualTo(Verdict.BAD_SIGNATURE);
    }

    @Test
    void theSignatureOfAPushInClearTextIsGoodForOneBody() {
        var push = TestPush.plaintext("oPerson", "hello", NOW);

        assertThat(verdict(push)).isEqualTo(Verdict.BELIEVED);
        assertThat(verdict(push)).as("WeChat sends it again").isEqualTo(Verdict.BELIEVED);
        assertThat(verdict(new TestPush(push.query(), TestPush.message("oPerson", "42"))))
                .isEqualTo(Verdict.SPENT);
    }

    @Test
    void theSignatureOfAnEncryptedPushIsNotGoodForOneInClearText() {
        var push = TestPush.safe("oPerson", "hello", NOW);
        assertThat(verdict(push)).isEqualTo(Verdict.BELIEVED);

        var query = push.query().replaceAll("&encrypt_type=.*", "");

        assertThat(verdict(new TestPush(query, TestPush.message("oPerson", "42"))))
                .isEqualTo(Verdict.SPENT);
    }

    @Test
    void theSignatureOfACheckOfTheAddressIsNotGoodForAPush() {
        check.overhear(new Query(TestPush.signed(NOW)), NOW);

        assertThat(verdict(TestPush.plaintext("oPerson", "42", NOW))).isEqualTo(Verdict.SPENT);
    }

    @Test
    void aPushOfAnotherTimeIsNotBelieved() {
        assertThat(verdict(TestPush.plaintext("oPerson", "hello", NOW.minusSeconds(301))))
                .isEqualTo(Verdict.STALE);
        assertThat(verdict(TestPush.plaintext("oPerson", "hello", NOW.plusSeconds(301))))
                .isEqualTo(Verdict.STALE);
        assertThat(verdict(TestPush.plaintext("oPerson", "hello", NOW.minusSeconds(299))))
                .isEqualTo(Verdict.BELIEVED);
    }

    /// Joined, "1714112445" and "415670741" are the same as "171411244541" and "5670741".
    @Test
    void digitsMovedFromTheTimestampToTheNonceAreNotBelieved() {
        var query = TestPush.signed(NOW)
                .replace("timestamp=1714112445", "timestamp=171411244541")
                .replace("nonce=415670741", "nonce=5670741");

        assertThat(check.check(new Query(query), TestPush.bytes("<xml/>"), NOW)).isEqualTo(Verdict.STALE);
    }

    @Test
    void anUnsignedRequestIsNotBelieved() {
        assertThat(check.check(new Query(""), TestPush.bytes("<xml/>"), NOW)).isEqualTo(Verdict.UNSIGNED);
        assertThat(check.check(new Query("signature=%zz&timestamp&=&nonce=1"), TestPush.bytes("<xml/>"), NOW))
                .isEqualTo(Verdict.UNSIGNED);
    }

    @Test
    void aRequestWithoutABodyIsNoPush() {
        assertThat(verdict(new TestPush(TestPush.signed(NOW), ""))).isEqualTo(Verdict.EMPTY);
    }

    @Test
    void anEnvelopeWithTwoContentsOrADoctypeHasNone() {
        assertThat(Envelope.of(TestPush.bytes("<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>"))
                        .encrypted())
                .isEmpty();
        assertThat(Envelope.of(TestPush.bytes("<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><Encrypt>c</Encrypt></xml>"))
                        .encrypted())
                .isEmpty();
        assertThat(Envelope.of(TestPush.bytes("<xml><a><Encrypt>c</Encrypt></a></xml>"))
                        .encrypted())
                .isEmpty();
    }

    private Verdict verdict(TestPush push) {
        return check.check(new Query(push.query()), push.body(), NOW);
    }
}
