package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.TokenLives;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long the tokens of an application live, where it wants them shorter than the installation allows.
@IssuerServer
class TokenLivesTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Test
    void tokensLiveAsLongAsTheirApplicationWants() throws Exception {
        var site = site(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofMinutes(20));
        var tokens = site.tokens(sites.loggedIn(site.pool()));
        var token = tokens.get("access_token").asString();
        var id = TestSite.claims(tokens.get("id_token").asString());

        assertThat(tokens.get("expires_in").asInt()).isBetween(590, 600);
        assertThat(id.get("exp").asLong() - id.get("iat").asLong()).isEqualTo(300);
        clock.pass(Duration.ofMinutes(11));
        assertThat(site.userInfo(token).statusCode()).isEqualTo(401);
        var renewed = TestSite.json(site.refresh(tokens.get("refresh_token").asString()));
        clock.pass(Duration.ofMinutes(21));
        assertThat(TestSite.json(site.refresh(renewed.get("refresh_token").asString()))
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void noTokenLivesLongerThanTheInstallationAllows() throws Exception {
        var year = Duration.ofDays(365);
        var site = site(year, year, year);
        var tokens = site.tokens(sites.loggedIn(site.pool()));
        var id = TestSite.claims(tokens.get("id_token").asString());

        assertThat(tokens.get("expires_in").asInt()).isBetween(3590, 3600);
        assertThat(id.get("exp").asLong() - id.get("iat").asLong()).isEqualTo(3600);
    }

    private TestSite site(Duration access, Duration id, Duration refresh) {
        var lives = new TokenLives(Optional.of(access), Optional.of(id), Optional.of(refresh));
        return sites.site(sites.pool(), TestRules.lives(lives));
    }
}
