package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A refresh whose answer was lost can be tried again for a while; a stolen refresh token is still found out
/// (RFC 9700 §4.14.2).
@IssuerServer
class RefreshGraceTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    private TestSite page;
    private String first;

    @BeforeEach
    void aPageWithARefreshToken() {
        page = sites.publicSite(sites.pool());
        first = refreshToken(page.redeem(page.code(sites.loggedIn(page.pool()))));
    }

    @Test
    void whoNeverGotTheAnswerGetsAnother() {
        page.refresh(first);
        clock.pass(Duration.ofSeconds(29));

        var again = page.refresh(first);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(page.userInfo(TestSite.json(again).get("access_token").asString())
                        .statusCode())
                .isEqualTo(200);
        clock.pass(Duration.ofHours(1));
        assertThat(page.refresh(refreshToken(again)).statusCode()).isEqualTo(200);
    }

    @Test
    void whoGotBothAnswersMayGoOnWithEither() {
        var lost = refreshToken(page.refresh(first));
        page.refresh(first);
        clock.pass(Duration.ofHours(1));

        assertThat(page.refresh(lost).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverGoesOnWithTheOtherAfterwardsEndsAll() {
        var lost = refreshToken(page.refresh(first));
        var again = refreshToken(page.refresh(first));
        var next = refreshToken(page.refresh(lost));

        assertRefused(page.refresh(again));

        assertRefused(page.refresh(next));
    }

    @Test
    void lateItIsTakenForTheft() {
        var next = refreshToken(page.refresh(first));
        clock.pass(Duration.ofSeconds(31));

        assertRefused(page.refresh(first));

        assertRefused(page.refresh(next));
    }

    @Test
    void tryingAgainDoesNotMakeTheTimeLonger() {
        page.refresh(first);
        clock.pass(Duration.ofSeconds(20));
        assertThat(page.refresh(first).statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(11));

        assertRefused(page.refresh(first));
    }

    @Test
    void onlyTheOneBeforeTheNewestIsForgiven() {
        var second = refreshToken(page.refresh(first));
        var third = refreshToken(page.refresh(second));

        assertRefused(page.refresh(first));

        assertRefused(page.refresh(third));
    }

    @Test
    void anotherProgramGetsNothingByIt() {
        var other = sites.publicSite(page.pool());
        var next = refreshToken(page.refresh(first));

        assertRefused(other.refresh(first));

        assertThat(page.refresh(next).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasRevokedStaysSo() {
        var next = refreshToken(page.refresh(first));
        page.revoke(next);

        assertRefused(page.refresh(first));
    }

    private static String refreshToken(HttpResponse<String> response) {
        return TestSite.json(response).get("refresh_token").asString();
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestSite.json(response).get("error").asString()).isEqualTo("invalid_grant");
    }
}
