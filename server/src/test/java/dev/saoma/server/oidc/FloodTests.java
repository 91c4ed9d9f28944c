package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Who comes too often costs neither disk nor log.
@IssuerServer
@ExtendWith(OutputCaptureExtension.class)
class FloodTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Test
    void ofManyRefusalsSomeAreWrittenDownAndTheRestIsCounted(CapturedOutput log) {
        var site = sites.site();
        var line = "Refused a token request in pool " + site.pool().id();
        for (var times = 0; times < 70; times++) {
            site.redeem("nobodys");
        }
        assertThat(log.getOut().split(line, -1)).hasSize(61);

        clock.pass(Duration.ofSeconds(61));
        site.redeem("nobodys");

        assertThat(log.getOut()).contains("Refused 10 more of the kind, a token request");
        assertThat(log.getOut().split(line, -1)).hasSize(62);
    }

    @Test
    void whoHasNoSecretPushesOnlySoMuchAndTakesNothingFromOthers() {
        var page = sites.publicSite(sites.pool());
        var other = sites.site(page.pool());
        clock.pass(Duration.ofSeconds(61));
        for (var times = 0; times < 120; times++) {
            assertThat(page.call("/par", page.request()).statusCode()).isEqualTo(201);
        }

        var refused = page.call("/par", page.request());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(TestSite.json(refused).get("error").asString()).isEqualTo("temporarily_unavailable");
        assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]?");
        assertThat(other.push(other.request()).statusCode()).isEqualTo(201);

        clock.pass(Duration.ofSeconds(61));
        assertThat(page.call("/par", page.request()).statusCode()).isEqualTo(201);
    }
}
