package dev.saoma.bench.issuer;

import dev.saoma.bench.Wire;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// The website's server, with one connection to the issuer that it keeps.
final class Website implements AutoCloseable {

    private static final Pattern ACCESS = field("access_token");
    private static final Pattern REFRESH = field("refresh_token");
    private static final Pattern ID = field("id_token");
    private static final Pattern SUBJECT = field("sub");

    private final Client client;
    private final Wire wire;

    Website(Client client) throws IOException {
        this.client = client;
        this.wire = new Wire(client.port());
    }

    /// What it holds after a login.
    record Tokens(String access, String refresh) {}

    /// Sends somebody to log in, and takes the tokens for the code.
    Tokens logIn(Issuer.Person person) throws IOException {
        var verifier = random(32);
        var state = random(16);
        var back = person.logIn(Browser.encode(Map.of(
                "response_type",
                "code",
                "client_id",
                client.id(),
                "redirect_uri",
                Client.REDIRECT_URI,
                "scope",
                client.scope(),
                "state",
                state,
                "nonce",
                random(16),
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256")));
        if (!back.startsWith(Client.REDIRECT_URI) || !state.equals(parameter(back, "state"))) {
            throw new IOException("sent back to " + back);
        }
        return tokens(ask(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                parameter(back, "code"),
                "redirect_uri",
                Client.REDIRECT_URI,
                "code_verifier",
                verifier)));
    }

    Tokens refresh(Tokens held) throws IOException {
        return tokens(ask(Map.of("grant_type", "refresh_token", "refresh_token", held.refresh())));
    }

    void userInfo(Tokens held) throws IOException {
        var answer =
                wire.ask(Wire.get(client.port(), client.userInfo(), "Authorization: Bearer " + held.access() + "\r\n"));
        in(answer, SUBJECT);
    }

    private Wire.Answer ask(Map<String, String> form) throws IOException {
        return wire.ask(Wire.post(
                client.port(),
                client.token(),
                "application/x-www-form-urlencoded",
                client.basic(),
                Browser.encode(form).getBytes(StandardCharsets.US_ASCII)));
    }

    private static Tokens tokens(Wire.Answer answer) throws IOException {
        in(answer, ID);
        return new Tokens(in(answer, ACCESS), in(answer, REFRESH));
    }

    private static String in(Wire.Answer answer, Pattern pattern) throws IOException {
        var found = pattern.matcher(answer.body());
        if (answer.status() != 200 || !found.find()) {
            throw new IOException("the answer has another form: " + answer.status() + " " + answer.body());
        }
        return found.group(1);
    }

    private static String parameter(String uri, String name) throws IOException {
        return Arrays.stream(URI.create(uri).getRawQuery().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IOException("no " + name + " in " + uri));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    private static Pattern field(String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"");
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
