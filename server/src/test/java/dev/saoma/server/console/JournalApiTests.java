package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertLacks;
import static dev.saoma.server.console.TestApi.fields;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The journal of pushes, as programs read it.
@ApiServer
class JournalApiTests {

    private static final String SENDER = "oX2TM53cBZk229DDBJ5bR9xc8YVaw";
    private static final String OTHER = "oY3TM53cBZk229DDBJ5bR9xc8YVbx";

    @Autowired
    private TestApi api;

    @Autowired
    private SettableClock clock;

    private Pool pool = TestPools.pool();
    private OfficialAccount account = TestConnections.officialAccount(pool.id());

    @BeforeEach
    void anAccount() {
        pool = api.pool();
        account = api.account(pool);
    }

    @Test
    void pushesAreListedNewestFirstWithTheirSendersMasked() {
        text(SENDER, "the first secret wish");
        text(OTHER, "the second");

        var answer = api.get(pool, pushes(), token(ApiScope.PUSHES_READ));

        assertThat(json(answer).get("items")).hasSize(2);
        assertThat(json(answer).get("next").isNull()).isTrue();
        var first = json(answer).get("items").get(1);
        assertThat(first.get("connection").asString()).isEqualTo(account.identifier());
        assertThat(first.get("kind").asString()).isEqualTo("text");
        assertThat(first.get("sender").asString()).isEqualTo("oX2T…YVaw");
        assertThat(first.get("verified").asBoolean()).isTrue();
        assertThat(first.get("way").asString()).isEqualTo("wechat");
        assertThat(first.get("mode").asString()).isEqualTo("safe");
        assertThat(first.get("result").asString()).isEqualTo("recorded");
        assertThat(answer.body()).doesNotContain(SENDER).doesNotContain("wish");
    }

    @Test
    void aRefusedPushSaysWhyInBothLanguages() {
        refused();

        var push = await().until(() -> items("?verified=false"), found -> found.size() == 1)
                .get(0);

        assertThat(push.get("verified").asBoolean()).isFalse();
        assertThat(push.get("refusal").get("code").asString()).isEqualTo("bad-signature");
        assertThat(push.get("refusal").get("meaning").get("zh").asString()).contains("签名");
        assertThat(push.get("sender").isNull()).isTrue();
    }

    @Test
    void theListIsNarrowedByEachFilter() {
        var begin = clock.instant();
        text(SENDER, "one");
        clock.move(Duration.ofSeconds(5));
        var middle = clock.instant();
        api.push(account, TestPushes.scan(OTHER, "unknown", "t", middle), middle);
        refused();
        await().until(() -> items("").size() == 3);

        assertThat(kinds("?to=" + middle)).containsExactly("text");
        assertThat(kinds("?from=" + middle)).containsExactlyInAnyOrder("event/scan", "unread");
        assertThat(kinds("?from=" + begin + "&to=" + middle)).containsExactly("text");
        assertThat(kinds("?kind=" + encoded("event/scan"))).containsExactly("event/scan");
        assertThat(kinds("?result=refused")).containsExactly("unread");
        assertThat(kinds("?result=ignored")).containsExactly("event/scan");
        assertThat(kinds("?verified=true")).containsExactly("event/scan", "text");
        assertThat(kinds("?sender=" + SENDER)).containsExactly("text");
        assertThat(kinds("?sender=" + SENDER.substring(0, 20))).isEmpty();
        assertThat(kinds("?verified=true&kind=text")).containsExactly("text");
    }

    @Test
    void pagesFollowOneAnotherAndTheLastSaysSo() {
        for (var number = 0; number < 4; number++) {
            text(SENDER, "hello");
        }
        var token = token(ApiScope.PUSHES_READ);
        var first = json(api.get(pool, pushes() + "?limit=2", token));
        var next = first.get("next").asString();
        var second = json(api.get(pool, pushes() + "?limit=2&cursor=" + next, token));

        var seen = new ArrayList<String>();
        first.get("items").forEach(push -> seen.add(push.get("id").asString()));
        second.get("items").forEach(push -> seen.add(push.get("id").asString()));
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void allThatIsWrongWithAQueryIsNamedAtOnce() {
        var answer = api.get(
                pool,
                pushes() + "?from=yesterday&to=never&kind=%00&result=lost&verified=maybe&sender=a%20b&limit=0&cursor=!",
                token(ApiScope.PUSHES_READ));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).isEqualTo("invalid-fields");
        assertThat(fields(answer))
                .containsExactlyInAnyOrder("from", "to", "kind", "result", "verified", "sender", "limit", "cursor");
        assertThat(answer.body()).contains("scanned, answered, ignored, recorded, repeated, refused");
        for (var from : List.of("2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z")) {
            assertThat(fields(api.get(
                            pool,
                            pushes() + "?from=" + from + "&to=2026-03-01T00:00:00Z",
                            token(ApiScope.PUSHES_READ))))
                    .containsExactly("to");
        }
    }

    @Test
    void whatIsWrongIsToldInTheCallersLanguage() {
        var answer = api.send(api.at("/api/v1/pools/" + pool.id() + pushes() + "?from=x")
                .header("Authorization", "Bearer " + token(ApiScope.PUSHES_READ))
                .header("Accept-Language", "zh-CN"));

        assertThat(answer.body()).contains("部分参数不正确").contains("ISO 8601 时间");
    }

