package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.reply.RepliesStore;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an account says by itself is written by the API, and seen before anybody reads it.
@ApiServer
class RepliesApiTests {

    private static final String WELCOME =
            "{\"first\":\"saoma\",\"welcome\":{\"kind\":\"text\",\"zh\":\"你好，{account}\",\"en\":\"Hello from {account}\"}}";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private RepliesStore store;

    private Pool pool;
    private Visit owner;
    private String path = "";

    @BeforeEach
    void aConnectionThatTheApiMade() {
        pool = api.pool();
        owner = developers.signedIn(developers.ownerOfAll());
        var made = owner.post("/api/v1/pools/" + pool.id() + "/connections", """
                {"identifier":"shop","displayName":"A shop","appId":"wx0123456789abcdef","messageMode":"plaintext",
                 "appSecret":"0123456789abcdef0123456789abcdef","token":"aToken"}""");
        assertThat(made.statusCode()).isEqualTo(201);
        path = "/api/v1/pools/" + pool.id() + "/connections/shop/replies";
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void whatIsSaidIsWrittenAndTheSecondOfTwoIsTold() {
        var version = etag(owner.get(path));

        var answer = owner.put(path, version, WELCOME);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("welcome").get("en").asString()).isEqualTo("Hello from {account}");
        assertThat(json(answer).get("login").get("zh").asString()).contains("{link}");
        assertThat(json(answer).get("first").asString()).isEqualTo("saoma");
        assertThat(owner.put(path, version, WELCOME).statusCode()).isEqualTo(412);
    }

    @Test
    void theConfigurationFileLeavesItAlone() {
        owner.put(path, etag(owner.get(path)), WELCOME);

        assertThat(store.keepOnly(pool.id(), Set.of())).isEmpty();
        assertThat(json(owner.get(path)).get("first").asString()).isEqualTo("saoma");
    }

    @Test
    void whatPeopleWouldReadIsShownInBothLanguagesAndKeptNowhere() {
        var shown = json(owner.post(path + "/preview", WELCOME));

        assertThat(shown.get("zh").get("welcome").get("text").asString()).isEqualTo("你好，A shop");
        assertThat(shown.get("en").get("welcome").get("text").asString()).isEqualTo("Hello from A shop");
        assertThat(shown.get("en").get("login").get("text").asString())
                .contains("Sample website", "Chrome on Windows", "<a href=")
                .doesNotContain("{");
        assertThat(json(owner.get(path)).get("first").asString()).isEqualTo("auto");
    }

    @Test
    void whatIsWrongIsNamed() {
        var wrong =
                "{\"language\":\"fr\",\"login\":{\"kind\":\"text\",\"zh\":\"{name}\"},\"welcome\":{\"kind\":\"news\"}}";

        assertThat(TestApi.fields(owner.put(path, etag(owner.get(path)), wrong)))
                .contains("language", "login.zh", "welcome.titleZh", "welcome.zh");
        assertThat(TestApi.fields(owner.post(path + "/preview", wrong))).contains("language", "login.zh");
    }

    @Test
    void whatTheFileMadeIsTheFilesAndWhoMayOnlyLookChangesNothing() {
        var account = api.account(pool);
        var ofFile = "/api/v1/pools/" + pool.id() + "/connections/" + account.identifier() + "/replies";
        var auditor = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));
        var stranger = developers.signedIn(developers.member(api.pool().id(), Role.OWNER));

        assertThat(owner.put(ofFile, etag(owner.get(ofFile)), WELCOME).statusCode())
                .isEqualTo(409);
        assertThat(auditor.put(path, "\"v1\"", WELCOME).statusCode()).isEqualTo(403);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/preview", WELCOME).statusCode()).isEqualTo(404);
    }
}
