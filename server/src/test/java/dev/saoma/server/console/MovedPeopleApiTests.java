package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The people of an account that has become another one, who WeChat tells of.
@ApiServer
class MovedPeopleApiTests {

    private static final AppId FORMER = new AppId("wx00000000000000aa");

    @Autowired
    private TestApi api;

    @Autowired
    private Users users;

    @AutoClose
    private final DirectedApi weChat = new DirectedApi();

    private Pool pool;
    private OfficialAccount account;
    private String token;

    MovedPeopleApiTests() throws IOException {}

    @BeforeEach
    void anAccountThatTookAnothersPeopleOver() {
        pool = api.pool();
        account = api.account(TestConnections.at(weChat.url(), TestConnections.officialAccount(pool.id())));
        token = api.token(pool, ApiScope.USERS_IMPORT, ApiScope.USERS_READ, ApiScope.AUDIT_READ);
    }

    private String path() {
        return "/connections/" + account.identifier() + "/moved-people";
    }

    private HttpResponse<String> fetch(String body, String with) {
        return api.send(api.at("/api/v1/pools/" + pool.id() + path())
                .header("Authorization", "Bearer " + with)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private User knownAtTheFormer(OpenId openId) {
        var user = TestUsers.user(pool.id());
        users.add(user);
        users.add(TestUsers.identity(user, FORMER, openId, null));
        return user;
    }

    @Test
    void weChatTellsWhoTheyAreAndTheyAreKnownAfterwards() {
        var former = TestUsers.openId();
        var fresh = TestUsers.openId();
        var gone = TestUsers.openId();
        var user = knownAtTheFormer(former);
        var left = knownAtTheFormer(gone);
        weChat.on(
                "changeopenid",
                DirectedApi.json("{\"errcode\":0,\"result_list\":[{\"ori_openid\":\"" + former.value()
                        + "\",\"new_openid\":\"" + fresh.value() + "\",\"err_msg\":\"ok\"},{\"ori_openid\":\""
                        + gone.value()
                        + "\",\"err_msg\":\"ori_openid error\"},{\"ori_openid\":\"nobodys\",\"new_openid\":\"x\"}]}"));
        assertThat(json(api.get(pool, path() + "?from=" + FORMER, token))
                        .get("open")
                        .asInt())
                .isEqualTo(2);

        var dry = json(fetch("{\"from\":\"" + FORMER + "\",\"dryRun\":true}", token));
        assertThat(dry.get("moved").asInt()).isEqualTo(1);
        assertThat(users.findByIdentity(pool.id(), account.appId(), fresh)).isEmpty();
        var moved = fetch("{\"from\":\"" + FORMER + "\"}", token);

        assertThat(users.findByIdentity(pool.id(), account.appId(), fresh)).contains(user.id());
        assertThat(json(moved).get("next").isNull()).isTrue();
        assertThat(json(moved).get("left").get(0).get("user").asString())
                .isEqualTo(left.id().value());
        assertThat(json(moved).get("left").get(0).get("why").asString()).isEqualTo("not-told");
        assertThat(moved.body()).doesNotContain(former.value(), gone.value());
        assertThat(api.get(pool, "/audit", token).body())
                .contains("identities.move", "changeopenid", "\"asked\":\"2\"", "\"moved\":\"1\"");
        assertThat(json(api.get(pool, path() + "?from=" + FORMER, token))
                        .get("open")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theTrailTellsOfEachHundredAsTheyAreMoved() {
        IntStream.range(0, 101).forEach(_ -> knownAtTheFormer(TestUsers.openId()));
        weChat.on("changeopenid", DirectedApi.json("{\"errcode\":0,\"result_list\":[]}"));

        fetch("{\"from\":\"" + FORMER + "\"}", token);

        assertThat(api.get(pool, "/audit", token).body()).contains("\"asked\":\"100\"", "\"asked\":\"1\"");
    }

    @Test
    void whatWeChatRefusesIsToldInWords() {
        knownAtTheFormer(TestUsers.openId());
        weChat.on("changeopenid", DirectedApi.json("{\"errcode\":63178,\"errmsg\":\"appid wrong rid: 1-2\"}"));

        var refused = json(fetch("{\"from\":\"" + FORMER + "\",\"originalId\":\"gh_1\"}", token));

        assertThat(refused.get("trouble").get("code").asInt()).isEqualTo(63178);
        assertThat(refused.get("trouble").get("advice").get("en").asString()).contains("15 days");
        assertThat(weChat.asked("changeopenid").getLast().body()).contains("\"from_appid\":\"gh_1\"");
    }

    @Test
    void whatIsNoOtherAccountIsToldToBeWrong() {
        for (var from : new String[] {account.appId().value(), "", "a b"}) {
            assertThat(fetch("{\"from\":\"" + from + "\"}", token).statusCode()).isEqualTo(400);
        }
        assertThat(fetch("{\"from\":\"" + FORMER + "\",\"after\":\"<x>\"}", token)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyWhoMayImportUsersMovesThem() {
        assertThat(fetch("{\"from\":\"" + FORMER + "\"}", api.token(pool, ApiScope.USERS_READ))
                        .statusCode())
                .isEqualTo(403);
    }
}