    @Test
    void onePushIsToldWithEveryStepOfItsDecision() {
        text(SENDER, "hello");

        var answer = api.get(pool, "/pushes/" + onlyPush(), token(ApiScope.PUSHES_READ, ApiScope.DELIVERIES_READ));

        var steps = new ArrayList<String>();
        json(answer).get("steps").forEach(step -> {
            steps.add(step.get("code").asString());
            assertThat(step.get("text").get("zh").asString()).isNotBlank();
            assertThat(step.get("text").get("en").asString()).isNotBlank();
        });
        assertThat(steps).containsExactly("arrived", "proof", "mode", "result", "answer");
        assertThat(json(answer).get("push").get("kind").asString()).isEqualTo("text");
        assertThat(json(answer).get("deliveries")).isEmpty();
    }

    @Test
    void whereAPushWentIsOnlyForThoseWhoMaySeeDeliveries() {
        text(SENDER, "hello");

        var answer = api.get(pool, "/pushes/" + onlyPush(), token(ApiScope.PUSHES_READ));

        assertThat(json(answer).get("deliveries").isNull()).isTrue();
    }

    @Test
    void whoLooksAtASenderIsInTheTrail() {
        text(SENDER, "hello");
        var program = api.program(pool, ApiScope.PUSHES_READ, ApiScope.PUSHES_UNMASK, ApiScope.AUDIT_READ);
        var token = api.token(program);
        var push = onlyPush();

        var answer = api.post(pool, "/pushes/" + push + "/unmask", token);

        assertThat(json(answer).get("sender").asString()).isEqualTo(SENDER);
        assertThat(answer.headers().allValues("Cache-Control")).contains("no-store");
        var trail = api.get(pool, "/audit", token);
        assertThat(json(trail).get("items")).anySatisfy(entry -> {
            assertThat(entry.get("action").asString()).isEqualTo("push.unmask");
            assertThat(entry.get("object").asString()).isEqualTo("push/" + push);
            assertThat(entry.get("actor").get("id").asString())
                    .isEqualTo(program.id().value());
        });
        assertThat(trail.body()).doesNotContain(SENDER);
    }

    @Test
    void theSenderOfAPushThatCouldNotBeOpenedIsNotKnown() {
        refused();
        await().until(() -> items("").size() == 1);

        var answer = api.post(pool, "/pushes/" + onlyPush() + "/unmask", token(ApiScope.PUSHES_UNMASK));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("code").asString()).isEqualTo("sender-unknown");
    }

    @Test
    void anotherPoolsPushesDoNotExist() {
        text(SENDER, "hello");
        var push = onlyPush();
        var other = api.pool();
        var foreign = api.token(other, TestApi.ALL);

        for (var path : List.of(pushes(), "/pushes/" + push)) {
            assertThat(api.get(pool, path, foreign).statusCode()).isEqualTo(404);
            assertThat(api.get(other, path, foreign).statusCode()).isEqualTo(404);
        }
        assertThat(api.post(pool, "/pushes/" + push + "/unmask", foreign).statusCode())
                .isEqualTo(404);
        assertThat(api.post(other, "/pushes/" + push + "/unmask", foreign).statusCode())
                .isEqualTo(404);
        assertThat(api.get(pool, "/audit", token(ApiScope.AUDIT_READ)).body()).doesNotContain("push.unmask");
        assertThat(api.get(other, pushes(), token(ApiScope.PUSHES_READ)).statusCode())
                .as("a good token at another pool's address")
                .isEqualTo(404);
    }

    @Test
    void eachCallNeedsItsScope() {
        text(SENDER, "hello");
        var push = onlyPush();
        var reader = token(ApiScope.PUSHES_READ);
        var other = token(ApiScope.PUSHES_UNMASK);

        assertLacks("pushes:read", api.get(pool, pushes(), other));
        assertLacks("pushes:read", api.get(pool, "/pushes/" + push, other));
        assertLacks("pushes:unmask", api.post(pool, "/pushes/" + push + "/unmask", reader));
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        var token = token(ApiScope.PUSHES_READ, ApiScope.PUSHES_UNMASK);

        assertThat(api.get(pool, "/pushes/nothing", token).statusCode()).isEqualTo(404);
        assertThat(api.get(pool, "/pushes/" + Ids.hex(11), token).statusCode()).isEqualTo(404);
        assertThat(api.post(pool, "/pushes/nothing/unmask", token).statusCode()).isEqualTo(404);
        assertThat(api.get(pool, "/connections/nothing/pushes", token).statusCode())
                .isEqualTo(404);
    }

    /// Each is a push of its own, and later than the one before.
    private void text(String sender, String content) {
        clock.move(Duration.ofMillis(10));
        api.push(account, TestPushes.text(sender, content, clock.instant()), clock.instant());
    }

    private void refused() {
        clock.move(Duration.ofMillis(10));
        api.knock(account)
                .safe(account, TestPushes.text(SENDER, "forged", clock.instant()), clock.instant())
                .with("msg_signature", "0".repeat(40))
                .post();
    }

    private String pushes() {
        return "/connections/" + account.identifier() + "/pushes";
    }

    private String token(ApiScope... scopes) {
        return api.token(pool, scopes);
    }

    private JsonNode items(String query) {
        return json(api.get(pool, pushes() + query, token(ApiScope.PUSHES_READ)))
                .get("items");
    }

    private List<String> kinds(String query) {
        var kinds = new ArrayList<String>();
        items(query).forEach(push -> kinds.add(push.get("kind").asString()));
        return kinds;
    }

    private String onlyPush() {
        var items = items("");
        assertThat(items).hasSize(1);
        return items.get(0).get("id").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
