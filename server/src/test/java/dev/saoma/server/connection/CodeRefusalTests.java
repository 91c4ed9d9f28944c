package dev.saoma.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How long it holds that WeChat makes no codes.
class CodeRefusalTests {

    private static final Instant LATE_IN_CHINA = Instant.parse("2026-03-01T15:59:59Z");
    private static final Instant MIDNIGHT_IN_CHINA = Instant.parse("2026-03-01T16:00:00Z");
    private static final PoolId POOL = new PoolId(Ids.id());

    @Test
    void aQuotaIsUsedUpUntilMidnightInChina() {
        var refusal = new CodeRefusal(45009, LATE_IN_CHINA.minusSeconds(3600));

        assertThat(refusal.standsAt(LATE_IN_CHINA)).isTrue();
        assertThat(refusal.standsAt(MIDNIGHT_IN_CHINA)).isFalse();
    }

    @Test
    void whatAnAccountMayNotDoItMayNotDoOnTheNextDay() {
        assertThat(new CodeRefusal(48001, LATE_IN_CHINA).standsAt(MIDNIGHT_IN_CHINA))
                .isTrue();
    }

    @Test
    void aMiniProgramIsCountedByTheMinuteWhichPassesByItself() {
        var usedUp = new Reply.Failed<Void>(45009, "no");

        assertThat(CodeRefusal.of(TestConnections.officialAccount(POOL), usedUp, LATE_IN_CHINA))
                .isPresent();
        assertThat(CodeRefusal.of(TestConnections.miniProgram(POOL), usedUp, LATE_IN_CHINA))
                .isEmpty();
    }
}
