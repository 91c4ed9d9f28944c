package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.ClientKind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
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
import org.springframework.beans.factory.annotation.Autowired;

/// Each endpoint that programs post forms to, each of its parameters, each fault: the answer is the error that the
/// specifications name (RFC 6749 §5.2, RFC 7662 §2.3, RFC 7009 §2.2.1, RFC 8628 §3.5, RFC 9126 §2.3), and no failure
/// of ours.
@IssuerServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormWalkTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    /// An endpoint, a good form for it, and what a parameter that is not there brings; nothing, where it may be
    /// absent.
    record Endpoint(String name, String path, Map<String, String> good, Map<String, Set<String>> absent) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Endpoint CODE = new Endpoint(
            "code",
            "/token",
            Map.of("grant_type", "authorization_code", "code", "x", "redirect_uri", TestSite.REDIRECT_URI),
            Map.of("grant_type", Set.of("invalid_request"), "code", Set.of("invalid_request")));
    private static final Endpoint REFRESH = new Endpoint(
            "refresh",
            "/token",
            Map.of("grant_type", "refresh_token", "refresh_token", "x", "scope", "openid"),
            Map.of("grant_type", Set.of("invalid_request"), "refresh_token", Set.of("invalid_request")));
    private static final Endpoint SERVICE = new Endpoint(
            "service",
            "/token",
            Map.of("grant_type", "client_credentials", "scope", "users:read"),
            Map.of("grant_type", Set.of("invalid_request")));
    private static final Endpoint DEVICE_CODE = new Endpoint(
            "device code",
            "/token",
            Map.of("grant_type", "urn:ietf:params:oauth:grant-type:device_code", "device_code", "x"),
            Map.of("grant_type", Set.of("invalid_request"), "device_code", Set.of("invalid_request")));
    private static final Endpoint INTROSPECTION = new Endpoint(
            "introspection",
            "/token/introspection",
            Map.of("token", "x", "token_type_hint", "access_token"),
            Map.of("token", Set.of("invalid_request")));
    private static final Endpoint REVOCATION = new Endpoint(
            "revocation",
            "/token/revocation",
            Map.of("token", "x", "token_type_hint", "access_token"),
            Map.of("token", Set.of("invalid_request")));
    private static final Endpoint DEVICE = new Endpoint("device", "/device", Map.of("scope", "openid"), Map.of());
    private static final Endpoint PUSH = new Endpoint(
            "push",
            "/par",
            Map.of(),
            Map.of(
                    "client_id", Set.of("invalid_request"),
                    "response_type", Set.of("invalid_request"),
                    "redirect_uri", Set.of("invalid_request"),
                    "code_challenge", Set.of("invalid_request"),
                    "code_challenge_method", Set.of("invalid_request")));

    static Stream<Endpoint> endpoints() {
        return Stream.of(CODE, REFRESH, SERVICE, DEVICE_CODE, INTROSPECTION, REVOCATION, DEVICE, PUSH);
    }

    /// What a browser may ask for, and a website push.
    static Map<String, String> authorization(TestSite site) {
        var request = site.request();
        request.put("response_mode", "query");
        request.put("prompt", "login");
        request.put("max_age", "100");
        request.put("display", "popup");
        request.put("ui_locales", "en");
        request.put("claims_locales", "en");
        request.put("login_hint", "somebody");
        request.put("acr_values", "scan");
        request.put("claims", "{\"userinfo\":{\"name\":null}}");
        request.put("dpop_jkt", site.request().get("code_challenge"));
        return request;
    }

    @Autowired
    private TestSites sites;

    private TestSite site;
    private TestSite device;

    @BeforeAll
    void applications() {
        site = sites.site();
        device = sites.site(site.pool(), TestRules.of(ClientKind.DEVICE));
    }

    private static Map<String, String> good(Endpoint endpoint, TestSite whose) {
        var form = new LinkedHashMap<>(endpoint.equals(PUSH) ? authorization(whose) : endpoint.good);
        if (whose.secret().isEmpty()) {
            form.put("client_id", whose.id().value());
        }
        return form;
    }

    private TestSite whose(Endpoint endpoint) {
        return endpoint.equals(DEVICE) || endpoint.equals(DEVICE_CODE) ? device : site;
    }

    Stream<Arguments> walk() {
        return endpoints()
                .flatMap(endpoint -> good(endpoint, whose(endpoint)).keySet().stream()
                        .flatMap(parameter ->
                                Arrays.stream(Fault.values()).map(fault -> Arguments.of(endpoint, parameter, fault))));
    }

    @ParameterizedTest
    @MethodSource("walk")
    void aFaultIsNamed(Endpoint endpoint, String parameter, Fault fault) {
        var whose = whose(endpoint);

        var response = send(endpoint, "POST", FORM, fault.of(good(endpoint, whose), parameter));

        assertThat(response.statusCode()).as(response.body()).isLessThan(500);
        if (fault.isAbsence()) {
            assertAbsent(endpoint, parameter, response);
        } else {
            assertRefused(response, endpoint.equals(PUSH) ? List.of(400, 413) : List.of(400), "invalid_request");
        }
    }

    private void assertAbsent(Endpoint endpoint, String parameter, HttpResponse<String> response) {
        if (parameter.equals("client_id") && whose(endpoint).secret().isEmpty()) {
            assertRefused(response, List.of(401), "invalid_client");
        } else if (endpoint.absent.containsKey(parameter)) {
            assertRefused(response, List.of(400), endpoint.absent.get(parameter).toArray(String[]::new));
        } else if (response.statusCode() >= 300) {
            // It may be absent, and the rest of the form is what it is.
            var same = send(endpoint, "POST", FORM, TestBrowser.form(good(endpoint, whose(endpoint))));
            assertThat(response.body()).isEqualTo(same.body());
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aFormIsPosted(Endpoint endpoint) {
        for (var method : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE")) {
            var response = send(endpoint, method, FORM, TestBrowser.form(good(endpoint, whose(endpoint))));
            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("POST");
            var unreadable = send(endpoint, method, FORM, "grant_type=%");
            assertThat(unreadable.statusCode()).as(method).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aFormIsNothingElseAndNotInTheAddress(Endpoint endpoint) {
        var form = TestBrowser.form(good(endpoint, whose(endpoint)));
        for (var type : List.of("application/json", "multipart/form-data; boundary=x", "text/plain", "x", "*/*")) {
            assertRefused(send(endpoint, "POST", type, form), List.of(400), "invalid_request");
        }
        assertRefused(
                exchange(URI.create(site.issuer() + endpoint.path + "?scope=openid"), endpoint, "POST", FORM, form),
                List.of(400),
                "invalid_request");
    }

    private HttpResponse<String> send(Endpoint endpoint, String method, String type, String form) {
        return exchange(URI.create(site.issuer() + endpoint.path), endpoint, method, type, form);
    }

    private HttpResponse<String> exchange(URI uri, Endpoint endpoint, String method, String type, String form) {
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(form));
        if (!whose(endpoint).secret().isEmpty()) {
            request.header("Authorization", whose(endpoint).basic());
        }
        return TestBrowser.exchange(request.build());
    }

    private static void assertRefused(HttpResponse<String> response, List<Integer> statuses, String... errors) {
        assertThat(response.statusCode()).as(response.body()).isIn(new ArrayList<Object>(statuses));
        assertThat(TestSite.json(response).get("error").asString()).isIn((Object[]) errors);
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    }
}
