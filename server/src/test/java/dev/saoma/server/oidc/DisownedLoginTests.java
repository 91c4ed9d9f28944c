package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.testing.Ids;
import java.util.List;
import java.util.Optional;
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
        endSession.end(site.pool().id(), sid, Optional.empty());

        endSession.revoke(site.pool().id(), sid);

        assertThat(site.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    /// The same person logged in once more in the same browser, so the session has another name since.
    @Test
    void whatWebsitesGotUnderAFormerNameOfTheSessionEndsToo() {
        var site = sites.site();
        var browser = new TestBrowser();
        var user = sites.user(site.pool());
        sites.logIn(browser, site.pool(), user);
        var before = TestSite.json(site.redeem(site.code(browser)));
        sites.logIn(browser, site.pool(), user);
        var between = TestSite.json(site.redeem(site.code(browser)));
        sites.logIn(browser, site.pool(), user);
        var after = TestSite.json(site.redeem(site.code(browser)));
        assertThat(site.userInfo(before.get("access_token").asString()).statusCode())
                .isEqualTo(200);

        endSession.revoke(site.pool().id(), sid(after.get("id_token").asString()));

        for (var tokens : List.of(before, between, after)) {
            assertThat(site.userInfo(tokens.get("access_token").asString()).statusCode())
                    .isEqualTo(401);
            assertThat(site.refresh(tokens.get("refresh_token").asString()).statusCode())
                    .isEqualTo(400);
        }
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
