package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.ClientKind;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;

/// The ways in which an answer reaches a website: codes and errors alike, each with the issuer's name (RFC 9207).
@IssuerServer
class ResponseModeTests {

    private static final String ORIGIN = "https://site.example";
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @Autowired
    private TestSites sites;

    @ParameterizedTest
    @ValueSource(strings = {"query", "fragment", "form_post", "web_message"})
    void aCodeComesAsItWasAskedFor(String mode) {
        var site = site();

        var answer = read(mode, site.authorize(sites.loggedIn(site.pool()), with(site, mode, Map.of())));

        assertThat(answer).containsOnlyKeys("code", "state", "iss");
        assertThat(answer).containsEntry("state", "the state/of things").containsEntry("iss", site.issuer());
        assertThat(site.redeem(answer.getOrDefault("code", "")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "fragment", "form_post", "web_message"})
    void anErrorComesTheSameWay(String mode) {
        var site = site();

        var silent = read(mode, site.authorize(new TestBrowser(), with(site, mode, Map.of("prompt", "none"))));
        var wrong = read(mode, site.authorize(new TestBrowser(), with(site, mode, Map.of("max_age", "soon"))));

        assertThat(silent).containsOnlyKeys("error", "error_description", "state", "iss");
        assertThat(silent).containsEntry("error", "login_required").containsEntry("iss", site.issuer());
        assertThat(wrong).containsEntry("error", "invalid_request").containsEntry("state", "the state/of things");
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "fragment"})
    void anAnswerPassesThroughTheFrameOfAPageThatIsIsolatedFromOtherOrigins(String mode) {
        var site = site();

        var code = site.authorize(sites.loggedIn(site.pool()), with(site, mode, Map.of("prompt", "none")));
        var error = site.authorize(new TestBrowser(), with(site, mode, Map.of("prompt", "none")));

        assertThat(List.of(code, error))
                .allSatisfy(response -> assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                        .contains("cross-origin"));
    }

    @Test
    void aFormIsPostedByItselfAndByItsButtonToTheWebsiteOnly() {
        var site = site();

        var response = site.authorize(sites.loggedIn(site.pool()), with(site, "form_post", Map.of()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'sha256-", "frame-ancestors 'none'")
                .endsWith("form-action " + ORIGIN);
        assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(response.headers().firstValue("Referrer-Policy")).contains("strict-origin");
        assertThat(response.body())
                .contains(
                        "<form method=\"post\" action=\"" + TestSite.REDIRECT_URI + "\">",
                        "<button class=\"button\">继续");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "</script><img src=x>", "'&amp;<!--", "中文 🙂"})
    void aStateCannotBreakOutOfAPage(String state) {
        var site = site();
        var browser = sites.loggedIn(site.pool());

        var posted = site.authorize(browser, with(site, "form_post", Map.of("state", state)));
        var told = site.authorize(browser, with(site, "web_message", Map.of("state", state)));

        assertThat(posted.body()).doesNotContain("<img", "alert(1)</script>");
        assertThat(told.body()).doesNotContain("<img", "<script>alert");
        assertThat(read("form_post", posted)).containsEntry("state", state);
        assertThat(read("web_message", told)).containsEntry("state", state);
    }

    @Test
    void aMessageGoesToTheListedOriginAndOnlyThatMayFrameIt() {
        var site = site();

        var response = site.authorize(sites.loggedIn(site.pool()), with(site, "web_message", Map.of()));

        assertThat(response.body()).contains("data-origin=\"" + ORIGIN + "\"", "answer.dataset.origin");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors " + ORIGIN + ";", "form-action 'none'");
        assertThat(response.headers().firstValue("X-Frame-Options")).isEmpty();
    }

    @Test
    void aMessageReachesAPageThatIsIsolatedFromOtherOrigins() {
        var site = site();
        var browser = sites.loggedIn(site.pool());
        var address = with(site, "web_message", Map.of());

        var framed = browser.getInAFrame(site.issuer() + "/auth?" + TestBrowser.form(address))
                .headers();
        var alone = site.authorize(browser, address).headers();

        assertThat(framed.firstValue("Cross-Origin-Embedder-Policy")).contains("require-corp");
        assertThat(framed.firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        // A window of its own has to stay known to the page that opened it.
        assertThat(alone.firstValue("Cross-Origin-Opener-Policy")).isEmpty();
        assertThat(alone.firstValue("Cross-Origin-Resource-Policy")).isEmpty();
    }

    @Test
    void noOtherPageOfTheIssuerMayBeFramed() {
        var site = site();

        var toLogin = site.authorize(new TestBrowser(), with(site, "web_message", Map.of()));
        var refused = site.authorize(new TestBrowser(), site.requestWith(Map.of("client_id", "nobody")));

        assertThat(toLogin.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(refused.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://other.example", "https://site.example:8443", "http://site.example"})
    void anOriginThatIsNotListedGetsNoMessage(String listed) {
        var site = sites.site(
                sites.pool(), ClientRulesOf.origins(listed.isEmpty() ? new String[0] : new String[] {listed}));

        var answer = TestSite.answer(
                site.authorize(sites.loggedIn(site.pool()), with(site, "web_message", Map.of("prompt", "none"))));

        assertThat(answer).containsEntry("error", "invalid_request").doesNotContainKey("code");
    }

    @Test
    void aSchemeOfAnApplicationsOwnIsReachedByARedirectOnly() {
        var own = "com.example.app:/callback";
        var site = sites.site(sites.pool(), ClientRulesOf.kind(ClientKind.NATIVE), List.of(own));
        var browser = sites.loggedIn(site.pool());

        var redirected = site.authorize(browser, site.requestWith(Map.of("redirect_uri", own)));
        var posted =
                site.authorize(browser, site.requestWith(Map.of("redirect_uri", own, "response_mode", "form_post")));

        assertThat(redirected.headers().firstValue("Location").orElseThrow()).startsWith(own + "?code=");
        assertThat(posted.headers().firstValue("Location").orElseThrow()).startsWith(own + "?error=invalid_request");
    }

    private TestSite site() {
        return sites.site(sites.pool(), ClientRulesOf.origins(ORIGIN));
    }

    private static Map<String, String> with(TestSite site, String mode, Map<String, String> changes) {
        var request = new LinkedHashMap<>(site.requestWith(changes));
        request.put("response_mode", mode);
        return request;
    }

    private static Map<String, String> read(String mode, HttpResponse<String> response) {
        return switch (mode) {
            case "query" -> TestSite.answer(response);
            case "fragment" -> {
                var location = response.headers().firstValue("Location").orElseThrow();
                assertThat(location).startsWith(TestSite.REDIRECT_URI + "#");
                yield pairs(location.substring(location.indexOf('#') + 1));
            }
            case "form_post" -> {
                var fields = new LinkedHashMap<String, String>();
                FIELD.matcher(response.body())
                        .results()
                        .forEach(field -> fields.put(field.group(1), unescape(field.group(2))));
                yield fields;
            }
            default -> {
                var body = response.body();
                var start = body.indexOf('>', body.indexOf("id=\"answer\"")) + 1;
                var answer = new LinkedHashMap<String, String>();
                TestSite.JSON
                        .readTree(body.substring(start, body.indexOf("</script>", start)))
                        .propertyStream()
                        .forEach(member ->
                                answer.put(member.getKey(), member.getValue().asString()));
                yield answer;
            }
        };
    }

    private static Map<String, String> pairs(String query) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            pairs.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return pairs;
    }

    private static String unescape(String html) {
        return HtmlUtils.htmlUnescape(html);
    }
}
