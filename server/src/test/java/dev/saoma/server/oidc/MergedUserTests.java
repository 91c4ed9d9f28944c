package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.scan.Countries;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.testing.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What browsers and websites meet when a user becomes part of another.
@IssuerServer
class MergedUserTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private BeginSession beginSession;

    @Autowired
    private FindSession findSession;

    @Autowired
    private Countries countries;

    @Test
    void theBrowserStaysLoggedInAsTheUserWhoStays() {
        var site = sites.site();
        var browser = new TestBrowser();
        var former = sites.user(site.pool());
        var into = sites.user(site.pool());
        sites.logIn(browser, site.pool(), former);

        sites.merge(site.pool(), former, into);

        var tokens = site.tokens(browser);
        assertThat(TestSite.claims(tokens.get("id_token").asString()).get("sub").asString())
                .isEqualTo(into.value());
        assertThat(TestSite.claims(tokens.get("access_token").asString())
                        .get("sub")
                        .asString())
                .isEqualTo(into.value());
    }

    @Test
    void whereTheFormerUserLoggedInFromIsUsualForTheOneWhoStays() {
        var pool = sites.site().pool();
        var former = sites.user(pool);
        var into = sites.user(pool);
        countries.add(former, "NL", new ScanId(Ids.hex(11)), Instant.now());

        sites.merge(pool, former, into);

        assertThat(countries.of(into)).containsExactly("NL");
    }

    @Test
    void whatAWebsiteHoldsOfTheFormerUserEnds() {
        var site = sites.site();
        var browser = new TestBrowser();
        var former = sites.user(site.pool());
        var into = sites.user(site.pool());
        sites.logIn(browser, site.pool(), former);
        var tokens = site.tokens(browser);

        sites.merge(site.pool(), former, into);

        assertThat(site.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
        assertThat(site.userInfo(tokens.get("access_token").asString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aWebsiteThatAsksForTheFormerUserGetsTheOneWhoStays() {
        var site = sites.site();
        var browser = new TestBrowser();
        var former = sites.user(site.pool());
        var into = sites.user(site.pool());
        sites.logIn(browser, site.pool(), into);

        sites.merge(site.pool(), former, into);

        var answer = TestSite.answer(
                site.authorize(browser, site.requestWith(Map.of("login_hint", former.value(), "prompt", "none"))));
        assertThat(answer).containsKey("code");
    }

    @Test
    void aScanOfTheFormerUserThatIsStillToBeRedeemedBecomesASessionOfTheOther() {
        var pool = sites.pool();
        var former = sites.user(pool);
        var into = sites.user(pool);
        sites.merge(pool, former, into);

        var key = beginSession.begin(
                pool.id(), former, new SessionId(Ids.hex(11)), List.of("mca"), Optional.empty(), Surroundings.UNKNOWN);

        assertThat(findSession
                        .find(pool.id(), key.value().reveal())
                        .map(session -> session.login().user()))
                .contains(into);
    }
}
