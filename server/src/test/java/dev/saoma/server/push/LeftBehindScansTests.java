package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ToldNumber;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/// Scans that a crash or an outage has left in the database. Its server ends with it: it would go on trying hundreds of
/// them beside the tests that come after.
@DirtiesContext
class LeftBehindScansTests extends DoorTest {

    private static final Duration WAIT = Duration.ofSeconds(40);

    /// WeChat does not answer here, and without it nobody can tell who a stranger is.
    @Test
    void thoseOfWhichNothingCanBeToldKeepOutNoneOfTheRest() {
        var strict = saved(TestConnections.loginOnly(account(MessageMode.SAFE)));
        for (var number = 0; number < 300; number++) {
            leftBehind(strict, new OpenId("o" + Ids.hex(13)), now.minusSeconds(90));
        }
        var other = account(MessageMode.SAFE);
        var scan = leftBehind(other, screens().regular(other.pool(), other.appId()), now.minusSeconds(60));

        await().atMost(WAIT)
                .untilAsserted(() -> assertThat(screens().state(scan)).isInstanceOf(ScanState.Confirmed.class));
    }

    private Scan leftBehind(OfficialAccount account, OpenId who, Instant scannedAt) {
        return screens()
                .left(account, new ScanState.Scanned(who, new ToldNumber(4711), null), scannedAt, now.plusSeconds(60));
    }
}
