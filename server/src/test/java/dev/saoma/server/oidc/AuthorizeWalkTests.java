package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Each parameter of an authorization request and of a logout request, each fault: the answer is an error in the
/// place that the specifications allow (RFC 6749 §4.1.2.1, OpenID Connect Core 1.0 §3.1.2.6, RP-Initiated Logout 1.0
/// §4), never a redirect to an address that is not registered, and no failure of ours.
@IssuerServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizeWalkTests {

    /// Without them nobody can be told but the visitor.
    private static final Set<String> NAMING_THE_WEBSITE = Set.of("client_id", "redirect_uri");

    private static final Set<String> REQUIRED = Set.of("response_type", "code_challenge", "code_challenge_method");

    @Autowired
    private TestSites sites;

    private TestSite site;
    private TestBrowser browser;
    private String idToken;

    @BeforeAll
    void aWebsite() {
        site = sites.site();
        browser = sites.loggedIn(site.pool());
        idToken = site.tokens(browser).get("id_token").asString();
    }

    private static Stream<Arguments> walk(Set<String> parameters) {
        return parameters.stream()
                .flatMap(parameter -> Arrays.stream(Fault.values()).map(fault -> Arguments.of(parameter, fault)));
    }

    Stream<Arguments> authorization() {
        return walk(FormWalkTests.authorization(site).keySet());
    }

    Stream<Arguments> logout() {
        return walk(logoutRequest().keySet());
    }

    private Map<String, String> logoutRequest() {
        var request = new LinkedHashMap<String, String>();
        request.put("id_token_hint", idToken);
        request.put("client_id", site.id().value());
        request.put("post_logout_redirect_uri", TestSite.POST_LOGOUT_REDIRECT_URI);
        request.put("state", "x");
        return request;
    }

    @ParameterizedTest
    @MethodSource("authorization")
    void aFaultInARequestIsToldInItsPlace(String parameter, Fault fault) {
        var query = fault.of(FormWalkTests.authorization(site), parameter);

        assertAnswered(parameter, fault, RawHttp.get(site.issuer() + "/auth?" + query));
    }

    /// What is posted comes again with GET, or is refused at once.
    @ParameterizedTest
    @MethodSource("authorization")
    void aFaultInAPostedRequestIsToldInItsPlace(String parameter, Fault fault) {
        var form = fault.of(FormWalkTests.authorization(site), parameter);

        var posted = RawHttp.postForm(site.issuer() + "/auth", form);

        assertAnswered(parameter, fault, isSeeOther(posted) ? RawHttp.get(again(posted)) : posted);
    }

    private static boolean isSeeOther(String answer) {
        return answer.startsWith("HTTP/1.1 303");
    }

    private String again(String answer) {
        var path = location(answer);
        return site.base().substring(0, site.base().indexOf("/p/")) + path;
    }

    private static String location(String answer) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.startsWith("Location: "))
                .map(line -> line.substring("Location: ".length()))
                .findFirst()
                .orElse("");
    }

    private static boolean isNone(String parameter, Fault fault) {
        // JSON may end with a line break.
        return (fault.isAbsence() && !REQUIRED.contains(parameter))
                || (fault == Fault.WITH_A_LINE_BREAK && parameter.equals("claims"));
    }

    private static void assertAnswered(String parameter, Fault fault, String answer) {
        if (fault == Fault.HUGE && answer.isEmpty()) {
            return; // hung up on
        }
        assertThat(answer).matches("(?s)HTTP/1.1 [34]\\d\\d .*").doesNotContain("Exception");
        var location = location(answer);
        if (NAMING_THE_WEBSITE.contains(parameter)) {
            assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
            assertThat(location).isEmpty();
        } else if (isNone(parameter, fault)) {
            assertThat(location).contains("/login?request=");
        } else if (!location.isEmpty()) {
            assertThat(location).startsWith(TestSite.REDIRECT_URI + "?error=");
            var told = TestSite.query(location);
            assertThat(told.get("error")).isIn("invalid_request", "invalid_scope", "unsupported_response_type");
            assertThat(told).containsKey("iss").doesNotContainKey("code");
        } else {
            // Not even readable, or too long for an address.
            assertThat(fault).isIn(Fault.HALF_ESCAPED, Fault.NOT_UTF_8, Fault.HUGE, Fault.LONG);
            assertThat(answer).matches("(?s)HTTP/1.1 (400|413|414|431) .*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void whatIsReadOrPostedIsNothingElse(String method) {
        for (var path : List.of(
                "/auth", "/session/end", "/me", "/.well-known/jwks.json", "/.well-known/openid-configuration")) {
            assertThat(RawHttp.send(method, site.issuer() + path + "?" + TestBrowser.form(site.request())))
                    .as(path)
                    .startsWith("HTTP/1.1 405 ")
                    .contains("Allow: ")
                    .doesNotContain("Set-Cookie");
        }
    }

    @ParameterizedTest
    @MethodSource("logout")
    void aFaultInALogoutRequestIsToldToThePersonAndChangesNothing(String parameter, Fault fault) {
        if (fault.isAbsence()) {
            return;
        }
        var query = fault.of(logoutRequest(), parameter);
        for (var answer : List.of(
                RawHttp.get(site.issuer() + "/session/end?" + query),
                RawHttp.postForm(site.issuer() + "/session/end", query))) {
            if (fault != Fault.HUGE || !answer.isEmpty()) {
                assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("Exception");
                assertThat(location(answer)).isEmpty();
            }
        }
        assertThat(TestSite.answer(site.authorize(browser, site.request()))).containsKey("code");
    }
}
