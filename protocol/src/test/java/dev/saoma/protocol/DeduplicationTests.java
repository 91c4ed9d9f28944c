package dev.saoma.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Two pushes have one key exactly if they are attempts at the same push.
class DeduplicationTests {

    private static final String SCAN = TestXml.event("SCAN", "1", "gQGk7zwAAAAA");
    private static final String TEXT = TestXml.text("hello");

    @Test
    void attemptsAtOnePushShareTheirKey() {
        assertThat(key(SCAN)).isEqualTo(key(SCAN));
        assertThat(key(TEXT)).isEqualTo(key(TEXT));
    }

    @ParameterizedTest
    @MethodSource("others")
    void anyOtherPushHasAnotherKey(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    static Stream<Arguments> others() {
        String template = TestXml.event("TEMPLATESENDJOBFINISH", "<MsgID>1</MsgID><Status>success</Status>");
        return Stream.of(
                pair(SCAN, SCAN.replace("1679908252", "1679908253")),
                pair(SCAN, SCAN.replace("oX2TM53c", "oX2TM53d")),
                pair(SCAN, SCAN.replace("[1]", "[2]")),
                pair(SCAN, SCAN.replace("gQGk7zwAAAAA", "gQGk7zwAAAAB")),
                pair(SCAN, SCAN.replace("SCAN", "other")),
                pair(SCAN, TestXml.event("subscribe", "qrscene_1", "gQGk7zwAAAAA")),
                pair(SCAN, TEXT),
                pair(TestXml.FOLLOW, TestXml.event("unsubscribe", "", "")),
                pair(TestXml.event("subscribe", "x", ""), TestXml.FOLLOW),
                pair(TestXml.event("CLICK", "a", ""), TestXml.event("CLICK", "b", "")),
                pair(TestXml.event("CLICK", "a", ""), TestXml.event("VIEW", "a", "")),
                pair(TestXml.event("x", "ab", "c"), TestXml.event("x", "a", "bc")),
                pair(TestXml.event("x", "a|b", "c"), TestXml.event("x", "a", "b|c")),
                pair(template, template.replace(">1<", ">2<")),
                pair(TEXT, TEXT.replace("6054768590064713728", "6054768590064713729")),
                pair(TEXT, TEXT.replace("oX2TM53c", "oX2TM53d")));
    }

    @Test
    void theSameMessageNumberTimeOrWordsAtAnotherAccountAreAnotherPush() {
        Push push = TestAccount.accepted(TestAccount.openSafely(TEXT));

        assertThat(push.deduplicationKey(TestAccount.APP_ID))
                .isNotEqualTo(push.deduplicationKey(new AppId("wx134c8103faa5a59e")));
    }

    @Test
    void theKeyOfAMessageIsItsNumberWhateverElseIsInIt() {
        assertThat(key(TEXT)).isEqualTo("wxba5fad812f8e6fb9|oX2TM53cBZk229DDBJ5bR9xc8YVaw|6054768590064713728");
    }

    @Test
    void theKeyOfAnEventCanBeReadInALog() {
        assertThat(key(SCAN))
                .matches("wxba5fad812f8e6fb9\\|oX2TM53cBZk229DDBJ5bR9xc8YVaw\\|1679908252\\|scan\\|:[0-9a-f]{32}");
    }

    @Test
    void anyIdentifierOfWeChatsOwnShapeIsInTheKeyAsItIs() {
        String id = "o9AgO5Kd5ggOC-bXrbNODIiE3b_Y";
        String forty = "x".repeat(40);

        assertThat(key(TEXT.replace("oX2TM53cBZk229DDBJ5bR9xc8YVaw", id))).contains("|" + id + "|");
        assertThat(key(TEXT.replace("oX2TM53cBZk229DDBJ5bR9xc8YVaw", forty))).contains("|" + forty + "|");
    }

    @Test
    void aPartCannotPassForTwo() {
        assertThat(key(TEXT.replace("oX2TM53cBZk229DDBJ5bR9xc8YVaw", "o|1"))).doesNotContain("o|1");
    }

    @Test
    void everyKindOfPushHasAKey() {
        String location = "<Latitude>1</Latitude><Longitude>1</Longitude><Precision>1</Precision>";

        assertThat(key(TestXml.event("LOCATION", location))).contains("|location|");
        for (String type : List.of("component_verify_ticket", "authorized", "updateauthorized", "unauthorized")) {
            assertThat(
                            key(
                                    TestXml.notice(
                                            type,
                                            "<ComponentVerifyTicket>ticket@@@x</ComponentVerifyTicket>"
                                                    + "<AuthorizerAppid>wx1</AuthorizerAppid><AuthorizationCode>c</AuthorizationCode>")))
                    .contains("|1413192605|" + type + "|")
                    .doesNotContain("@@@");
        }
    }

    @Test
    void theKeyStaysUnder200CharactersWhateverIsSent() {
        String longest = "x".repeat(Identifier.MAX_LENGTH);
        String event = TestXml.event(longest, longest, longest)
                .replace("oX2TM53cBZk229DDBJ5bR9xc8YVaw", longest)
                .replace("1679908252", "99999999999");
        String message = TEXT.replace("6054768590064713728", longest);

        assertThat(TestAccount.accepted(TestAccount.openSafely(event)).deduplicationKey(new AppId(longest)))
                .hasSizeLessThan(200);
        assertThat(TestAccount.accepted(TestAccount.openSafely(message)).deduplicationKey(new AppId(longest)))
                .hasSizeLessThan(200);
    }

    @Test
    void theCaseOfAnEventsNameMakesNoOtherPush() {
        assertThat(key(TestXml.event("Debug", "", ""))).isEqualTo(key(TestXml.event("debug", "", "")));
    }

    private static Arguments pair(String one, String other) {
        return Arguments.of(one, other);
    }

    private static String key(String xml) {
        return TestAccount.accepted(TestAccount.openSafely(xml)).deduplicationKey(TestAccount.APP_ID);
    }
}
