package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// WeChat's token for the customer's other systems, and the quotas that it is part of.
@ApiServer
@ExtendWith(OutputCaptureExtension.class)
class PlatformTokenTests {

    @Autowired
    private TestApi api;

    @Autowired
    private SettableClock clock;

    @AutoClose
    private final DirectedApi weChat = new DirectedApi();

    private Pool pool;
    private OfficialAccount account;

    PlatformTokenTests() throws IOException {}

    @BeforeEach
    void makeAccount() {
        pool = api.pool();
        account = api.account(TestConnections.at(weChat.url(), TestConnections.officialAccount(pool.id())));
    }

    private String path() {
        return "/connections/" + account.identifier() + "/platform-token";
    }

    private HttpResponse<String> asAtAuthing(String token, String appId, String appSecret) {
        return api.send(api.at("/api/v3/get-wechat-access-token")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"appId\":\"" + appId + "\",\"appSecret\":\"" + appSecret + "\",\"more\":1}")));
    }

    @Test
    void everySystemGetsTheSameTokenAndWeChatIsAskedOnce(CapturedOutput log) {
        var token = api.token(pool, ApiScope.PLATFORM_TOKEN_READ);

        var first = api.post(pool, path(), token);
        clock.move(Duration.ofMinutes(1));
        var second = json(api.post(pool, path(), token));

        var given = json(first).get("token").asString();
        assertThat(given).startsWith("TOKEN-1-of-");
        assertThat(json(first).get("secondsLeft").asInt()).isEqualTo(7200);
        assertThat(json(first).get("appId").asString())
                .isEqualTo(account.appId().value());
        assertThat(second.get("token").asString()).isEqualTo(given);
        assertThat(second.get("secondsLeft").asInt()).isEqualTo(7140);
        assertThat(weChat.asked("stable_token")).hasSize(1);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(log).doesNotContain(given).doesNotContain(token);
    }

    @Test
    void eachTimeIsWrittenDownWithoutTheToken() {
        var program = api.program(pool, ApiScope.PLATFORM_TOKEN_READ, ApiScope.AUDIT_READ);
        var token = api.token(program);
        var given = json(api.post(pool, path(), token)).get("token").asString();
        api.post(pool, path(), token);

        var trail = api.get(pool, "/audit", token);

        var reads = json(trail)
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("action").asString().equals("platform-token.read"))
                .toList();
        assertThat(reads).hasSize(2);
        assertThat(reads.getFirst().get("actor").get("id").asString())
                .isEqualTo(program.id().value());
        assertThat(reads.getFirst().get("details").get("app-id").asString())
                .isEqualTo(account.appId().value());
        assertThat(trail.body()).doesNotContain(given);
    }

    @Test
    void itIsNeverRepeatedFromWhatWasKept() {
        var program = api.program(pool, ApiScope.PLATFORM_TOKEN_READ, ApiScope.AUDIT_READ);
        var key = Ids.id();

        withKey(api.token(program), key);
        clock.move(Duration.ofHours(3));
        var later = withKey(api.token(program), key);

        assertThat(json(later).get("secondsLeft").asInt()).isEqualTo(7200);
        assertThat(api.get(pool, "/audit", api.token(program)).body().split("\"platform-token[.]read\"", -1))
                .hasSize(3);
    }

    private HttpResponse<String> withKey(String token, String key) {
        return api.send(api.at("/api/v1/pools/" + pool.id() + path())
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.noBody()));
    }

    @Test
    void onlyWhoMayGetsItAndNotInAnotherPool() {
        assertThat(api.post(pool, path(), api.token(pool, ApiScope.CONNECTIONS_READ))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.post(pool, path(), api.token(api.pool(), ApiScope.PLATFORM_TOKEN_READ))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.get(pool, path(), api.token(pool, ApiScope.PLATFORM_TOKEN_READ))
                        .statusCode())
                .isEqualTo(405);
        assertThat(weChat.asked("stable_token")).isEmpty();
    }

    @Test
    void whereWeChatGivesNoneTheDoctorIsNamed() {
        weChat.on("stable_token", json("{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}"));
        var token = api.token(pool, ApiScope.PLATFORM_TOKEN_READ);

        var refused = api.post(pool, path(), token);
        weChat.stop();
        var away = api.post(pool, path(), token);

        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(json(refused).get("code").asString()).isEqualTo("platform-token-refused");
        assertThat(away.statusCode()).isEqualTo(504);
        assertThat(json(away).get("code").asString()).isEqualTo("wechat-unreachable");
    }

    @Test
    void itIsGivenOutAtACloserLimit() {
        var token = api.token(pool, ApiScope.PLATFORM_TOKEN_READ);

        for (var count = 0; count < 30; count++) {
            assertThat(api.post(pool, path(), token).statusCode()).isEqualTo(200);
        }
        var tooMany = api.post(pool, path(), token);

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("RateLimit-Policy")).hasValue("\"costly\";q=30;w=60");
        assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void systemsThatKnowAuthingFindItWhereItWasThere() {
        var token = api.token(pool, ApiScope.PLATFORM_TOKEN_READ);

        var answer =
                asAtAuthing(token, account.appId().value(), account.appSecret().reveal());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("statusCode").asInt()).isEqualTo(200);
        assertThat(json(answer).get("data").get("accessToken").asString()).startsWith("TOKEN-1-of-");
        assertThat(json(answer).get("data").get("expiresAt").asLong())
                .isEqualTo(clock.instant().plusSeconds(7200).getEpochSecond());
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void thereItNeedsTheAppSecretAndOnlyOnesOwnPoolAnswers() {
        var token = api.token(pool, ApiScope.PLATFORM_TOKEN_READ);
        var foreign = api.token(api.pool(), ApiScope.PLATFORM_TOKEN_READ);
        var appId = account.appId().value();
        var secret = account.appSecret().reveal();

        for (var answer : new HttpResponse<?>[] {
            asAtAuthing(token, appId, "not-the-secret"),
            asAtAuthing(token, "wx0000000000000000", secret),
            asAtAuthing(foreign, appId, secret)
        }) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().toString())
                    .contains("\"statusCode\":404", "\"data\":null")
                    .containsPattern("\"requestId\":\"[^\"]{20,}\"")
                    .doesNotContain(secret);
        }
        assertThat(asAtAuthing(api.token(pool, ApiScope.DOCTOR_RUN), appId, secret)
                        .statusCode())
                .isEqualTo(403);
        assertThat(asAtAuthing(token, "\"", "").statusCode()).isEqualTo(400);
    }

    @Test
    void quotasAreShownByWeChatsDay() {
        var token = api.token(pool, ApiScope.PLATFORM_TOKEN_READ, ApiScope.CONNECTIONS_READ);
        api.post(pool, path(), token);

        var quotas = json(api.get(pool, "/connections/" + account.identifier() + "/quotas", token));

        assertThat(quotas.get("appId").asString()).isEqualTo(account.appId().value());
        assertThat(quotas.get("timeZone").asString()).isEqualTo("Asia/Shanghai");
        var stable = quotas.get("calls")
                .valueStream()
                .filter(call -> call.get("call").asString().equals("stable_token"))
                .findFirst()
                .orElseThrow();
        assertThat(stable.get("used").asInt()).isEqualTo(1);
        assertThat(stable.get("limit").asInt()).isEqualTo(500_000);
        assertThat(stable.get("nearlyUsed").asBoolean()).isFalse();
        assertThat(quotas.get("refusedTokens").asInt()).isZero();
    }
}
