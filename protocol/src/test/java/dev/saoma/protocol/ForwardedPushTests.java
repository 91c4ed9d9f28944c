package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Pushes that come by somebody else's hand: without their query, with names in lower case, or late.
class ForwardedPushTests {

    private static final PushReader READER = TestAccount.reader(MessageMode.SAFE);
    private static final PushReader LENIENT = TestAccount.reader(MessageMode.PLAINTEXT);
    private static final PushQuery NO_QUERY = PushQuery.from(_ -> null);

    private static String now(String xml) {
        return xml.replaceAll(
                "<CreateTime>\\d+</CreateTime>", "<CreateTime>" + TestAccount.NOW.getEpochSecond() + "</CreateTime>");
    }

    @Test
    void encryptedFieldsInLowerCaseAreOpened() {
        var fields = Map.of("tousername", "gh_97417a04a28d", "encrypt", TestAccount.encrypt(now(TestXml.FOLLOW)));

        OpenedPush.Accepted accepted = TestAccount.acceptance(READER.openForwarded(fields, TestAccount.NOW));

        assertThat(accepted.push()).isInstanceOf(Event.Subscribe.class);
        assertThat(accepted.proof()).isEqualTo(new Proof.KeyAlone());
        assertThat(accepted.mode()).isEqualTo(MessageMode.SAFE);
    }

    @Test
    void ofClearAndEncryptedFieldsOnlyTheEncryptedOnesAreBelieved() {
        var genuine = now(TestXml.event("SCAN", "genuine", "gQGk7zwAAAAA"));
        var fields = Map.of("msgtype", "event", "eventkey", "forged", "Encrypt", TestAccount.encrypt(genuine));

        OpenedPush.Accepted accepted = TestAccount.acceptance(READER.openForwarded(fields, TestAccount.NOW));

        assertThat(accepted.mode()).isEqualTo(MessageMode.COMPATIBLE);
        assertThat(accepted.push())
                .isInstanceOfSatisfying(
                        Event.Scan.class, scan -> assertThat(scan.scene()).isEqualTo(new QrScene("genuine")));
    }

    @Test
    void clearFieldsProveNothing() {
        assertThat(READER.openForwarded(clear("msgid", "1"), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.NOT_ENCRYPTED));
    }

    @Test
    void anOldForwardedPushIsRefused() {
        var fields = Map.of("encrypt", TestAccount.encrypt(now(TestXml.FOLLOW)));

        assertThat(READER.openForwarded(fields, TestAccount.NOW.plus(TestAccount.WINDOW)))
                .isInstanceOf(OpenedPush.Accepted.class);
        assertThat(READER.openForwarded(
                        fields, TestAccount.NOW.plus(TestAccount.WINDOW).plusSeconds(1)))
                .isEqualTo(TestAccount.refused(RefusalReason.STALE));
    }

    @Test
    void aFieldInTwoCasesIsRefused() {
        var fields = Map.of("encrypt", "one", "Encrypt", "two");

        assertThat(READER.openForwarded(fields, TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.DUPLICATE_FIELD));
    }

    @Test
    void aFieldLongerThanWeChatsIsRefused() {
        assertThat(READER.openForwarded(Map.of("content", "x".repeat(65_537)), TestAccount.NOW))
                .isEqualTo(TestAccount.refused(RefusalReason.FIELD_TOO_LONG));
    }

    @Test
    void clearFieldsAreBelievedWhereSomebodyVouchesForThem() {
        OpenedPush.Accepted accepted =
                TestAccount.acceptance(LENIENT.openVouched(clear("msgid", "6054768590064713728")));

        assertThat(accepted.proof()).isEqualTo(new Proof.Vouched());
        assertThat(accepted.push())
                .isInstanceOfSatisfying(
                        Message.Text.class,
                        text -> assertThat(text.id()).isEqualTo(new MessageId("6054768590064713728")));
    }

    @Test
    void aVouchedPushIsOpenedInEachModeWithoutAQuery() {
        assertThat(TestAccount.acceptance(LENIENT.openVouched(NO_QUERY, TestAccount.bytes(TestXml.FOLLOW)))
                        .mode())
                .isEqualTo(MessageMode.PLAINTEXT);
        assertThat(TestAccount.acceptance(
                                LENIENT.openVouched(NO_QUERY, TestAccount.safe(TestAccount.encrypt(TestXml.FOLLOW))))
                        .mode())
                .isEqualTo(MessageMode.SAFE);
    }

    /// Whoever vouches may have looked at the query alone.
    @Test
    void vouchingDoesNotMakeClearTextGoodWhereItIsNotTaken() {
        assertThat(READER.openVouched(NO_QUERY, TestAccount.bytes(TestXml.FOLLOW)))
                .isEqualTo(TestAccount.refused(RefusalReason.NOT_ENCRYPTED));
        assertThat(READER.openVouched(clear("msgid", "6054768590064713728")))
                .isEqualTo(TestAccount.refused(RefusalReason.NOT_ENCRYPTED));
    }

    @Test
    void vouchingDoesNotReplaceTheKey() {
        String encrypted =
                new MessageCipher(TestAccount.OLD_KEY, TestAccount.APP_ID).encrypt(TestXml.FOLLOW, TestAccount.RANDOM);

        assertThat(READER.openVouched(NO_QUERY, TestAccount.safe(encrypted)))
                .isEqualTo(TestAccount.refused(RefusalReason.BAD_DECRYPTION));
    }

    private static Map<String, String> clear(String name, String value) {
        var fields = new HashMap<>(Map.of(
                "tousername", "gh_97417a04a28d",
                "fromusername", "oX2TM53cBZk229DDBJ5bR9xc8YVaw",
                "createtime", Long.toString(TestAccount.NOW.getEpochSecond()),
                "msgtype", "text",
                "content", "hello"));
        fields.put(name, value);
        return fields;
    }
}
