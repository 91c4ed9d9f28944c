package dev.saoma.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.SaomaServer;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.developer.Email;
import dev.saoma.server.console.developer.Invitation;
import dev.saoma.server.console.developer.Invitations;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.InvitationId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.push.Knock;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.Ids;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// What an operator takes out of the configuration file is over with the next start, at every door; what comes back
/// into it works again.
@ExtendWith(OutputCaptureExtension.class)
class FileIsTheTruthTests {

    private static final String SECRET = "a-client-secret-of-more-than-32-characters";
    private static final String POOL = """
            saoma:
              setup:
                pools:
                  - id: 5f0c00000000000000000001
                    slug: main
                    name: Saoma demo
            """;
    private static final String CONTENT = """
                    connections:
                      - id: 5f0c00000000000000000002
                        identifier: official-account
                        display-name: Demo official account
                        app-id: wx0123456789abcdef
                        app-secret: 0123456789abcdef0123456789abcdef
                        token: SomeToken123
                        encoding-aes-key: abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG
                        message-mode: safe
                    applications:
                      - client-id: 5f0c00000000000000000003
                        name: Corner shop
                        client-secret: a-client-secret-of-more-than-32-characters
                        redirect-uris: [ "http://localhost:7401/callback" ]
                        connections: [ official-account ]
                    api-clients:
                      - client-id: 5f0c00000000000000000004
                        name: A program
                        client-secret: a-client-secret-of-more-than-32-characters
                        scopes: [ "connections:read" ]
            """;

    private static final PoolId MAIN = new PoolId("5f0c00000000000000000001");
    private static final Email EMAIL = new Email("invited@example.org");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private int port;

    @BeforeEach
    void aFreePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void whatIsTakenOutIsOverAndWhatIsPutBackWorksAgain(CapturedOutput log) throws Exception {
        OfficialAccount account;
        String token;
        try (var server = start(POOL + CONTENT)) {
            account = (OfficialAccount) server.getBean(Connections.class)
                    .find(new ConnectionId("5f0c00000000000000000002"))
                    .orElseThrow();
            token = new JsonMapper()
                    .readTree(token().body())
                    .get("access_token")
                    .asString();
            assertThat(knock(account)).isEqualTo(200);
            assertThat(authorize()).isEqualTo(200);
            assertThat(api(token)).isEqualTo(200);
        }
        assertThat(log).doesNotContain("switched off");

        try (var _ = start(POOL)) {
            assertThat(knock(account)).isEqualTo(403);
            assertThat(authorize()).isEqualTo(400);
            assertThat(api(token)).isEqualTo(401);
            assertThat(token().statusCode()).isEqualTo(401);
        }
        assertThat(log)
                .contains("connection official-account is no longer in the configuration file and was switched off")
                .contains("application Corner shop is no longer")
                .contains("api-client A program is no longer");

        try (var _ = start(POOL + CONTENT)) {
            assertThat(knock(account)).isEqualTo(200);
            assertThat(authorize()).isEqualTo(200);
            assertThat(token().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatAProgramInvitedToEndsWhereTheFileLetsItDoLess() throws Exception {
        var now = Instant.now();
        var program = new Actor.Program(new ClientId("5f0c00000000000000000004"));
        var everything = CONTENT.replace("\"connections:read\"", "\"connections:read\", \"developers:write\"");
        try (var server = start(POOL + everything)) {
            var invitation = new Invitation(
                    new InvitationId(Ids.id()), MAIN, EMAIL, Role.AUDITOR, program, now, now.plus(Duration.ofDays(1)));
            server.getBean(Invitations.class).add(invitation, Digest.of("a link"));
        }
        assertThat(invitations(POOL + everything)).hasSize(1);
        assertThat(invitations(POOL + CONTENT)).isEmpty();
    }

    private List<Invitation> invitations(String file) throws IOException {
        try (var server = start(file)) {
            return server.getBean(Invitations.class).of(MAIN, Instant.now());
        }
    }

    private ConfigurableApplicationContext start(String file) throws IOException {
        var written = Files.writeString(folder.resolve("saoma.yaml"), file);
        return new SpringApplicationBuilder(SaomaServer.class)
                .run(
                        "--spring.config.additional-location=file:" + written,
                        "--server.port=" + port,
                        "--management.server.port=-1",
                        "--saoma.public-url=http://localhost:" + port,
                        "--saoma.wechat.api-base-url=http://127.0.0.1:1",
                        "--saoma.data-directory=" + folder);
    }

    private int knock(OfficialAccount account) {
        var now = Instant.now();
        return Knock.at(port, account)
                .safe(account, TestPushes.text("oSomebody", "hello", now), now)
                .post()
                .statusCode();
    }

    private int authorize() throws Exception {
        var redirected = HTTP.send(
                HttpRequest.newBuilder(at("/p/main/oidc/auth?client_id=5f0c00000000000000000003&response_type=code"
                                + "&redirect_uri=http%3A%2F%2Flocalhost%3A7401%2Fcallback&scope=openid&state=1"
                                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                                + "&code_challenge_method=S256"))
                        .build(),
                BodyHandlers.ofString());
        return redirected.statusCode() != 302
                ? redirected.statusCode()
                : HTTP.send(
                                HttpRequest.newBuilder(redirected
                                                .uri()
                                                .resolve(redirected
                                                        .headers()
                                                        .firstValue("Location")
                                                        .orElseThrow()))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode();
    }

    private HttpResponse<String> token() throws Exception {
        var basic = Base64.getEncoder()
                .encodeToString(("5f0c00000000000000000004:" + SECRET).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(at("/p/main/oidc/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=connections:read"))
                        .build(),
                BodyHandlers.ofString());
    }

    private int api(String token) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(at("/api/v1/pools/5f0c00000000000000000001/connections"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
