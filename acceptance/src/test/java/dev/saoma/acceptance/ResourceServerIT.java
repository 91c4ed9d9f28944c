package dev.saoma.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// An API that checks tokens with Spring Security's resource server, as `docs/clients/resource-server.md` says.
/// Tokens that are expired or for others are its own tests' matter, which can sign them.
@SharedSaoma
@TestInstance(Lifecycle.PER_CLASS)
final class ResourceServerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SaomaUnderTest saoma;
    private final JsonNode tokens;
    private final int port = Ports.free();
    private final Program api;

    ResourceServerIT(SaomaUnderTest saoma, Phone phone, @TempDir Path folder) {
        this.saoma = saoma;
        this.tokens = tokens(saoma, phone);
        this.api = start(saoma, folder, saoma.addresses().issuer(), port);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void anAccessTokenIsBelieved() {
        HttpResponse<String> greeted = greet(port, token("access_token"));

        assertThat(greeted.statusCode()).isEqualTo(200);
        assertThat(Json.read(greeted.body()).path("hello").asString()).matches("[0-9a-f]{24}");
    }

    @Test
    void anIdTokenIsNot() {
        assertThat(greet(port, token("id_token")).statusCode()).isEqualTo(401);
    }

    @Test
    void aRefreshTokenOrAnAlteredTokenIsNot() {
        String token = token("access_token");
        int middle = token.length() / 2;
        String altered =
                token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);

        assertThat(greet(port, token("refresh_token")).statusCode()).isEqualTo(401);
        assertThat(greet(port, altered).statusCode()).isEqualTo(401);
    }

    @Test
    void theApiOfAnotherPoolBelievesNone(@TempDir Path folder) {
        String issuer = saoma.addresses().issuer().replace("/main/", "/" + WithSaoma.OTHER_SLUG + "/");
        int another = Ports.free();
        try (Program _ = start(saoma, folder, issuer, another)) {
            assertThat(greet(another, token("access_token")).statusCode()).isEqualTo(401);
        }
    }

    private String token(String name) {
        return tokens.path(name).asString();
    }

    private static JsonNode tokens(SaomaUnderTest saoma, Phone phone) {
        PlainBrowser browser = new PlainBrowser(saoma.addresses()).wantsToLogIn();
        JsonNode scan = Json.read(browser.asksForACode().body());
        String code = phone.decode(PlainBrowser.picture(scan.path("qr")));
        phone.scanAndFollow(phone.newPerson("caller of an API"), code);
        String id = scan.path("id").asString();
        Patience.until(
                "the caller is let in",
                () -> browser.looksAt(id).path("state").asString().equals("confirmed"));
        return browser.tokens(id);
    }

    private static HttpResponse<String> greet(int port, String token) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/greeting"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("the API does not answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for the API", e);
        }
    }

    private static Program start(SaomaUnderTest saoma, Path folder, String issuer, int at) {
        Path jar = Launcher.HOME.resolve("samples/api/target/api-1.0.0.jar");
        if (!Files.exists(jar)) {
            throw new AssertionError("build it first: mvn -pl samples/api package");
        }
        return Program.start(
                folder,
                at,
                List.of(
                        Program.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + at),
                Map.of(
                        "SAOMA_ISSUER",
                        issuer,
                        "SAOMA_CLIENT_ID",
                        saoma.addresses().clientId()));
    }
}
