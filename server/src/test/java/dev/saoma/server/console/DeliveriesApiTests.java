package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertLacks;
import static dev.saoma.server.console.TestApi.fields;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.route.Attempt;
import dev.saoma.server.route.Deliveries;
import dev.saoma.server.route.Delivery;
import dev.saoma.server.route.DeliveryState;
import dev.saoma.server.route.Route;
import dev.saoma.server.route.Routes;
import dev.saoma.server.route.Shop;
import dev.saoma.server.route.TestRoutes;
import dev.saoma.server.route.Trouble;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Routes, deliveries and dead letters, as programs see them and send them again.
@ApiServer
class DeliveriesApiTests {

    private static final String SENDER = "oX2TM53cBZk229DDBJ5bR9xc8YVaw";

    @Autowired
    private TestApi api;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Routes routes;

    @Autowired
    private Deliveries deliveries;

    @AutoClose
    private final Shop shop = new Shop();

    private Pool pool = TestPools.pool();
    private OfficialAccount account = TestConnections.officialAccount(pool.id());

    @BeforeEach
    void anAccount() {
        pool = api.pool();
        account = api.account(pool);
    }

    @Test
    void routesAreShownWithoutTheirSecrets() {
        var route = route("?key=of-the-shop");

        var answer = api.get(pool, connection() + "/routes", token(ApiScope.DELIVERIES_READ));

        var shown = json(answer).get("items").get(0);
        assertThat(shown.get("name").asString()).isEqualTo(route.name());
        assertThat(shown.get("target").asString()).isEqualTo(shop.url());
        assertThat(shown.get("active").asBoolean()).isTrue();
        assertThat(answer.body()).doesNotContain("whsec_").doesNotContain("of-the-shop");
    }

    @Test
    void whatWasDeliveredIsShownWithItsTries() {
        var route = route("");
        text("hello");

        var listed = await().until(() -> items("?state=delivered"), found -> found.size() == 1)
                .get(0);
        assertThat(listed.get("route").asString()).isEqualTo(route.name());
        assertThat(listed.get("sender").asString()).isEqualTo("oX2T…YVaw");
        var answer = api.get(pool, "/deliveries/" + listed.get("id").asString(), token(ApiScope.DELIVERIES_READ));
        assertThat(json(answer).get("delivery").get("state").asString()).isEqualTo("delivered");
        var tries = json(answer).get("tries");
        assertThat(tries).hasSize(1);
        assertThat(tries.get(0).get("status").asInt()).isEqualTo(200);
        assertThat(tries.get(0).get("excerpt").asString()).isEqualTo("success");
        assertThat(answer.body()).doesNotContain(SENDER);
    }

    @Test
    void aPushSaysWhereItWent() {
        var route = route("");
        text("hello");
        await().until(() -> items("?state=delivered").size() == 1);

        var answer = api.get(pool, "/pushes/" + onlyPush(), token(ApiScope.PUSHES_READ, ApiScope.DELIVERIES_READ));

        var went = json(answer).get("deliveries").get(0);
        assertThat(went.get("delivery").get("route").asString()).isEqualTo(route.name());
        assertThat(went.get("tries")).hasSize(1);
    }

    @Test
    void deadLettersSayWhatWentWrongInBothLanguages() {
        var dead = dead(route(""));

        var answer = json(api.get(pool, "/deliveries/" + dead.id(), token(ApiScope.DELIVERIES_READ)));

        assertThat(answer.get("delivery").get("state").asString()).isEqualTo("dead");
        var trouble = answer.get("tries").get(0).get("trouble");
        assertThat(trouble.get("code").asString()).isEqualTo("error-status");
        assertThat(trouble.get("meaning").get("zh").asString()).contains("错误状态码");
        assertThat(trouble.get("meaning").get("en").asString()).contains("error status");
    }

