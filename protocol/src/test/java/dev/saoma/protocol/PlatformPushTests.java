package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pushes to a third-party platform's authorization-event address, in the envelope that names an AppId.
class PlatformPushTests {

    private static final AppId PLATFORM = new AppId("wx134c8103faa5a59e");
    private static final AppId AUTHORIZER = new AppId("wxba5fad812f8e6fb9");
    private static final Instant AT = Instant.ofEpochSecond(1_413_192_605);

    @Test
    void aTicketIsRead() {
        assertThat(read(TestXml.notice(
                        "component_verify_ticket",
                        "<ComponentVerifyTicket><![CDATA[ticket@@@x]]></ComponentVerifyTicket>")))
                .isEqualTo(new PlatformPush.ComponentVerifyTicket(PLATFORM, AT, new ComponentTicket("ticket@@@x")));
    }

    @ParameterizedTest
    @CsvSource({
        "600, 1413193205",
        "1413194000, 1413194000",
        "'', 1413193205",
        "x, 1413193205",
        "0, 1413192605",
        "999999999, 2413192604",
        "1000000000, 1000000000",
        "12345678901, 12345678901",
        "123456789012, 1413193205"
    })
    void anAuthorizationIsReadWithItsCodesExpiry(String written, long expiry) {
        Grant grant = new Grant(
                AUTHORIZER,
                new AuthorizationCode("queryauthcode@@@x"),
                Instant.ofEpochSecond(expiry),
                new PreAuthCode("preauthcode@@@x"));

        assertThat(read(TestXml.notice("authorized", grant(written))))
                .isEqualTo(new PlatformPush.Authorized(PLATFORM, AT, grant));
        assertThat(read(TestXml.notice("updateauthorized", grant(written))))
                .isEqualTo(new PlatformPush.UpdateAuthorized(PLATFORM, AT, grant));
    }

    @Test
    void anUnbindingIsRead() {
        assertThat(read(TestXml.notice("unauthorized", "<AuthorizerAppid>wxba5fad812f8e6fb9</AuthorizerAppid>")))
                .isEqualTo(new PlatformPush.Unauthorized(PLATFORM, AT, AUTHORIZER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notify_third_fasteregister",
                "component_verify_ticket",
                "authorized",
                "updateauthorized",
                "unauthorized"
            })
    void aNoticeWithoutWhatItsKindNeedsIsUnknown(String type) {
        assertThat(read(TestXml.notice(type, "")))
                .isInstanceOfSatisfying(
                        PlatformPush.UnknownNotice.class,
                        notice -> assertThat(notice.infoType()).isEqualTo(type));
    }

    @Test
    void aNoticeNeedsAPlatformAndATime() {
        String notice = TestXml.notice("authorized", "");

        assertThat(TestAccount.openSafely(notice.replace("wx134c8103faa5a59e", "")))
                .isEqualTo(TestAccount.refused(RefusalReason.MISSING_FIELD));
        assertThat(TestAccount.openSafely(notice.replace("wx134c8103faa5a59e", "a b")))
                .isEqualTo(TestAccount.refused(RefusalReason.BAD_FIELD));
        assertThat(TestAccount.openSafely(notice.replace("1413192605", "soon")))
                .isEqualTo(TestAccount.refused(RefusalReason.BAD_FIELD));
    }

    @Test
    void noticesOfDifferentAccountsAreDifferent() {
        String notice = TestXml.notice("unauthorized", "<AuthorizerAppid>wxba5fad812f8e6fb9</AuthorizerAppid>");

        assertThat(read(notice).deduplicationKey(PLATFORM))
                .isEqualTo(read(notice).deduplicationKey(PLATFORM))
                .isNotEqualTo(read(notice.replace("6fb9<", "6fb0<")).deduplicationKey(PLATFORM))
                .doesNotContain("@@@");
    }

    private static String grant(String expiry) {
        return "<AuthorizerAppid>wxba5fad812f8e6fb9</AuthorizerAppid>"
                + "<AuthorizationCode>queryauthcode@@@x</AuthorizationCode>"
                + "<AuthorizationCodeExpiredTime>" + expiry + "</AuthorizationCodeExpiredTime>"
                + "<PreAuthCode>preauthcode@@@x</PreAuthCode>";
    }

    private static Push read(String xml) {
        String encrypted = TestAccount.encrypt(xml);
        byte[] envelope = TestAccount.bytes("<xml><AppId><![CDATA[wx134c8103faa5a59e]]></AppId><Encrypt><![CDATA["
                + encrypted + "]]></Encrypt></xml>");
        return TestAccount.accepted(
                TestAccount.reader(MessageMode.SAFE).open(TestAccount.safeQuery(encrypted), envelope, TestAccount.NOW));
    }
}
