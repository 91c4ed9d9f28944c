package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.fields;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.WebhookSecret;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.route.Deliveries;
import dev.saoma.server.route.RouteSettings;
import dev.saoma.server.route.Routes;
import dev.saoma.server.route.Shop;
import dev.saoma.server.route.TestRoutes;
import dev.saoma.server.testing.SettableClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Routes are made, changed, ordered and deleted by the API, and the next push goes where they say.
@ApiServer
class RoutesApiTests {

    private static final String SENDER = "oX2TM53cBZk229DDBJ5bR9xc8YVaw";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Connections connections;

    @Autowired
    private Routes routes;

    @Autowired
    private Deliveries deliveries;

    @AutoClose
    private final Shop shop = new Shop();

    private Pool pool;
    private Visit owner;
    private OfficialAccount account;
    private String path;

    @BeforeEach
    void aConnectionThatWasMadeInTheConsole() {
        pool = api.pool();
        owner = developers.signedIn(developers.ownerOfAll());
        var made = owner.post("/api/v1/pools/" + pool.id() + "/connections", """
                {"identifier":"shop","displayName":"An account","appId":"wx0123456789abcdef",
                 "appSecret":"0123456789abcdef0123456789abcdef","token":"aToken",
                 "encodingAesKey":"abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"}""");
        assertThat(made.statusCode()).isEqualTo(201);
        account = (OfficialAccount) connections.find(pool.id(), "shop").orElseThrow();
        path = "/api/v1/pools/" + pool.id() + "/connections/shop";
    }