    @Test
    void deliveriesOfAllRoutesAreToldApartByStateAndRoute() {
        var first = route("");
        var second = route("");
        var dead = List.of(dead(first), dead(second), dead(second));
        var waiting = TestRoutes.delivery(first, SENDER, clock.instant());
        deliveries.add(waiting);
        var behind = TestRoutes.delivery(first, SENDER, clock.instant());
        deliveries.add(behind);
        deliveries.queue(behind.id(), waiting.id(), clock.instant());

        assertThat(ids("?state=dead"))
                .containsExactlyInAnyOrderElementsOf(
                        dead.stream().map(letter -> letter.id().value()).toList());
        assertThat(ids("?state=waiting"))
                .containsExactlyInAnyOrder(waiting.id().value(), behind.id().value());
        assertThat(ids("?state=delivered")).isEmpty();
        assertThat(ids("")).hasSize(5);
        assertThat(ids("?state=dead&route=" + first.name()))
                .containsExactly(dead.getFirst().id().value());
    }

    @Test
    void pagesOverSeveralRoutesLeaveNothingOutAndRepeatNothing() {
        var first = route("");
        var second = route("");
        for (var number = 0; number < 3; number++) {
            dead(first);
            dead(second);
            clock.move(Duration.ofSeconds(1));
        }

        var seen = new ArrayList<String>();
        var token = token(ApiScope.DELIVERIES_READ);
        var cursor = "";
        while (cursor != null) {
            var page = json(api.get(
                    pool,
                    connection() + "/deliveries?state=dead&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                    token));
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            cursor = page.get("next").isNull() ? null : page.get("next").asString();
        }

        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void allThatIsWrongWithAQueryIsNamedAtOnce() {
        var answer = api.get(
                pool,
                connection() + "/deliveries?state=lost&route=nowhere&limit=x&cursor=!",
                token(ApiScope.DELIVERIES_READ));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fields(answer)).containsExactlyInAnyOrder("state", "route", "limit", "cursor");
        assertThat(answer.body()).contains("dead, waiting, delivered");
    }

    @Test
    void aDeadLetterIsSentAgainAndTheTrailSaysByWhom() {
        var route = route("");
        var dead = dead(route);
        var program = api.program(pool, ApiScope.DELIVERIES_READ, ApiScope.DELIVERIES_SEND, ApiScope.AUDIT_READ);
        var token = api.token(program);

        var answer = api.post(pool, "/deliveries/" + dead.id() + "/send", token);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("delivery").asString()).isEqualTo(dead.id().value());
        await().until(() -> ids("?state=delivered").contains(dead.id().value()));
        assertThat(shop.asked()).hasSize(1);
        assertThat(json(api.get(pool, "/audit", token)).get("items")).anySatisfy(entry -> {
            assertThat(entry.get("action").asString()).isEqualTo("delivery.send");
            assertThat(entry.get("object").asString()).isEqualTo("delivery/" + dead.id());
            assertThat(entry.get("actor").get("id").asString())
                    .isEqualTo(program.id().value());
            assertThat(entry.get("details").get("route").asString()).isEqualTo(route.name());
        });
    }

    @Test
    void whatIsOnItsWayIsNotSentTwice() {
        var waiting = TestRoutes.delivery(route(""), SENDER, clock.instant());
        deliveries.add(waiting);

        var answer = api.post(pool, "/deliveries/" + waiting.id() + "/send", token(ApiScope.DELIVERIES_SEND));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("code").asString()).isEqualTo("delivery-under-way");
        assertThat(trail()).doesNotContain("delivery.send");
    }

