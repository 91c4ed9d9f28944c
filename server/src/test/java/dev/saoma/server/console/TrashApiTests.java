package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertLacks;
import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.webhook.Listener;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Applications, connections and webhooks that were deleted are had back as they were, for a while.
@ApiServer
class TrashApiTests {

    private static final Duration KEPT_FOR = Duration.ofDays(7);

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Connections connections;

    @Autowired
    private SettableClock clock;

    private Pool pool;
    private Visit owner;
    private String path;

    @BeforeEach
    void somebodyOwnsAPool() {
        pool = api.pool();
        path = "/api/v1/pools/" + pool.id();
        owner = developers.signedIn(developers.ownerOfAll());
    }

    /// Something that was made by the API.
    ///
    /// @param path where it is read
    private record Made(String path, String id, HttpResponse<String> answer) {}

    private Made made(String kind) {
        return switch (kind) {
            case "applications" -> {
                var answer = owner.post(path + "/applications", """
                        {"name":"Website","redirectUris":["https://www.example.org/callback"]}""");
                var id = json(answer).get("application").get("clientId").asString();
                yield new Made(path + "/applications/" + id, id, answer);
            }
            case "connections" -> {
                var answer = owner.post(path + "/connections", """
                        {"identifier":"shop","displayName":"An account","appId":"wx0123456789abcdef",
                         "appSecret":"0123456789abcdef0123456789abcdef","token":"aToken",
                         "encodingAesKey":"abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"}""");
                yield new Made(path + "/connections/shop", "shop", answer);
            }
            case "webhooks" -> webhook("https://shop.example.org/hook");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private Made webhook(String url) {
        var answer = owner.post(path + "/webhooks", "{\"url\":\"" + url + "\",\"events\":[\"user.created\"]}");
        var id = json(answer).get("webhook").get("id").asString();
        return new Made(path + "/webhooks/" + id, id, answer);
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private void delete(Made made) {
        assertThat(owner.delete(made.path(), etag(made.answer())).statusCode()).isEqualTo(204);
    }

    private List<JsonNode> trash(String kind) {
        return json(owner.get(path + "/trash/" + kind))
                .get("items")
                .valueStream()
                .toList();
    }

    private HttpResponse<String> restore(String kind, String id) {
        return owner.post(path + "/trash/" + kind + "/" + id + "/restore", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applications", "connections", "webhooks"})
    void whatWasDeletedIsListedAndHadBackAsItWas(String kind) {
        var made = made(kind);
        var before = owner.get(made.path()).body();
        delete(made);
        assertProblem(owner.get(made.path()), 404, "not-found");
        var found = trash(kind).getFirst();
        assertThat(found.get("id").asString()).isEqualTo(made.id());
        assertThat(found.get("name").asString()).isIn("Website", "An account", "https://shop.example.org/hook");
        assertThat(found.get("eraseAt").asString())
                .isEqualTo(clock.instant().plus(KEPT_FOR).toString());

        assertThat(restore(kind, made.id()).statusCode()).isEqualTo(204);

        assertThat(owner.get(made.path()).body()).isEqualTo(before);
        assertThat(trash(kind)).isEmpty();
        assertProblem(restore(kind, made.id()), 404, "not-found");
        assertThat(owner.get(path + "/audit").body())
                .contains(kind.substring(0, kind.length() - 1) + ".deleted")
                .contains(kind.substring(0, kind.length() - 1) + ".restored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applications", "connections", "webhooks"})
    void afterItsTimeItIsNotHadBack(String kind) {
        var made = made(kind);
        delete(made);
        clock.move(KEPT_FOR);
        owner = developers.signedIn(developers.ownerOfAll());

        assertThat(trash(kind)).isEmpty();
        assertProblem(restore(kind, made.id()), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applications", "connections", "webhooks"})
    void anotherPoolsTrashAndWhoMayNotDeleteReachNothing(String kind) {
        var made = made(kind);
        delete(made);
        var other = api.pool();
        var there = api.token(other, TestApi.ALL);
        var reader = api.token(pool, ApiScope.CONNECTIONS_READ, ApiScope.APPLICATIONS_READ, ApiScope.WEBHOOKS_READ);
        var one = "/trash/" + kind + "/" + made.id() + "/restore";

        assertThat(api.get(other, "/trash/" + kind, there).body()).doesNotContain(made.id());
        assertProblem(api.post(other, one, there), 404, "not-found");
        assertProblem(api.post(pool, one, there), 404, "not-found");
        assertLacks(kind + ":write", api.post(pool, one, reader));
        assertLacks(kind + ":write", api.get(pool, "/trash/" + kind, reader));
        assertThat(trash(kind)).hasSize(1);
    }

    @Test
    void anOldVersionOfWhatWasHadBackChangesNothing() {
        var made = made("applications");
        delete(made);
        restore("applications", made.id());

        assertProblem(owner.delete(made.path(), etag(made.answer())), 412, "changed-meanwhile");
        assertThat(owner.delete(made.path(), etag(owner.get(made.path()))).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aFormerSecretThatEndedByTheDeletionStaysEnded() {
        var made = made("applications");
        var renewed = owner.post(made.path() + "/secret", etag(made.answer()), "{\"keepFormer\":true}");
        assertThat(json(owner.get(made.path() + "/secrets")).get("former").isNull())
                .isFalse();

        delete(new Made(made.path(), made.id(), renewed));
        restore("applications", made.id());

        assertThat(json(owner.get(made.path() + "/secrets")).get("former").isNull())
                .isTrue();
    }

    @Test
    void theDoorOfADeletedConnectionAnswersAsThatOfNoneAndOpensAgain() {
        delete(made("connections"));
        var id =
                json(owner.get(path + "/trash/connections")).get("items").get(0).get("id");
        assertThat(id.asString()).isEqualTo("shop");
        restore("connections", "shop");
        var account = (OfficialAccount) connections.find(pool.id(), "shop").orElseThrow();
        var routes = owner.get(path + "/connections/shop/routes").body();
        assertThat(knock(account).statusCode()).isEqualTo(200);
        delete(new Made(path + "/connections/shop", "shop", owner.get(path + "/connections/shop/settings")));

        var shut = knock(account);

        var nowhere = api.knock(dev.saoma.server.testing.TestConnections.officialAccount(pool.id()))
                .safe(account, text(), clock.instant())
                .post();
        assertThat(shut.statusCode()).isEqualTo(nowhere.statusCode());
        assertThat(shut.body()).isEqualTo(nowhere.body());
        restore("connections", "shop");
        assertThat(knock(account).statusCode()).isEqualTo(200);
        assertThat(owner.get(path + "/connections/shop/routes").body()).isEqualTo(routes);
    }

    private HttpResponse<String> knock(OfficialAccount account) {
        return api.knock(account).safe(account, text(), clock.instant()).post();
    }

    private String text() {
        return TestPushes.text(TestUsers.openId().value(), "hello", clock.instant());
    }

    @Test
    void theIdentifierOfADeletedConnectionStaysTaken() {
        delete(made("connections"));

        var answer = owner.post(path + "/mini-programs", """
                {"identifier":"shop","displayName":"A program","privateDeployment":true,"appId":"wxfedcba9876543210",
                 "appSecret":"0123456789abcdef0123456789abcdef"}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("identifier");
    }

    @Test
    void aWebhookIsToldWhatWaitedForItAndNothingOfTheTimeBetween() {
        try (var shop = new Listener()) {
            shop.answerAlways(500);
            var made = webhook(shop.url());
            user("Before");
            await().until(() -> !shop.heard().isEmpty());
            delete(new Made(made.path(), made.id(), owner.get(made.path())));
            user("Between");
            shop.answerAlways(200);
            var tries = shop.heard().size();

            assertThat(restore("webhooks", made.id()).statusCode()).isEqualTo(204);
            user("After");

            await().until(() -> shop.heard().size() == tries + 2);
            assertThat(shop.heard().subList(tries, tries + 2))
                    .extracting(heard ->
                            heard.json().get("data").get("user").get("name").asString())
                    .containsExactlyInAnyOrder("Before", "After");
        }
    }

    @Test
    void aWebhookTooManyIsNotHadBack() {
        var made = made("webhooks");
        delete(made);
        for (var each = 0; each < 20; each++) {
            made("webhooks");
        }

        var answer = restore("webhooks", made.id());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("A pool has at most 20 webhooks");
        assertThat(trash("webhooks")).hasSize(1);
    }

    private void user(String name) {
        assertThat(owner.post(path + "/users", "{\"name\":\"" + name + "\"}").statusCode())
                .isEqualTo(201);
    }
}