    @Test
    void theNextPushGoesToARouteThatWasJustMadeAndIsSignedWithTheSecretThatWasShown() {
        var made = made("cashier", "");

        var pushed = text("hello");

        await().until(() -> shop.asked().size() == 1);
        var asked = shop.asked().getFirst();
        var secret = WebhookSecret.parse(json(made).get("secret").asString()).orElseThrow();
        assertThat(asked.body()).isEqualTo(pushed);
        assertThat(asked.header("Webhook-signature"))
                .isEqualTo(secret.sign(
                        asked.header("Webhook-id"),
                        asked.header("Webhook-timestamp"),
                        asked.body().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSecretIsShownOnceAndIsAnotherOneOnceItIsRenewed() {
        var made = made("cashier", "");
        var secret = json(made).get("secret").asString();
        assertThat(list().body()).contains("cashier").doesNotContain("whsec_");

        var renewed = owner.post(path + "/routes/" + id(made) + "/secret", etag(made), "");

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(json(renewed).get("secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(secret)
                .isEqualTo(routes.of(account.id()).getFirst().secret().text().reveal());
    }

    @Test
    void aChangeHoldsForTheNextPushAndKeepsTheSecret() {
        var made = made("cashier", "");
        var secret = routes.of(account.id()).getFirst().secret();

        var changed = put(made, body("till", shop.url(), ",\"messageTypes\":[\"image\"]"));
        text("hello");
        await().until(() -> owner.get(path + "/pushes").body().contains("text"));

        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(json(changed).get("name").asString()).isEqualTo("till");
        assertThat(routes.of(account.id()).getFirst().secret()).isEqualTo(secret);
        assertThat(json(owner.get(path + "/deliveries")).get("items")).isEmpty();
    }

    @Test
    void aTrialTellsWhatIsWrongAndKeepsNothing() {
        var good = body("till", shop.url(), "");
        var wrong = body("cashier", "http://169.254.169.254/", "");
        var trial = path + "/routes?dry-run=true";
        assertThat(owner.post(trial, good).statusCode()).isEqualTo(204);
        assertThat(fields(owner.post(trial, wrong))).containsExactly("target");
        assertThat(json(list()).get("items")).isEmpty();

        var made = made("cashier", "");
        var changed = path + "/routes/" + id(made) + "?dry-run=true";
        assertThat(fields(owner.post(trial, body("cashier", shop.url(), "")))).containsExactly("name");
        assertThat(owner.put(changed, "", good).statusCode()).isEqualTo(204);
        assertThat(fields(owner.put(changed, "", wrong))).containsExactly("target");
        assertThat(json(list()).get("items").get(0).get("name").asString()).isEqualTo("cashier");
        assertThat(etag(list())).isEqualTo(etag(made));
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndByTheApisNames() {
        made("cashier", ",\"answers\":true");

        var answer = owner.post(path + "/routes", """
                {"name":"cashier","target":"http://169.254.169.254/","answers":true,"messageTypes":["te xt"],
                 "events":[null],"scenePrefixes":["qrscene_1"]}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder("name", "target", "answers", "messageTypes", "events", "scenePrefixes");
        assertThat(fields(owner.post(path + "/routes", "{}"))).containsExactlyInAnyOrder("name", "target");
    }

    @Test
    void aRouteLeadsNowhereInsideTheNetwork() {
        for (var inside :
                List.of("https://10.0.0.1/", "https://[::1]/", "https://192.168.1.1/x", "ftp://example.org/")) {
            assertThat(fields(owner.post(path + "/routes", body("inside", inside, ""))))
                    .as(inside)
                    .containsExactly("target");
        }
    }

    @Test
    void aRouteKeepsItsOwnNameAndItsOwnAnswerWhenItIsChanged() {
        var made = made("cashier", ",\"answers\":true");

        assertThat(put(made, body("cashier", shop.url(), ",\"answers\":true,\"active\":false"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondIsTold() {
        var made = made("cashier", "");
        assertThat(put(made, body("till", shop.url(), "")).statusCode()).isEqualTo(200);

        assertProblem(put(made, body("desk", shop.url(), "")), 412, "changed-meanwhile");
        assertProblem(owner.delete(path + "/routes/" + id(made)), 428, "version-needed");
    }

    @Test
    void whatIsRefusedLeavesTheVersionAsItWas() {
        var made = made("cashier", "");

        assertThat(fields(put(made, body("", shop.url(), "")))).containsExactly("name");
        assertThat(fields(put(made, body("reihsac\u202e", shop.url(), "")))).containsExactly("name");
        assertThat(put(made, body("till", shop.url(), "")).statusCode()).isEqualTo(200);
    }

    @Test
    void routesAreSentToInTheOrderThatSomebodyPutThemInto() {
        var first = id(made("first", ""));
        var second = id(made("second", ""));

        var ordered = order("[\"" + second + "\",\"" + first + "\"]");

        assertThat(ordered.statusCode()).isEqualTo(200);
        assertThat(names(ordered)).containsExactly("second", "first");
        assertThat(etag(ordered)).isEqualTo(etag(list()));
        for (var wrong : List.of(
                "[\"" + second + "\"]", "[\"" + first + "\",\"" + first + "\"]", "[\"" + first + "\",null]", "null")) {
            assertThat(fields(order(wrong))).as(wrong).containsExactly("routes");
        }
    }

    @Test
    void aDeletedRouteGetsNothingMoreAndItsNameIsFree() {
        shop.always(Shop.answer(500, "closed"));
        var made = made("cashier", "");
        text("waits");
        await().until(() -> !shop.asked().isEmpty());

        var deleted = owner.delete(path + "/routes/" + id(made), etag(list()));

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(json(list()).get("items")).isEmpty();
        assertThat(json(owner.get(path + "/deliveries")).get("items")).isEmpty();
        var again = made("cashier", "");
        assertThat(id(again)).isNotEqualTo(id(made));
        assertProblem(put(again, "/routes/" + id(made), body("x", shop.url(), "")), 404, "not-found");
    }

    @Test
    void aRouteIsDeletedAlsoWhereAnotherIsCalledByItsId() {
        var made = made("cashier", "");
        var other = made(id(made), "");

        assertThat(owner.delete(path + "/routes/" + id(made), etag(other)).statusCode())
                .isEqualTo(204);

        assertThat(names(list())).containsExactly(id(made));
    }

    @Test
    void aNameIsAsLongAsItsColumnCountsAndOfWholeLetters() {
        for (var name : List.of("\ud83d\ude00".repeat(51), "half \\ud800", " ", "a\\u0085b")) {
            assertThat(TestApi.fields(owner.post(path + "/routes", body(name, shop.url(), ""))))
                    .as(name)
                    .anyMatch(field -> field.startsWith("name"));
        }
    }

    @Test
    void aDeliveryOfADeletedRouteIsNotSentAgain() {
        var made = made("cashier", "");
        var route = routes.of(account.id()).getFirst();
        var delivery = TestRoutes.delivery(route, SENDER, clock.instant());
        deliveries.add(delivery);
        owner.delete(path + "/routes/" + id(made), etag(list()));

        var answer =
                api.post(pool, "/deliveries/" + delivery.id() + "/send", api.token(pool, ApiScope.DELIVERIES_SEND));

        assertProblem(answer, 404, "not-found");
    }

    @Test
    void whatTheFileMadeIsTheFiles() {
        var ofFile = api.account(pool);
        var route = TestRoutes.route(ofFile.id(), shop.url());
        routes.save(route);
        path = "/api/v1/pools/" + pool.id() + "/connections/" + ofFile.identifier();

        assertProblem(owner.post(path + "/routes", body("cashier", shop.url(), "")), 409, "made-by-file");
        assertProblem(put(list(), "/routes/" + route.id(), body("x", shop.url(), "")), 409, "made-by-file");
        assertProblem(order("[\"" + route.id() + "\"]"), 409, "made-by-file");
        assertProblem(owner.delete(path + "/routes/" + route.id(), etag(list())), 409, "made-by-file");
    }

    @Test
    void theFileLeavesRoutesAloneThatItDidNotMake() {
        made("cashier", "");

        assertThat(routes.keepOnly(pool.id(), Set.of())).isEmpty();

        assertThat(routes.of(account.id()).getFirst().active()).isTrue();
    }

    @Test
    void whoMayOnlyLookSeesNoKeyInTheTarget() {
        owner.post(path + "/routes", body("cashier", shop.url() + "?key=of-the-shop", ""));
        var auditor = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));

        assertThat(list().body()).contains("of-the-shop");
        assertThat(auditor.get(path + "/routes").body()).contains("cashier").doesNotContain("of-the-shop");
    }

    @Test
    void theTrailSaysWhoMadeItAndWhereItLeads() {
        owner.post(path + "/routes", body("cashier", shop.url() + "/till?key=of-the-shop", ""));

        assertThat(owner.get("/api/v1/pools/" + pool.id() + "/audit").body())
                .contains("route.created", "connection/shop/route/cashier", shop.url() + "/till")
                .doesNotContain("whsec_", "of-the-shop");
    }

    @Test
    void aRouteMoreThanTwentyIsRefused() {
        for (var number = 0; number < 20; number++) {
            made("route " + number, "");
        }

        assertThat(fields(owner.post(path + "/routes", body("one more", shop.url(), ""))))
                .containsExactly("name");
    }

    @Test
    void aRouteIsWrittenBackAsItStands() {
        made("cashier", ",\"events\":[\"SCAN\"],\"scenePrefixes\":[\"a\"]");
        var stored = routes.of(account.id()).getFirst();

        var written = RouteSettings.of(stored);

        assertThat(List.of(written.events(), written.scenePrefixes()))
                .isEqualTo(List.of(List.of("SCAN"), List.of("a")));
    }

    private static String body(String name, String target, String more) {
        return "{\"name\":\"" + name + "\",\"target\":\"" + target + "\"" + more + "}";
    }

    private HttpResponse<String> made(String name, String more) {
        var answer = owner.post(path + "/routes", body(name, shop.url(), more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private HttpResponse<String> list() {
        return owner.get(path + "/routes");
    }

    private HttpResponse<String> put(HttpResponse<String> seen, String body) {
        return put(seen, "/routes/" + id(seen), body);
    }

    private HttpResponse<String> put(HttpResponse<String> seen, String where, String body) {
        return owner.put(path + where, etag(seen), body);
    }

    private HttpResponse<String> order(String ids) {
        return owner.put(path + "/route-order", etag(list()), "{\"routes\":" + ids + "}");
    }

    private static String id(HttpResponse<String> made) {
        return json(made).get("route").get("id").asString();
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> names(HttpResponse<String> list) {
        return StreamSupport.stream(json(list).get("items").spliterator(), false)
                .map(item -> item.get("name").asString())
                .toList();
    }

    private String text(String content) {
        clock.move(Duration.ofMillis(10));
        var push = api.knock(account).safe(account, TestPushes.text(SENDER, content, clock.instant()), clock.instant());
        assertThat(push.post().statusCode()).isEqualTo(200);
        return new String(push.body(), StandardCharsets.UTF_8);
    }
}
