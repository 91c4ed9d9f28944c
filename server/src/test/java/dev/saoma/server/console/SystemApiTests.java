package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.console.developer.Role;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How the installation is, as its owners see it and nobody else.
@ApiServer
class SystemApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Test
    void whoOwnsAllSeesHowItIs() {
        var owner = developers.signedIn(developers.ownerOfAll());

        var answer = owner.get("/api/v1/system/status");

        assertThat(answer.statusCode()).isEqualTo(200);
        var status = TestApi.json(answer);
        assertThat(status.get("database").get("product").asString()).startsWith("H2");
        assertThat(status.get("database").get("embedded").asBoolean())
                .as("it is in memory here")
                .isFalse();
        assertThat(status.get("diskFreeBytes").asLong()).isPositive();
        assertThat(status.get("checks")
                        .valueStream()
                        .map(check -> check.get("part").asString()))
                .containsExactly("database", "disk", "alarms", "wechat");
        assertThat(status.get("checks").get(0).get("good").asBoolean()).isTrue();
    }

    @Test
    void whoOwnsAllSeesTheServersThatRun() {
        var owner = developers.signedIn(developers.ownerOfAll());

        await().untilAsserted(() -> assertThat(TestApi.json(owner.get("/api/v1/system/nodes"))
                        .get("items")
                        .valueStream())
                .singleElement()
                .matches(node -> node.get("self").asBoolean())
                .matches(node -> !node.get("name").asString().isEmpty()));
    }

    @Test
    void noBackupIsTakenOfADatabaseThatHasToolsOfItsOwn() {
        var owner = developers.signedIn(developers.ownerOfAll());

        var answer = owner.post("/api/v1/system/backup", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(TestApi.json(answer).get("code").asString()).isEqualTo("backup-elsewhere");
    }

    @Test
    void nobodyElseGetsThere() {
        var pool = api.pool();
        var owner = developers.signedIn(developers.member(pool.id(), Role.OWNER));
        assertThat(owner.get("/api/v1/system/status").statusCode()).isEqualTo(404);
        assertThat(owner.get("/api/v1/system/nodes").statusCode()).isEqualTo(404);
        assertThat(owner.post("/api/v1/system/backup", "").statusCode()).isEqualTo(404);

        var token = api.token(pool, ApiScope.SYSTEM_READ, ApiScope.SYSTEM_BACKUP);
        assertThat(api.send(api.at("/api/v1/system/status").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(404);
        // However the address is written.
        for (var way : new String[] {"/api/v1/system/backup", "/api/%761/system/backup"}) {
            assertThat(api.send(api.at(way)
                                    .header("Authorization", "Bearer " + token)
                                    .POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(api.send(api.at("/api/v1/system/status")).statusCode()).isEqualTo(401);
    }
}
