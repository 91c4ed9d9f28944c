package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.pool.CurrentPool;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// How a website asks how sure a login has to be, and how it is told (OpenID Connect Core 1.0 §2, §5.5.1.1).
@IssuerServer
class AssuranceTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private LoginRequests logins;

    @ParameterizedTest
    @CsvSource({"SCAN, scan, mca", "WEB, web, web", "CONFIRM, confirm, mca user", "NUMBER, number, mca user number"})
    void theIdTokenSaysHowThePersonProvedWhoTheyAre(Assurance assurance, String acr, String amr) {
        var site = sites.site();
        var browser = loggedIn(site, assurance);

        var claims = TestSite.claims(site.tokens(browser).get("id_token").asString());

        assertThat(claims.get("acr").asString()).isEqualTo(acr);
        assertThat(claims.get("amr").valueStream().map(method -> method.asString()))
                .containsExactly(amr.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "SCAN, scan, scan",
        "WEB, web, web",
        "WEB, scan, scan",
        "SCAN, web, scan",
        "WEB, confirm, web",
        "NUMBER, confirm, confirm",
        "NUMBER, number confirm, number",
        "CONFIRM, number confirm, confirm",
        "SCAN, number, scan",
        "SCAN, urn:example:gold, scan",
        "CONFIRM, urn:example:gold scan, scan"
    })
    void aWishIsMetAsFarAsTheLoginDoes(Assurance assurance, String asked, String told) {
        var site = sites.site();

        var code = site.code(loggedIn(site, assurance), Map.of("acr_values", asked));
        var idToken = TestSite.json(site.redeem(code)).get("id_token").asString();

        assertThat(TestSite.claims(idToken).get("acr").asString()).isEqualTo(told);
    }

    @Test
    void whoCameInByLessToAnotherWebsiteHasToProveMoreToACarefulOne() {
        var easy = sites.site();
        var careful = sites.site(easy.pool(), new LoginPolicy(Policy.NUMBER, false));
        var browser = loggedIn(easy, Assurance.SCAN);

        assertThat(careful.authorize(browser, careful.request()).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/login?request="));
        assertThat(TestSite.answer(careful.authorize(browser, careful.requestWith(Map.of("prompt", "none")))))
                .containsEntry("error", "login_required");
        assertThat(careful.code(loggedIn(careful, Assurance.NUMBER))).hasSizeGreaterThan(20);
    }

    @Test
    void aWishIsPassedOnToTheLoginPage() {
        var site = sites.site();

        assertThat(loginRequest(site, site.authorize(new TestBrowser(), site.request()))
                        .atLeast())
                .isEqualTo(Policy.INSTANT);
        assertThat(loginRequest(
                                site,
                                site.authorize(new TestBrowser(), site.requestWith(Map.of("acr_values", "number"))))
                        .atLeast())
                .isEqualTo(Policy.NUMBER);
        assertThat(loginRequest(site, site.authorize(new TestBrowser(), essential(site, "confirm")))
                        .atLeast())
                .isEqualTo(Policy.CONFIRM);
    }

    @Test
    void whatIsEssentialIsAskedForByAnotherLogin() {
        var site = sites.site();
        var browser = loggedIn(site, Assurance.SCAN);

        var request = loginRequest(site, site.authorize(browser, essential(site, "confirm")));
        sites.logIn(browser, site.pool(), sites.user(site.pool()), Assurance.CONFIRM);

        assertThat(TestSite.answer(goOn(site, browser, request))).containsKey("code");
    }

    @Test
    void aLoginThatIsStillNotEnoughIsToldAsSuch() {
        var site = sites.site();
        var browser = loggedIn(site, Assurance.SCAN);

        var request = loginRequest(site, site.authorize(browser, essential(site, "confirm")));
        sites.logIn(browser, site.pool(), sites.user(site.pool()), Assurance.SCAN);

        assertThat(TestSite.answer(goOn(site, browser, request)))
                .containsEntry("error", "unmet_authentication_requirements");
    }

    @Test
    void whatNoLoginHereCanMeetIsToldAtOnce() {
        var site = sites.site();

        assertThat(TestSite.answer(site.authorize(new TestBrowser(), essential(site, "urn:example:gold"))))
                .containsEntry("error", "unmet_authentication_requirements");
    }

    @Test
    void aSilentRequestIsToldThatALoginIsNeeded() {
        var site = sites.site();
        var request = essential(site, "number");
        request.put("prompt", "none");

        assertThat(TestSite.answer(site.authorize(loggedIn(site, Assurance.CONFIRM), request)))
                .containsEntry("error", "login_required");
    }

    @Test
    void unknownMethodsAmountToAScan() {
        assertThat(Assurance.of(List.of())).isEqualTo(Assurance.SCAN);
        assertThat(Assurance.of(List.of("user", "number"))).isEqualTo(Assurance.SCAN);
        assertThat(Assurance.of(List.of("web", "user"))).isEqualTo(Assurance.CONFIRM);
    }

    private TestBrowser loggedIn(TestSite site, Assurance assurance) {
        var browser = new TestBrowser();
        sites.logIn(browser, site.pool(), sites.user(site.pool()), assurance);
        return browser;
    }

    private static Map<String, String> essential(TestSite site, String acr) {
        var claims = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"" + acr + "\"]}}}";
        return site.requestWith(Map.of("claims", claims));
    }

    private LoginRequest loginRequest(TestSite site, HttpResponse<String> response) {
        var location = response.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("/login?request=");
        var sealed = location.substring(location.indexOf('=') + 1);
        return CurrentPool.callIn(site.pool(), () -> logins.open(sealed)).orElseThrow();
    }

    private static HttpResponse<String> goOn(TestSite site, TestBrowser browser, LoginRequest request) {
        return browser.get(
                URI.create(site.issuer()).resolve(request.continueAt()).toString());
    }
}
