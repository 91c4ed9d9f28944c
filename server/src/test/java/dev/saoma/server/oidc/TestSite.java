package dev.saoma.server.oidc;

import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.Pool;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A website, which speaks raw HTTP.
///
/// @param base the address of its pool
/// @param secret empty where it has none
record TestSite(String base, Pool pool, ClientId id, String secret) {

    static final String REDIRECT_URI = "https://site.example/callback";
    static final String POST_LOGOUT_REDIRECT_URI = "https://site.example/bye";

    /// A verifier is enough for tests that do not try to guess it.
    static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier";

    static final JsonMapper JSON = JsonMapper.shared();

    String issuer() {
        return base + "/oidc";
    }

    /// A correct authorization request.
    Map<String, String> request() {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", id.value());
        request.put("redirect_uri", REDIRECT_URI);
        request.put("scope", "openid profile offline_access");
        request.put("state", "the state/of things");
        request.put("nonce", "the-nonce");
        request.put("code_challenge", Digest.of(VERIFIER).value());
        request.put("code_challenge_method", "S256");
        return request;
    }

    /// A correct request with some parameters other; an empty one is left out.
    Map<String, String> requestWith(Map<String, String> changes) {
        var request = request();
        request.putAll(changes);
        request.values().removeIf(String::isEmpty);
        return request;
    }

    HttpResponse<String> authorize(TestBrowser browser, Map<String, String> request) {
        return browser.get(issuer() + "/auth?" + TestBrowser.form(request));
    }

    /// A code for whoever is logged in.
    String code(TestBrowser browser) {
        return code(browser, Map.of());
    }

    /// A code for whoever is logged in, got by a request with some parameters other.
    String code(TestBrowser browser, Map<String, String> changes) {
        return answer(authorize(browser, requestWith(changes))).getOrDefault("code", "no code");
    }

    /// What the website reads from the address that the browser is sent to.
    static Map<String, String> answer(HttpResponse<String> response) {
        var location = response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
        if (!location.startsWith(REDIRECT_URI + "?")) {
            throw new AssertionError("Sent to " + location);
        }
        return query(location);
    }

    static Map<String, String> query(String location) {
        return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /// What the website gets for a request that it pushes.
    HttpResponse<String> push(Map<String, String> request) {
        return TestBrowser.exchange(basic(form("/par", request)).build());
    }

    /// The reference of a correct request with some parameters other.
    String pushed(Map<String, String> changes) {
        return json(push(requestWith(changes))).get("request_uri").asString();
    }

    /// What a browser gets that brings a reference.
    HttpResponse<String> bring(TestBrowser browser, String requestUri) {
        return authorize(browser, Map.of("client_id", id.value(), "request_uri", requestUri));
    }

    /// The address that the browser is to go on to within the pool.
    String next(HttpResponse<String> response) {
        return URI.create(issuer())
                .resolve(response.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(response.body())))
                .toString();
    }

    HttpResponse<String> redeem(String code) {
        return redeem(code, Map.of());
    }

    HttpResponse<String> redeem(String code, Map<String, String> changes) {
        var form = new LinkedHashMap<>(ofCode(code));
        form.putAll(changes);
        form.values().removeIf(String::isEmpty);
        return token(form);
    }

    /// What a website posts to redeem a code.
    static Map<String, String> ofCode(String code) {
        return Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", REDIRECT_URI,
                "code_verifier", VERIFIER);
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    HttpResponse<String> token(Map<String, String> form) {
        return call("/token", form);
    }

    /// Posts a form as this website, in whichever way it shows who it is.
    HttpResponse<String> call(String path, Map<String, String> form, String... headers) {
        var whole = new LinkedHashMap<>(form);
        if (secret.isEmpty()) {
            whole.put("client_id", id.value());
        }
        var request = form(path, whole);
        if (!secret.isEmpty()) {
            request.header("Authorization", basic());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return TestBrowser.exchange(request.build());
    }

    String basic() {
        var credentials = id.value() + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder basic(HttpRequest.Builder request) {
        return request.header("Authorization", basic());
    }

    HttpResponse<String> introspect(String token) {
        return call("/token/introspection", Map.of("token", token));
    }

    HttpResponse<String> revoke(String token) {
        return call("/token/revocation", Map.of("token", token));
    }

    HttpRequest.Builder tokenRequest(Map<String, String> form) {
        return form("/token", form);
    }

    HttpRequest.Builder form(String path, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(TestBrowser.form(form)));
    }

    HttpResponse<String> userInfo(String accessToken) {
        return TestBrowser.exchange(HttpRequest.newBuilder(URI.create(issuer() + "/me"))
                .header("Authorization", "Bearer " + accessToken)
                .build());
    }

    HttpResponse<String> get(String path) {
        return TestBrowser.exchange(
                HttpRequest.newBuilder(URI.create(issuer() + path)).build());
    }

    /// The tokens that somebody who is logged in gets.
    JsonNode tokens(TestBrowser browser) {
        return json(redeem(code(browser)));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode claims(String jwt) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", 3)[1]));
    }
}
