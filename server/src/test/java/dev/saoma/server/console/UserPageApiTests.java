package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertLacks;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.Users;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A user's page: what is masked, who may see it whole, changes that do not undo one another, and the end of a user.
@ApiServer
class UserPageApiTests {

    private static final String PHONE = "+8613800138000";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private Users users;

    private Pool pool;
    private String all = "";
    private String user = "";
    private OfficialAccount account;

    @BeforeEach
    void aUserWhoIsKnownByAnAccount() {
        pool = api.pool();
        account = api.account(pool);
        all = api.token(pool, TestApi.ALL);
        user = json(api.post(
                        pool,
                        "/users",
                        all,
                        "{\"name\":\"Mei\",\"phone\":\"" + PHONE + "\",\"email\":\"mei@a.example\"}"))
                .get("id")
                .asString();
        users.add(new Identity(
                pool.id(),
                new UserId(user),
                account.appId(),
                TestUsers.openId(),
                new UnionId("union-" + Ids.hex(12)),
                Instant.EPOCH));
    }

    private HttpResponse<String> patch(String etag, String json) {
        return api.send(api.at("/api/v1/pools/" + pool.id() + "/users/" + user)
                .header("Authorization", "Bearer " + all)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private String openId() {
        return users.identities(pool.id(), new UserId(user)).getFirst().openId().value();
    }

    @Test
    void whatSomebodyCouldBeReachedByIsMaskedForAllWhoLook() {
        var auditor = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));
        var path = "/api/v1/pools/" + pool.id() + "/users/" + user;

        for (var answer : List.of(
                api.get(pool, "/users/" + user, all),
                api.patch(pool, "/users/" + user, all, "{}"),
                api.post(pool, "/users/" + user + "/activate", all),
                auditor.get(path))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Mei").doesNotContain(PHONE, "mei@a.example", openId());
        }
        assertThat(auditor.post(path + "/unmask", "").statusCode()).isEqualTo(403);
        assertThat(auditor.delete(path).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverLooksAtAllOfItLeavesATrace() {
        var answer = api.post(pool, "/users/" + user + "/unmask", all);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(PHONE, "mei@a.example", openId());
        assertThat(history())
                .extracting(entry -> entry.get("action").asString())
                .contains("user.unmask");
        assertThat(history())
                .extracting(entry -> entry.get("object").asString())
                .containsOnly("user/" + user);
        assertLacks("users:unmask", api.post(pool, "/users/" + user + "/unmask", api.token(pool, ApiScope.USERS_READ)));
    }

    @Test
    void ofTwoWhoChangeAUserTheSecondIsTold() {
        var seen = etag(api.get(pool, "/users/" + user, all));
        var first = patch(seen, "{\"name\":\"Anna\"}");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(patch(seen, "{\"name\":\"Bob\"}").statusCode()).isEqualTo(412);
        assertThat(patch("\"what\"", "{\"name\":\"Bob\"}").statusCode()).isEqualTo(412);
        assertThat(patch(etag(first), "{\"name\":\"Bob\"}").statusCode()).isEqualTo(200);
        assertThat(etag(api.get(pool, "/users/" + user, all))).isNotEqualTo(etag(first));
    }

    @Test
    void aUserIsErasedWithAllThatIsKnown() {
        var openId = users.identities(pool.id(), new UserId(user)).getFirst().openId();

        assertThat(api.delete(pool, "/users/" + user, all).statusCode()).isEqualTo(204);
        assertThat(api.get(pool, "/users/" + user, all).statusCode()).isEqualTo(404);
        assertThat(users.findByIdentity(pool.id(), account.appId(), openId)).isEmpty();
        assertThat(api.delete(pool, "/users/" + user, all).statusCode()).isEqualTo(404);
        assertThat(history())
                .filteredOn(entry -> entry.get("action").asString().equals("user.erase"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.get("actor").get("kind").asString()).isEqualTo("program");
                    assertThat(entry.get("details").isEmpty()).isTrue();
                });
    }

    private List<JsonNode> history() {
        return json(api.get(pool, "/audit?object=user/" + user, all))
                .get("items")
                .valueStream()
                .toList();
    }

    @Test
    void noOtherPoolReachesAUser() {
        var other = api.pool();
        var there = api.token(other, TestApi.ALL);

        assertThat(api.post(other, "/users/" + user + "/unmask", there).statusCode())
                .isEqualTo(404);
        assertThat(api.delete(other, "/users/" + user, there).statusCode()).isEqualTo(404);
        assertThat(json(api.get(other, "/audit?object=user/" + user, there))
                        .get("items")
                        .isEmpty())
                .isTrue();
        assertThat(json(api.get(other, "/users", there)).get("items").isEmpty()).isTrue();
        assertThat(api.get(pool, "/users/" + user, all).statusCode()).isEqualTo(200);
        assertLacks("users:erase", api.delete(pool, "/users/" + user, api.token(pool, ApiScope.USERS_WRITE)));
    }

    @Test
    void aConnectionShowsWhomItKnowsTheLatestFirstAndMasked() {
        for (var at = 1; at <= 3; at++) {
            users.add(new Identity(
                    pool.id(),
                    new UserId(user),
                    account.appId(),
                    TestUsers.openId(),
                    null,
                    Instant.EPOCH.plusSeconds(at)));
        }
        var path = "/connections/" + account.identifier() + "/identities?limit=2";
        var first = json(api.get(pool, path, all));
        var second = json(api.get(pool, path + "&cursor=" + first.get("next").asString(), all));

        assertThat(first.get("items").size() + second.get("items").size()).isEqualTo(4);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(second.get("items").get(1).get("createdAt").asString()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(first.get("items").get(0).get("name").asString()).isEqualTo("Mei");
        assertThat(first.toString() + second).doesNotContain(openId());
        var other = api.pool();
        assertThat(api.get(other, path, api.token(other, TestApi.ALL)).statusCode())
                .isEqualTo(404);
        assertLacks("users:read", api.get(pool, path, api.token(pool, ApiScope.CONNECTIONS_READ)));
    }

    @Test
    void somebodyIsFoundByWhatWasTyped() {
        for (var search : List.of(
                "by=phone&prefix=138%200013",
                "by=phone&prefix=%2B86138",
                "by=email&prefix=MEI@",
                "by=name&prefix=Me",
                "by=openid&prefix=" + openId())) {
            assertThat(json(api.get(pool, "/users?" + search, all))
                            .get("items")
                            .valueStream()
                            .map(found -> found.get("id").asString()))
                    .as(search)
                    .containsExactly(user);
        }
        assertThat(TestApi.fields(api.get(pool, "/users?by=name&prefix=M&cursor=" + Ids.id(), all)))
                .containsExactly("cursor");
    }

    @Test
    void aMaskedNumberIsFoundOnlyByWhoKnowsAllOfItAndIsComparedWithNoOther() {
        var reader = api.token(pool, ApiScope.USERS_READ);
        api.post(pool, "/users", all, "{\"name\":\"Known\",\"phone\":\"+8613900000000\"}");

        assertThat(found("by=phone&prefix=%2B8613800138000", reader)).containsExactly(user);
        assertThat(found("by=phone&prefix=%2B861380013800", reader)).isEmpty();
        assertThat(found("by=email&prefix=mei@a.example", reader)).containsExactly(user);
        assertThat(found("by=email&prefix=mei@a", reader)).isEmpty();
        for (var search : List.of("by=phone&prefix=%2B8613900000000", "by=email&prefix=mei@a.example")) {
            assertThat(TestApi.fields(api.get(pool, "/users?" + search + "&cursor=" + user, reader)))
                    .as(search)
                    .containsExactly("cursor");
        }
    }

    private List<String> found(String search, String token) {
        return json(api.get(pool, "/users?" + search, token))
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }
}
