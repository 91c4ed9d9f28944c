package dev.saoma.acceptance;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/// Does over HTTP what the login page and the website do, with cookies of its own, where a hundred are needed.
final class PlainBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int PIXELS_A_MODULE = 6;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RunFile addresses;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private String request = "";

    PlainBrowser(RunFile addresses) {
        this.addresses = addresses;
    }

    /// From the website to the login page.
    PlainBrowser wantsToLogIn() {
        HttpResponse<String> answer = get(URI.create(addresses.issuer() + "/auth?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", addresses.clientId(),
                        "redirect_uri", addresses.redirectUri(),
                        "scope", "openid offline_access",
                        "state", "a-state",
                        "code_challenge", challenge(verifier),
                        "code_challenge_method", "S256"))));
        request = parameter(location(answer), "request");
        return this;
    }

    /// What the server says when the page asks for a code.
    HttpResponse<String> asksForACode() {
        return post("", Map.of("request", request));
    }

    JsonNode looksAt(String scan) {
        HttpResponse<String> answer = get(URI.create(scans() + "/" + scan));
        return Json.read(expect(200, answer).body());
    }

    /// Comes in, and back to the website, which asks who it is: the `sub`
    String comesIn(String scan) {
        String claims = tokens(scan).path("id_token").asString().split("\\.", -1)[1];
        return Json.read(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .path("sub")
                .asString();
    }

    /// Comes in, and back to the website with a code: what that is exchanged for.
    JsonNode tokens(String scan) {
        HttpResponse<String> redeemed = expect(200, post("/" + scan + "/redeem", Map.of("request", request)));
        URI next = URI.create(addresses.server())
                .resolve(Json.read(redeemed.body()).path("location").asString());
        URI website = location(get(next));
        return Json.read(expect(
                        200,
                        send(HttpRequest.newBuilder(URI.create(addresses.issuer() + "/token"))
                                .header("Authorization", basic())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form(Map.of(
                                        "grant_type",
                                        "authorization_code",
                                        "code",
                                        parameter(website, "code"),
                                        "redirect_uri",
                                        addresses.redirectUri(),
                                        "code_verifier",
                                        verifier))))))
                .body());
    }

    /// Draws a code as the page does.
    static byte[] picture(JsonNode qr) {
        int side = qr.path("size").asInt() * PIXELS_A_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        Matcher bar = BAR.matcher(qr.path("path").asString());
        while (bar.find()) {
            pen.fillRect(pixels(bar.group(1)), pixels(bar.group(2)), pixels(bar.group(3)), PIXELS_A_MODULE);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static int pixels(String modules) {
        return Integer.parseInt(modules) * PIXELS_A_MODULE;
    }

    private String scans() {
        return addresses.issuer().replaceFirst("/oidc$", "/login/scans");
    }

    private HttpResponse<String> post(String path, Map<String, String> body) {
        return send(HttpRequest.newBuilder(URI.create(scans() + path))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(Json.write(body))));
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder asked) {
        if (!cookies.isEmpty()) {
            asked.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = HTTP.send(asked.timeout(PATIENCE).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for Saoma", e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private String basic() {
        String credentials = addresses.clientId() + ":" + addresses.clientSecret();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static URI location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(expect(302, answer).headers().firstValue("Location").orElseThrow());
    }

    private static String parameter(URI address, String name) {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair[0].equals(name))
                .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + address));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
