package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.Digest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// PKCE (RFC 7636), and those few that may do without (RFC 9700 §2.1.1, §4.8.2).
@IssuerServer
class ProofKeyTests {

    private static final Map<String, String> NONE = Map.of("code_challenge", "", "code_challenge_method", "");

    @Autowired
    private TestSites sites;

    @Test
    void nobodyDoesWithoutUnlessTheirApplicationSaysSo() {
        var site = sites.site();
        var older = sites.site(sites.pool(), ClientRulesOf.withoutPkce());

        assertThat(TestSite.answer(site.authorize(sites.loggedIn(site.pool()), site.requestWith(NONE))))
                .containsEntry("error", "invalid_request");
        assertThat(older.redeem(older.code(sites.loggedIn(older.pool()), NONE), Map.of("code_verifier", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aCodeThatCameWithoutAChallengeTakesNoVerifier() {
        var site = sites.site(sites.pool(), ClientRulesOf.withoutPkce());

        var response = site.redeem(site.code(sites.loggedIn(site.pool()), NONE));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(TestSite.json(response).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void whoeverSendsAChallengeIsHeldToIt() {
        var site = sites.site(sites.pool(), ClientRulesOf.withoutPkce());
        var browser = sites.loggedIn(site.pool());

        assertThat(site.redeem(site.code(browser), Map.of("code_verifier", "")).statusCode())
                .isEqualTo(400);
        assertThat(site.redeem(site.code(browser), Map.of("code_verifier", "x".repeat(43)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.redeem(site.code(browser)).statusCode()).isEqualTo(200);
    }

    @Test
    void aMethodWithoutAChallengeAndAPlainOneAreErrors() {
        var site = sites.site(sites.pool(), ClientRulesOf.withoutPkce());
        var browser = sites.loggedIn(site.pool());

        for (var changes : List.of(
                Map.of("code_challenge", ""),
                Map.of("code_challenge_method", ""),
                Map.of("code_challenge_method", "plain"),
                Map.of("code_challenge", Digest.of("x").value() + "=", "code_challenge_method", "S256"))) {
            assertThat(TestSite.answer(site.authorize(browser, site.requestWith(changes))))
                    .containsEntry("error", "invalid_request");
        }
    }
}
