package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is left of a login that was somebody else's: nothing.
@IssuerServer
class DisownedLoginTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private EndSession endSession;

    @Test
    void allThatWebsitesGotInItIsWorthNothing() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var tokens = TestSite.json(site.redeem(site.code(browser)));
        var waiting = site.code(browser);

        endSession.revoke(site.pool().id(), sid(tokens.get("id_token").asString()));

        assertThat(site.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(401);
        assertThat(site.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
        assertThat(site.redeem(waiting).statusCode()).isEqualTo(400);
        assertThat(site.authorize(browser, site.request())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/login?request=");
    }

    @Test
    void theTokensEndAlsoWhereTheBrowserHasLoggedOutBefore() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var tokens = TestSite.json(site.redeem(site.code(browser)));
        var sid = sid(tokens.get("id_token").asString());
        endSession.end(site.pool().id(), sid);

        endSession.revoke(site.pool().id(), sid);

        assertThat(site.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anotherPoolsSessionOfThatNameGoesOn() {
        var site = sites.site();
        var browser = sites.loggedIn(site.pool());
        var tokens = TestSite.json(site.redeem(site.code(browser)));

        endSession.revoke(new PoolId(Ids.id()), sid(tokens.get("id_token").asString()));

        assertThat(site.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(200);
    }

    private static SessionId sid(String idToken) {
        return new SessionId(TestSite.claims(idToken).get("sid").asString());
    }
}
