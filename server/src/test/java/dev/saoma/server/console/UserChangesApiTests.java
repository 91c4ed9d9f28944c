package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.Passwords;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Entering users before they come, changing what is known of them, and shutting them out: by real HTTP.
@ApiServer
class UserChangesApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private Users users;

    @Autowired
    private Passwords passwords;

    private Pool pool;
    private String writer = "";

    @BeforeEach
    void anOperator() {
        pool = api.pool();
        writer = api.token(pool, ApiScope.USERS_WRITE, ApiScope.USERS_READ);
    }

    @Test
    void aUserWhoIsEnteredHasWhatWasSent() {
        var answer = create("""
                {"name":"Mei","username":"Mei","phone":"138 0013 8000","phoneVerified":true,"email":"Mei@Shop.example",
                 "externalId":"c-17","picture":"https://shop.example/mei.png","password":"a long password"}""");

        assertThat(answer.statusCode()).isEqualTo(201);
        var user = TestApi.json(answer);
        assertThat(user.get("username").asString()).isEqualTo("mei");
        assertThat(user.get("phone").asString()).isEqualTo("+86 ****000");
        assertThat(user.get("phoneVerified").asBoolean()).isTrue();
        assertThat(user.get("email").asString()).doesNotContain("mei@");
        assertThat(user.get("emailVerified").asBoolean()).isFalse();
        assertThat(user.get("status").asString()).isEqualTo("activated");
        assertThat(answer.body()).doesNotContain("password");
        assertThat(passwords.compare(pool.id(), () -> Optional.of(id(answer)), new Secret("a long password")))
                .isEqualTo(new Passwords.Compared.Right(id(answer)));
        assertThat(TestApi.json(api.get(pool, "/users/" + id(answer), writer))).isEqualTo(user);
    }

    @Test
    void allThatIsWrongIsNamedAtOnceAndSoIsWhatSomebodyElseHas() {
        assertThat(fields(create("""
                {"name":"","phone":"12","email":"x","username":"17","picture":"http://a/","password":"short",
                 "phoneVerified":"yes","colour":"red","externalId":5}""")))
                .containsExactlyInAnyOrder(
                        "name",
                        "phone",
                        "email",
                        "username",
                        "picture",
                        "password",
                        "phoneVerified",
                        "colour",
                        "externalId");
        create("{\"username\":\"mei\",\"email\":\"mei@shop.example\"}");

        assertThat(fields(create("{\"username\":\"MEI\",\"email\":\"Mei@shop.example\"}")))
                .containsExactly("username", "email");
    }

    @Test
    void whoIsEnteredWithoutANameIsCalledWhatIsKnownOfThem() {
        assertThat(TestApi.json(create("{\"nickname\":\"Mei\",\"username\":\"mei\"}"))
                        .get("name")
                        .asString())
                .isEqualTo("Mei");
        assertThat(TestApi.json(create("{\"username\":\"wang\"}")).get("name").asString())
                .isEqualTo("wang");
        assertThat(TestApi.json(create("{}")).get("name").asString()).matches("wx_[0-9a-f]{6}");
        assertThat(fields(create("{\"name\":\"\\ud800\"}"))).as("half a letter").containsExactly("name");
    }

    @Test
    void whatIsNotNamedStaysAndNullTakesAway() {
        var user = id(
                create("{\"name\":\"Mei\",\"username\":\"mei\",\"phone\":\"+8613800138000\",\"phoneVerified\":true}"));

        var changed = TestApi.json(change(user, "{\"username\":null,\"nickname\":\"M\"}"));
        assertThat(changed.get("name").asString()).isEqualTo("Mei");
        assertThat(changed.get("username").isNull()).isTrue();
        assertThat(changed.get("nickname").asString()).isEqualTo("M");
        assertThat(changed.get("phoneVerified").asBoolean()).isTrue();

        assertThat(TestApi.json(change(user, "{\"phone\":\"+8613900139000\"}"))
                        .get("phoneVerified")
                        .asBoolean())
                .as("nobody was seen to hold the new number")
                .isFalse();
    }

    @Test
    void whoeverIsShutOutStaysSoUntilLetInAgain() {
        var user = id(create("{}"));

        assertThat(status(api.post(pool, "/users/" + user + "/deactivate", writer)))
                .isEqualTo("deactivated");
        assertThat(status(api.post(pool, "/users/" + user + "/deactivate", writer)))
                .isEqualTo("deactivated");
        assertThat(status(api.post(pool, "/users/" + user + "/activate", writer)))
                .isEqualTo("activated");
    }

    @Test
    void theLastIdentityIsNotTakenAwayUnlessItIsMeant() {
        var user = id(create("{}"));
        var account = api.account(pool);
        var unionId = new UnionId("u" + Ids.hex(8));
        var first = known(user, account, unionId);
        known(user, api.account(pool), null);
        users.own(pool.id(), unionId, user);
        var shown = identities(user);

        assertThat(unbind(user, shown.get(0)).statusCode()).isEqualTo(200);
        var last = unbind(user, identities(user).getFirst());
        assertThat(last.statusCode()).isEqualTo(409);
        assertThat(last.body()).contains("last-way-in");
        assertThat(unbind(user, shown.get(0)).statusCode()).isEqualTo(404);
        assertThat(unbind(user, identities(user).getFirst() + "?force=true").statusCode())
                .isEqualTo(200);
        assertThat(users.findByUnionId(pool.id(), unionId))
                .as("who comes by the union id is a stranger now")
                .isEmpty();
        assertThat(users.recognise(first.id())).isEmpty();
    }

    @Test
    void noOtherPoolAndNoOtherScopeReachesAUser() {
        var user = id(create("{}"));
        var other = api.pool();
        var there = api.token(other, ApiScope.USERS_WRITE);
        var reader = api.token(pool, ApiScope.USERS_READ);

        assertThat(api.post(other, "/users/" + user + "/deactivate", there).statusCode())
                .isEqualTo(404);
        assertThat(api.patch(other, "/users/" + user, there, "{}").statusCode()).isEqualTo(404);
        assertThat(api.post(pool, "/users", reader, "{}").statusCode()).isEqualTo(403);
        assertThat(api.post(pool, "/users/" + user + "/deactivate", reader).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> create(String json) {
        return api.post(pool, "/users", writer, json);
    }

    private HttpResponse<String> change(UserId user, String json) {
        return api.patch(pool, "/users/" + user, writer, json);
    }

    private HttpResponse<String> unbind(UserId user, String identity) {
        return api.delete(pool, "/users/" + user + "/identities/" + identity, writer);
    }

    private List<String> identities(UserId user) {
        return TestApi.json(api.get(pool, "/users/" + user, writer))
                .get("identities")
                .valueStream()
                .map(identity -> identity.get("id").asString())
                .toList();
    }

    private Identity known(UserId user, OfficialAccount account, @Nullable UnionId unionId) {
        PoolId home = pool.id();
        var identity = new Identity(home, user, account.appId(), TestUsers.openId(), unionId, Instant.EPOCH);
        users.add(identity);
        return identity;
    }

    private static UserId id(HttpResponse<String> answer) {
        return new UserId(TestApi.json(answer).get("id").asString());
    }

    private static String status(HttpResponse<String> answer) {
        return TestApi.json(answer).get("status").asString();
    }

    private static List<String> fields(HttpResponse<String> answer) {
        return TestApi.json(answer)
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
