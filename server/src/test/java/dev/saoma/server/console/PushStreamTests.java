package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.login.web.Listening;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The journal live. With a limit, as a stream that says nothing would be listened to for ever.
@ApiServer
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class PushStreamTests {

    private static final String SENDER = "oX2TM53cBZk229DDBJ5bR9xc8YVaw";
    private static final String BEAT = "event:heartbeat|data:alive";

    @Autowired
    private TestApi api;

    @Autowired
    private SettableClock clock;

    private final List<Listening> open = new ArrayList<>();
    private Pool pool = TestPools.pool();
    private OfficialAccount account = TestConnections.officialAccount(pool.id());

    @BeforeEach
    void anAccount() {
        pool = api.pool();
        account = api.account(pool);
    }

    @AfterEach
    void everybodyLeaves() {
        open.forEach(Listening::close);
    }

    @Test
    void whoListensIsToldOfEachPushOfTheConnectionAndOfNoOther() {
        var other = api.account(pool);
        var stream = listen(token());
        assertThat(stream.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/event-stream");
        assertThat(stream.response().headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(stream.next()).hasValue(BEAT);

        text(account);
        text(other);
        text(account);

        var first = push(stream);
        var second = push(stream);
        assertThat(first.get("connection").asString()).isEqualTo(account.identifier());
        assertThat(first.get("sender").asString()).isEqualTo("oX2T…YVaw");
        assertThat(second.get("connection").asString()).isEqualTo(account.identifier());
        assertThat(second.get("id").asString()).isGreaterThan(first.get("id").asString());
        var ofTheConnection = json(api.get(pool, path().replace("/stream", ""), token()))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString());
        assertThat(ofTheConnection)
                .containsExactly(second.get("id").asString(), first.get("id").asString());
    }

    @Test
    void whatCameBeforeIsNotTold() {
        text(account);
        clock.move(Duration.ofMillis(10));
        var stream = listen(token());
        assertThat(stream.next()).hasValue(BEAT);

        text(account);

        var told = push(stream).get("id").asString();
        var newest = json(api.get(pool, path().replace("/stream", ""), token()))
                .get("items")
                .get(0);
        assertThat(told).isEqualTo(newest.get("id").asString());
    }

    @Test
    void aConnectionThatDoesNotExistHasNoStream() {
        assertThat(api.get(pool, "/connections/nothing/pushes/stream", token()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLineShowsThatItIsAlive() {
        var stream = listen(token());
        stream.next();

        clock.move(Duration.ofSeconds(15));

        assertThat(stream.next()).hasValue(BEAT);
    }

    @Test
    void theStreamEndsWhenTheTokenExpires() {
        var stream = listen(token());
        stream.next();

        clock.move(Duration.ofMinutes(10).minusSeconds(5));
        assertThat(stream.next()).hasValue(BEAT);
        clock.move(Duration.ofSeconds(5));

        assertThat(stream.next()).as("at once, and not at the next beat").isEmpty();
    }

    @Test
    void theStreamEndsWhenTheScopeIsTakenAway() {
        var program = api.program(pool, ApiScope.PUSHES_READ);
        var stream = listen(api.token(program));
        stream.next();

        api.grant(program);
        clock.move(Duration.ofSeconds(15));

        assertThat(stream.next()).isEmpty();
    }

    @Test
    void aClientHoldsOnlySoManyAndThePlaceOfOneThatIsGoneIsFreeAgain() {
        var program = api.program(pool, ApiScope.PUSHES_READ);
        for (var number = 0; number < 5; number++) {
            assertThat(listen(api.token(program)).next()).hasValue(BEAT);
        }
        var tooMany = api.get(pool, path(), api.token(program));
        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(json(tooMany).get("code").asString()).isEqualTo("too-many-streams");
        assertThat(listen(token()).next()).hasValue(BEAT);

        open.getFirst().close();

        // A write notices that nobody reads; the first one may still find room.
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    clock.move(Duration.ofSeconds(15));
                    return listen(api.token(program)).response().statusCode() == 200;
                });
    }

    @Test
    void anotherPoolsJournalDoesNotExist() {
        var other = api.pool();
        var foreign = api.token(other, TestApi.ALL);

        assertThat(api.get(pool, path(), foreign).statusCode()).isEqualTo(404);
        assertThat(api.get(other, path(), foreign).statusCode()).isEqualTo(404);
        assertThat(api.get(other, path(), token()).statusCode())
                .as("a good token at another pool's address")
                .isEqualTo(404);
    }

    @Test
    void theScopeIsNeeded() {
        assertThat(api.get(pool, path(), api.token(pool, ApiScope.PUSHES_UNMASK))
                        .statusCode())
                .isEqualTo(403);
    }

    private void text(OfficialAccount to) {
        clock.move(Duration.ofMillis(10));
        api.push(to, TestPushes.text(SENDER, "hello", clock.instant()), clock.instant());
    }

    private String token() {
        return api.token(pool, ApiScope.PUSHES_READ);
    }

    private String path() {
        return "/connections/" + account.identifier() + "/pushes/stream";
    }

    private Listening listen(String token) {
        var stream = api.listen(pool, path(), token);
        open.add(stream);
        return stream;
    }

    private static JsonNode push(Listening stream) {
        var event = stream.next().orElseThrow();
        assertThat(event).startsWith("event:push|data:");
        return JsonMapper.shared().readTree(event.substring("event:push|data:".length()));
    }
}
