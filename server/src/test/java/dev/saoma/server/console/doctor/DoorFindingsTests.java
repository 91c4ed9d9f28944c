package dev.saoma.server.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the doctor concludes from what came to the door.
class DoorFindingsTests {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");
    private static final Bilingual WHY = new Bilingual("签名不符", "the signature is wrong");
    private static final String URL = "https://login.example.org/connections/social/a/b/events";

    @Test
    void whereNothingEverCameTheAddressToEnterIsTold() {
        var finding = DoorFindings.serverAddress(DoorFacts.NOTHING, URL);

        assertThat(finding.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
        assertThat(finding.code()).isEqualTo("server-not-seen");
        assertThat(finding.advice().zh()).contains(URL);
        assertThat(finding.advice().en()).contains(URL);
    }

    @Test
    void aCheckThatWasRefusedIsToldWithItsReason() {
        var finding =
                DoorFindings.serverAddress(new DoorFacts(THEN, null, null, THEN, THEN.plusSeconds(1), WHY, true), URL);

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.meaning().zh()).contains("签名不符");
        assertThat(finding.meaning().en()).contains("the signature is wrong", "2026-03-01T08:00:01Z");
    }

    @Test
    void aPushThatWasBelievedAfterwardsCountsAsWell() {
        var facts = new DoorFacts(THEN.plusSeconds(2), null, null, THEN, THEN.plusSeconds(1), WHY, false);

        assertThat(DoorFindings.serverAddress(facts, URL).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void aCheckThatSucceededAfterwardsCounts() {
        var finding =
                DoorFindings.serverAddress(new DoorFacts(null, null, null, THEN.plusSeconds(1), THEN, WHY, false), URL);

        assertThat(finding.code()).isEqualTo("server-verified");
        assertThat(finding.verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void pushesProveTheAddressEvenIfNobodySawTheCheck() {
        assertThat(DoorFindings.serverAddress(pushed(null, null), URL).code()).isEqualTo("server-in-use");
    }

    @Test
    void aClockThatIsWrongIsToldBeforeItRefusesPushes() {
        var account = TestConnections.officialAccount(TestPools.pool().id());

        var finding = DoorFindings.lastPush(pushed(MessageMode.SAFE, Duration.ofSeconds(-61)), account);

        assertThat(finding.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(finding.code()).isEqualTo("clock-skew");
        assertThat(finding.meaning().en()).contains("61 seconds");
        assertThat(DoorFindings.lastPush(pushed(MessageMode.SAFE, Duration.ofSeconds(60)), account)
                        .verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void anotherModeThanTheConnectionsIsTold() {
        var account = TestConnections.officialAccount(TestPools.pool().id());

        var finding = DoorFindings.lastPush(pushed(MessageMode.PLAINTEXT, null), account);

        assertThat(finding.code()).isEqualTo("push-mode");
        assertThat(finding.meaning().en()).contains("plaintext mode", "says safe");
    }

    private static DoorFacts pushed(@Nullable MessageMode mode, @Nullable Duration skew) {
        return new DoorFacts(THEN, mode, skew, null, null, null, false);
    }
}
