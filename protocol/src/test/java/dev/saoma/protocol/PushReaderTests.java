package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushReaderTests {

    private static final byte[] CLEAR = TestAccount.bytes(TestXml.FOLLOW);
    private static final PushToken FOREIGN = TestAccount.token("notours");

    @Test
    void aPlaintextPushIsOpened() {
        OpenedPush.Accepted accepted = TestAccount.acceptance(
                TestAccount.reader(MessageMode.PLAINTEXT).open(TestAccount.plaintextQuery(), CLEAR, TestAccount.NOW));

        assertThat(accepted.mode()).isEqualTo(MessageMode.PLAINTEXT);
        assertThat(accepted.channel()).isEqualTo(new Channel.Clear());
        assertThat(accepted.push()).isInstanceOf(Event.Subscribe.class);
    }

    @Test
    void aSafePushIsOpened() {
        OpenedPush.Accepted accepted = TestAccount.acceptance(TestAccount.openSafely(TestXml.FOLLOW));

        assertThat(accepted.mode()).isEqualTo(MessageMode.SAFE);
        assertThat(accepted.push()).isInstanceOf(Event.Subscribe.class);
    }

    @Test
    void inCompatibleModeOnlyTheEncryptedFieldsAreBelieved() {
        String encrypted = TestAccount.encrypt(TestXml.event("SCAN", "genuine", "gQGk7zwAAAAA"));
        String forged = TestXml.event("SCAN", "forged", "gQGk7zwAAAAA")
                .replace("</xml>", "<Encrypt>" + encrypted + "</Encrypt></xml>")
                .replace("oX2TM53cBZk229DDBJ5bR9xc8YVaw", "oForged");

        OpenedPush.Accepted accepted = TestAccount.acceptance(TestAccount.reader(MessageMode.COMPATIBLE)
                .open(TestAccount.safeQuery(encrypted), TestAccount.bytes(forged), TestAccount.NOW));

        assertThat(accepted.mode()).isEqualTo(MessageMode.COMPATIBLE);
        assertThat(accepted.push()).isInstanceOfSatisfying(Event.Scan.class, scan -> {
            assertThat(scan.scene()).isEqualTo(new QrScene("genuine"));
            assertThat(scan.from()).isEqualTo(new OpenId("oX2TM53cBZk229DDBJ5bR9xc8YVaw"));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageMode.class,
            names = {"SAFE", "COMPATIBLE"})
    void whereEncryptionIsExpectedAClearPushIsRefused(MessageMode mode) {
        assertThat(TestAccount.reader(mode).open(TestAccount.plaintextQuery(), CLEAR, TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.NOT_ENCRYPTED));
    }

    @Test
    void whereClearTextIsExpectedAnEncryptedPushIsStillOpened() {
        String encrypted = TestAccount.encrypt(TestXml.FOLLOW);

        assertThat(TestAccount.acceptance(TestAccount.reader(MessageMode.PLAINTEXT)
                                .open(TestAccount.safeQuery(encrypted), TestAccount.safe(encrypted), TestAccount.NOW))
                        .mode())
                .isEqualTo(MessageMode.SAFE);
    }

    @Test
    void anEncryptedPushNeedsAKey() {
        PushReader keyless = new PushReader(
                new Keyring(TestAccount.APP_ID, List.of(TestAccount.TOKEN), List.of()),
                MessageMode.PLAINTEXT,
                TestAccount.WINDOW);
        String encrypted = TestAccount.encrypt(TestXml.FOLLOW);

        assertThat(keyless.open(TestAccount.safeQuery(encrypted), TestAccount.safe(encrypted), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.NO_KEY));
    }

    @Test
    void theSignatureOfTheQueryAloneDoesNotVouchForEncryptedContent() {
        String encrypted = TestAccount.encrypt(TestXml.FOLLOW);
        PushQuery plain = TestAccount.plaintextQuery();
        PushQuery query = new PushQuery(
                plain.signature(), plain.timestamp(), plain.nonce(), null, "aes", plain.signature(), null);
        PushQuery without = new PushQuery(plain.signature(), plain.timestamp(), plain.nonce(), null, "aes", null, null);

        assertThat(TestAccount.reader(MessageMode.SAFE).open(query, TestAccount.safe(encrypted), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.BAD_SIGNATURE));
        assertThat(TestAccount.reader(MessageMode.SAFE).open(without, TestAccount.safe(encrypted), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.UNSIGNED));
    }

    @Test
    void aForgedPushIsRefused() {
        String encrypted = TestAccount.encrypt(TestXml.FOLLOW);

        assertThat(TestAccount.reader(MessageMode.PLAINTEXT)
                        .open(TestAccount.plaintextQuery(FOREIGN, TestAccount.NOW), CLEAR, TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.BAD_SIGNATURE));
        assertThat(TestAccount.reader(MessageMode.SAFE)
                        .open(
                                TestAccount.safeQuery(FOREIGN, encrypted, TestAccount.NOW),
                                TestAccount.safe(encrypted),
                                TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.BAD_SIGNATURE));
    }

    @Test
    void anUnsignedPushIsRefused() {
        PushQuery query = new PushQuery(null, null, null, null, null, null, null);
        PushQuery noNonce = new PushQuery("x", "1714112445", "", null, null, null, null);

        assertThat(TestAccount.reader(MessageMode.PLAINTEXT).open(query, CLEAR, TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.UNSIGNED));
        assertThat(TestAccount.reader(MessageMode.PLAINTEXT).open(noNonce, CLEAR, TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.UNSIGNED));
    }

    @Test
    void aPushIsFreshForTheWholeWindowAndNoLonger() {
        PushReader reader = TestAccount.reader(MessageMode.PLAINTEXT);
        PushQuery query = TestAccount.plaintextQuery();

        for (Duration late : List.of(TestAccount.WINDOW, TestAccount.WINDOW.negated(), Duration.ZERO)) {
            assertThat(reader.open(query, CLEAR, TestAccount.NOW.plus(late))).isInstanceOf(OpenedPush.Accepted.class);
        }
        Duration beyond = TestAccount.WINDOW.plusMillis(1);
        for (Duration late : List.of(beyond, beyond.negated(), Duration.ofDays(9000))) {
            assertThat(reader.open(query, CLEAR, TestAccount.NOW.plus(late)))
                    .isEqualTo(TestAccount.refused(RefusalReason.STALE));
        }
    }

    @Test
    void anEncryptedPushGoesStaleToo() {
        String encrypted = TestAccount.encrypt(TestXml.FOLLOW);
        Instant longAgo = TestAccount.NOW.minus(Duration.ofHours(1));

        assertThat(TestAccount.reader(MessageMode.SAFE)
                        .open(
                                TestAccount.safeQuery(TestAccount.TOKEN, encrypted, longAgo),
                                TestAccount.safe(encrypted),
                                TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.STALE));
    }

    /// The signed text is the parts joined: the same text, divided elsewhere, must not make a fresh timestamp.
    @ParameterizedTest
    @ValueSource(strings = {"171411244", "17141124454", "", "-714112445", "+714112445", "1714112445 ", "１７１４１１２４４５"})
    void aTimestampHasTenDigits(String timestamp) {
        PushQuery query = new PushQuery(
                TestAccount.TOKEN.sign(timestamp, TestAccount.NONCE),
                timestamp,
                TestAccount.NONCE,
                null,
                null,
                null,
                null);

        assertThat(TestAccount.reader(MessageMode.PLAINTEXT).open(query, CLEAR, TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.STALE));
    }

    @Test
    void aBodyOverTheLimitIsRefusedUnread() {
        String filler = " ".repeat(PushReader.MAX_BODY - CLEAR.length);

        assertThat(TestAccount.reader(MessageMode.PLAINTEXT)
                        .open(
                                TestAccount.plaintextQuery(),
                                TestAccount.bytes(TestXml.FOLLOW + filler),
                                TestAccount.NOW))
                .isInstanceOf(OpenedPush.Accepted.class);
        assertThat(TestAccount.reader(MessageMode.PLAINTEXT)
                        .open(TestAccount.plaintextQuery(), new byte[PushReader.MAX_BODY + 1], TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.TOO_LARGE));
    }

    @Test
    void anEnvelopeWithoutContentIsRefused() {
        assertThat(TestAccount.reader(MessageMode.SAFE)
                        .open(TestAccount.safeQuery("x"), TestAccount.bytes("<xml/>"), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.MISSING_FIELD));
    }

    @Test
    void contentForAnotherAccountIsRefusedForThatReason() {
        String encrypted = new MessageCipher(TestAccount.KEY, new AppId("wx134c8103faa5a59e"))
                .encrypt(TestXml.FOLLOW, TestAccount.RANDOM);

        assertThat(TestAccount.reader(MessageMode.SAFE)
                        .open(TestAccount.safeQuery(encrypted), TestAccount.safe(encrypted), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.WRONG_APP_ID));
        assertThat(TestAccount.rotatingReader()
                        .open(TestAccount.safeQuery(encrypted), TestAccount.safe(encrypted), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.WRONG_APP_ID));
    }

    @Test
    void contentUnderAForeignKeyIsRefused() {
        String encrypted =
                new MessageCipher(TestAccount.OLD_KEY, TestAccount.APP_ID).encrypt(TestXml.FOLLOW, TestAccount.RANDOM);

        assertThat(TestAccount.reader(MessageMode.SAFE)
                        .open(TestAccount.safeQuery(encrypted), TestAccount.safe(encrypted), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.BAD_DECRYPTION));
    }

    @Test
    void theAddressCheckIsAnsweredOnlyWhenSignedAndFresh() {
        PushReader reader = TestAccount.reader(MessageMode.SAFE);

        assertThat(reader.check(TestAccount.echoQuery("4375120948345356249"), TestAccount.NOW))
                .isEqualTo(new UrlCheck.Echo(
                        "4375120948345356249",
                        new Proof.Signed(
                                TestAccount.NOW,
                                String.valueOf(TestAccount.plaintextQuery().signature()),
                                true)));
        assertThat(reader.check(TestAccount.echoQuery("1"), TestAccount.NOW.plusSeconds(3600)))
                .isEqualTo(new UrlCheck.Refused(RefusalReason.STALE));
        assertThat(reader.check(TestAccount.plaintextQuery(FOREIGN, TestAccount.NOW), TestAccount.NOW))
                .isEqualTo(new UrlCheck.Refused(RefusalReason.BAD_SIGNATURE));
        assertThat(reader.check(TestAccount.echoQuery(null), TestAccount.NOW))
                .isEqualTo(new UrlCheck.Refused(RefusalReason.BAD_ECHO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "", "a b", "1\n", "\"1\"", "&lt;"})
    void theAddressCheckRepeatsNoMarkup(String echostr) {
        assertThat(TestAccount.reader(MessageMode.SAFE).check(TestAccount.echoQuery(echostr), TestAccount.NOW))
                .isEqualTo(new UrlCheck.Refused(RefusalReason.BAD_ECHO));
    }

    @Test
    void theQueryIsReadByItsNamesOnTheWire() {
        assertThat(PushQuery.from(name -> "<" + name + ">"))
                .isEqualTo(new PushQuery(
                        "<signature>",
                        "<timestamp>",
                        "<nonce>",
                        "<openid>",
                        "<encrypt_type>",
                        "<msg_signature>",
                        "<echostr>"));
    }

    @Test
    void aKeyringHoldsTheCurrentAndThePreviousSecretsOnly() {
        PushToken token = TestAccount.TOKEN;
        EncodingAesKey key = TestAccount.KEY;

        assertThatIllegalArgumentException().isThrownBy(() -> new Keyring(TestAccount.APP_ID, List.of(), List.of(key)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Keyring(TestAccount.APP_ID, List.of(token, token, token), List.of(key)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Keyring(TestAccount.APP_ID, List.of(token), List.of(key, key, key)));
    }
}
