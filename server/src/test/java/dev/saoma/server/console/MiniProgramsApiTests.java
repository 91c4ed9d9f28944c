package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.pool.Pool;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Mini programs are made, changed and deleted by the API, by the same rules as in the configuration file.
@ApiServer
class MiniProgramsApiTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Connections connections;

    private Pool pool;
    private Visit owner;
    private String token = "";
    private String path = "";

    @BeforeEach
    void somebodyOwnsAPool() {
        pool = api.pool();
        owner = developers.signedIn(developers.ownerOfAll());
        token = api.token(pool, TestApi.ALL);
        path = "/api/v1/pools/" + pool.id() + "/mini-programs";
    }

    private static String body(String more) {
        return """
                {"identifier":"program","displayName":"A program","privateDeployment":true,"appId":"wx0123456789abcdef",
                 "appSecret":"%s"%s}""".formatted(SECRET, more);
    }

    private HttpResponse<String> made() {
        var answer = owner.post(path, body(",\"askPhoneAgainAfter\":\"180d\",\"callbackUrl\":\"https://a.example/\""));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }

    private MiniProgram stored() {
        return (MiniProgram) connections.find(pool.id(), "program").orElseThrow();
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> putLogo(String etag, byte[] file) {
        return api.send(api.at(path + "/program/logo")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "image/png")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    private static byte[] png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aMiniProgramIsMadeAndReadWithoutItsSecret() {
        var answer = made();

        assertThat(answer.body()).doesNotContain(SECRET);
        assertThat(stored().appSecret().reveal()).isEqualTo(SECRET);
        var read = owner.get(path + "/program");
        assertThat(json(read)).isEqualTo(json(answer));
        assertThat(etag(read)).isEqualTo(etag(answer));
        assertThat(json(read).get("askPhoneAgainAfter").asString()).isEqualTo("180d");
        assertThat(json(read).get("page").asString()).isEqualTo("pages/login/index");
        assertThat(json(read).get("madeByFile").asBoolean()).isFalse();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndByTheApisNames() {
        var answer = owner.post(
                path,
                "{\"identifier\":\"NO\",\"privateDeployment\":true,\"appId\":\"x\",\"callbackUrl\":\"javascript:x\","
                        + "\"page\":\"/x\",\"envVersion\":\"what\",\"askPhoneAgainAfter\":\"1s\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestApi.fields(answer))
                .contains(
                        "identifier",
                        "displayName",
                        "appId",
                        "appSecret",
                        "callbackUrl",
                        "page",
                        "envVersion",
                        "askPhoneAgainAfter");
    }

    @Test
    void whereTheInstallationHasNoneOfItsOwnThatIsSaid() {
        assertThat(TestApi.fields(owner.post(path, "{\"identifier\":\"a\",\"displayName\":\"A\"}")))
                .containsExactly("privateDeployment");
    }

    @Test
    void aTrialTellsWhatIsWrongAndKeepsNothing() {
        assertThat(owner.post(path + "?dry-run=true", body("")).statusCode()).isEqualTo(204);
        assertThat(TestApi.fields(owner.post(path + "?dry-run=true", body(",\"page\":\"/x\""))))
                .containsExactly("page");
        assertThat(connections.find(pool.id(), "program")).isEmpty();

        var version = etag(made());
        assertThat(owner.put(path + "/program?dry-run=true", version, "{\"displayName\":\"\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(etag(owner.get(path + "/program"))).isEqualTo(version);
    }

    @Test
    void aChangeKeepsTheSecretAndTheLogoThatAreLeftOut() throws IOException {
        var version = etag(putLogo(etag(made()), png(64, 64)));

        var answer = owner.put(
                path + "/program",
                version,
                "{\"displayName\":\"Another\",\"privateDeployment\":true,\"appId\":\"wx0123456789abcdef\",\"askPhone\":false}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(stored().displayName()).isEqualTo("Another");
        assertThat(stored().appSecret().reveal()).isEqualTo(SECRET);
        assertThat(stored().logo()).isNotNull();
        assertThat(stored().phone().asked()).isFalse();
        assertThat(owner.put(path + "/program", version, body("")).statusCode()).isEqualTo(412);
        assertThat(api.put(pool, "/mini-programs/program", token, body("")).statusCode())
                .isEqualTo(428);
    }

    @Test
    void aLogoIsDrawnAnewAndCanBeTakenAway() throws IOException {
        var version = etag(made());
        assertThat(owner.get(path + "/program/logo").statusCode()).isEqualTo(404);

        var put = putLogo(version, png(300, 200));
        assertThat(put.statusCode()).isEqualTo(204);
        assertThat(putLogo(version, png(64, 64)).statusCode()).isEqualTo(412);
        var shown = owner.get(path + "/program/logo");
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(json(owner.get(path + "/program")).get("hasLogo").asBoolean())
                .isTrue();

        var gone = api.send(api.at(path + "/program/logo")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", etag(put))
                .DELETE());
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(stored().logo()).isNull();
    }

    @Test
    void whatIsNoPictureIsNoLogo() throws IOException {
        var version = etag(made());

        for (var file :
                List.of("<svg/>".getBytes(StandardCharsets.UTF_8), png(20, 20), png(400, 100), new byte[1_048_577])) {
            assertThat(TestApi.fields(putLogo(version, file))).containsExactly("logo");
        }
        assertThat(stored().logo()).isNull();
    }

    @Test
    void whereTheAppSecretIsSentToIsNotSetHere() {
        assertThat(TestApi.fields(owner.post(path, body(",\"apiBaseUrl\":\"https://elsewhere.example\""))))
                .containsExactly("apiBaseUrl");
    }

    @Test
    void oneTypeIsNotWrittenAsTheOther() {
        var version = etag(made());
        var account = api.account(pool);

        assertThat(TestApi.fields(owner.put(
                        "/api/v1/pools/" + pool.id() + "/connections/program/settings",
                        version,
                        "{\"displayName\":\"A\",\"appId\":\"wx0123456789abcdef\",\"appSecret\":\"" + SECRET
                                + "\",\"token\":\"token\",\"messageMode\":\"plaintext\"}")))
                .containsExactly("type");
        assertThat(owner.get(path + "/" + account.identifier()).statusCode()).isEqualTo(404);
    }

    @Test
    void aMiniProgramIsDeletedAsAConnectionAndComesBackByItsIdentifier() {
        var version = etag(made());
        var id = stored().id();
        var gone = api.send(api.at("/api/v1/pools/" + pool.id() + "/connections/program")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", version)
                .DELETE());

        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(owner.get(path + "/program").statusCode()).isEqualTo(404);
        made();
        assertThat(stored().id()).isEqualTo(id);
    }

    @Test
    void whoMayOnlyLookChangesNothingAndNoOtherPoolIsReached() throws IOException {
        var version = etag(made());
        var auditor = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));
        var stranger = developers.signedIn(developers.member(api.pool().id(), Role.OWNER));

        assertThat(auditor.get(path + "/program").statusCode()).isEqualTo(200);
        assertThat(auditor.post(path, body("")).statusCode()).isEqualTo(403);
        assertThat(auditor.put(path + "/program", version, body("")).statusCode())
                .isEqualTo(403);
        assertThat(auditor.put(path + "/program/logo", version, "x").statusCode())
                .isEqualTo(403);
        assertThat(stranger.get(path + "/program").statusCode()).isEqualTo(404);
        assertThat(stranger.put(path + "/program/logo", version, "x").statusCode())
                .isEqualTo(404);
        var other = api.pool();
        assertThat(api.get(other, "/mini-programs/program", api.token(other, TestApi.ALL))
                        .statusCode())
                .isEqualTo(404);
    }
}