    @Test
    void allDeadLettersOfARouteAreSentAgain() {
        var route = route("");
        var other = dead(route(""));
        dead(route);
        dead(route);

        var answer = api.post(
                pool, connection() + "/routes/" + route.name() + "/send-dead", token(ApiScope.DELIVERIES_SEND));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).get("sent").asInt()).isEqualTo(2);
        await().until(() -> items("?state=delivered").size() == 2);
        assertThat(ids("?state=dead")).containsExactly(other.id().value());
        assertThat(trail()).contains("dead-letters.send");
    }

    @Test
    void aPushThatWentNowhereIsSentToARouteAsItCame() {
        var push = text("hello");
        var route = route("");
        var program = api.program(pool, ApiScope.DELIVERIES_SEND);

        var answer = api.post(pool, "/pushes/" + onlyPush() + "/send", api.token(program), to(route.name()));

        assertThat(answer.statusCode()).isEqualTo(202);
        await().until(() -> items("?state=delivered").size() == 1);
        assertThat(shop.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.body()).isEqualTo(push);
            assertThat(asked.query()).contains("msg_signature=");
            assertThat(asked.header("Webhook-id"))
                    .isEqualTo(json(answer).get("delivery").asString());
        });
        assertThat(items("?state=delivered").get(0).get("sender").asString()).isEqualTo("oX2T…YVaw");
        assertThat(json(api.get(pool, "/audit", token(ApiScope.AUDIT_READ))).get("items"))
                .anySatisfy(entry -> {
                    assertThat(entry.get("action").asString()).isEqualTo("delivery.send");
                    assertThat(entry.get("actor").get("id").asString())
                            .isEqualTo(program.id().value());
                });
    }

    @Test
    void aPushThatWentToOneRouteIsSentToAnotherAsWell() {
        route("?at=first");
        text("hello");
        await().until(() -> items("?state=delivered").size() == 1);
        var second = route("?at=second");

        var answer =
                api.post(pool, "/pushes/" + onlyPush() + "/send", token(ApiScope.DELIVERIES_SEND), to(second.name()));

        assertThat(answer.statusCode()).isEqualTo(202);
        await().until(() -> shop.asked().size() == 2);
        assertThat(shop.asked().getLast().query()).startsWith("at=second");
    }

    @Test
    void aPushIsSentAgainToTheRouteThatItWentTo() {
        var route = route("");
        text("hello");
        await().until(() -> items("?state=delivered").size() == 1);

        var answer =
                api.post(pool, "/pushes/" + onlyPush() + "/send", token(ApiScope.DELIVERIES_SEND), to(route.name()));

        assertThat(json(answer).get("delivery").asString()).isEqualTo(ids("").getFirst());
        await().until(() -> shop.asked().size() == 2);
    }

    @Test
    void aPushIsSentOnlyToARouteOfItsConnection() {
        text("hello");
        var elsewhere = TestRoutes.route(api.account(pool).id(), shop.url());
        routes.save(elsewhere);
        var send = "/pushes/" + onlyPush() + "/send";
        var token = token(ApiScope.DELIVERIES_SEND);

        for (var body : List.of("{}", "{\"route\":null}", to("no such route"), to(elsewhere.name()))) {
            var answer = api.post(pool, send, token, body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(fields(answer)).containsExactly("route");
        }
        assertThat(fields(api.post(pool, send, token))).containsExactly("route");
        assertThat(api.post(pool, send, token, "{\"route\":").statusCode()).isEqualTo(400);
        assertThat(shop.asked()).isEmpty();
    }

    @Test
    void aRefusedPushCannotBeSent() {
        var route = route("");
        api.knock(account)
                .safe(account, TestPushes.text(SENDER, "forged", clock.instant()), clock.instant())
                .with("msg_signature", "0".repeat(40))
                .post();
        await().until(() -> pushes().size() == 1);

        var answer =
                api.post(pool, "/pushes/" + onlyPush() + "/send", token(ApiScope.DELIVERIES_SEND), to(route.name()));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("code").asString()).isEqualTo("push-not-kept");
    }

    @Test
    void anotherPoolsRoutesAndDeliveriesDoNotExist() {
        var route = route("");
        var dead = dead(route);
        text("hello");
        var push = onlyPush();
        await().until(() -> shop.asked().size() == 1);
        var other = api.pool();
        var foreign = api.token(other, ApiScope.values());

        for (var at : List.of(pool, other)) {
            assertThat(api.get(at, connection() + "/routes", foreign).statusCode())
                    .isEqualTo(404);
            assertThat(api.get(at, connection() + "/deliveries", foreign).statusCode())
                    .isEqualTo(404);
            assertThat(api.get(at, "/deliveries/" + dead.id(), foreign).statusCode())
                    .isEqualTo(404);
            assertThat(api.post(at, "/deliveries/" + dead.id() + "/send", foreign)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(api.post(at, connection() + "/routes/" + route.name() + "/send-dead", foreign)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(api.post(at, "/pushes/" + push + "/send", foreign, to(route.name()))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(shop.asked()).hasSize(1);
        assertThat(api.get(other, "/deliveries/" + dead.id(), token(ApiScope.DELIVERIES_READ))
                        .statusCode())
                .as("a good token at another pool's address")
                .isEqualTo(404);
    }

    @Test
    void eachCallNeedsItsScope() {
        var route = route("");
        var reader = token(ApiScope.DELIVERIES_READ);
        var sender = token(ApiScope.DELIVERIES_SEND);
        var some = "/deliveries/" + Ids.hex(11);

        assertLacks("deliveries:read", api.get(pool, connection() + "/routes", sender));
        assertLacks("deliveries:read", api.get(pool, connection() + "/deliveries", sender));
        assertLacks("deliveries:read", api.get(pool, some, sender));
        assertLacks("deliveries:send", api.post(pool, some + "/send", reader));
        assertLacks("deliveries:send", api.post(pool, "/pushes/" + Ids.hex(11) + "/send", reader, to(route.name())));
        assertLacks("deliveries:send", api.post(pool, connection() + "/routes/" + route.name() + "/send-dead", reader));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var token = token(ApiScope.DELIVERIES_READ, ApiScope.DELIVERIES_SEND);

        for (var path : List.of("/deliveries/nothing", "/deliveries/" + Ids.hex(11), "/connections/nothing/routes")) {
            assertThat(api.get(pool, path, token).statusCode()).isEqualTo(404);
        }
        for (var path : List.of(
                "/deliveries/nothing/send",
                "/deliveries/" + Ids.hex(11) + "/send",
                "/pushes/nothing/send",
                connection() + "/routes/nothing/send-dead")) {
            assertThat(api.post(pool, path, token).statusCode()).isEqualTo(404);
        }
    }

    private Route route(String query) {
        var route = TestRoutes.route(account.id(), shop.url() + query);
        routes.save(route);
        return route;
    }

    /// What came a while ago and was given up now, after one try.
    private Delivery dead(Route route) {
        var delivery = TestRoutes.delivery(route, SENDER, clock.instant().minus(Duration.ofMinutes(1)));
        deliveries.add(delivery);
        deliveries.note(new Attempt(
                delivery.id(), clock.instant(), Duration.ofMillis(5), 500, Trouble.ERROR_STATUS, "out of order"));
        deliveries.end(delivery.id(), DeliveryState.DEAD, 1, clock.instant());
        return delivery;
    }

    /// Somebody writes to the account.
    ///
    /// @return the body of the push
    private String text(String content) {
        clock.move(Duration.ofMillis(10));
        var push = api.knock(account).safe(account, TestPushes.text(SENDER, content, clock.instant()), clock.instant());
        assertThat(push.post().statusCode()).isEqualTo(200);
        return new String(push.body(), StandardCharsets.UTF_8);
    }

    private static String to(String route) {
        return "{\"route\":\"" + route + "\"}";
    }

    private String connection() {
        return "/connections/" + account.identifier();
    }

    private String token(ApiScope... scopes) {
        return api.token(pool, scopes);
    }

    private JsonNode items(String query) {
        return json(api.get(pool, connection() + "/deliveries" + query, token(ApiScope.DELIVERIES_READ)))
                .get("items");
    }

    private List<String> ids(String query) {
        var ids = new ArrayList<String>();
        items(query).forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private JsonNode pushes() {
        return json(api.get(pool, connection() + "/pushes", token(ApiScope.PUSHES_READ)))
                .get("items");
    }

    private String onlyPush() {
        assertThat(pushes()).hasSize(1);
        return pushes().get(0).get("id").asString();
    }

    private String trail() {
        return api.get(pool, "/audit", token(ApiScope.AUDIT_READ)).body();
    }
}
