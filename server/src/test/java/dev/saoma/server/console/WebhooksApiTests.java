package dev.saoma.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.console.TestApi.Program;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.kernel.alarm.AlarmClock;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.DoubleUsers;
import dev.saoma.server.user.ManageUsers;
import dev.saoma.server.user.OwnAccount;
import dev.saoma.server.user.Users;
import dev.saoma.server.user.UsersFoundToBeOne;
import dev.saoma.server.webhook.Listener;
import dev.saoma.server.webhook.Listener.Heard;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/// Webhooks from the API to the customer's server, by real HTTP on both sides.
@ApiServer
class WebhooksApiTests {

    private static final String ALL = """
            ["user.created","user.updated","user.merged","user.deleted","user.logged_in","user.followed",
             "user.unfollowed"]""";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private SettableClock clock;

    @Autowired
    private AlarmClock alarms;

    @Autowired
    private ManageUsers manage;

    @Autowired
    private OwnAccount accounts;

    @Autowired
    private Users users;

    @Autowired
    private DoubleUsers doubles;

    @Autowired
    private TransactionOperations transaction;

    @AutoClose
    private final Listener shop = new Listener();

    private Pool pool;
    private Program program;
    private String token = "";

    @BeforeEach
    void anOperator() {
        // Whoever checks a signature looks at the time, too.
        clock.move(Duration.between(clock.instant(), Instant.now()));
        pool = api.pool();
        program = api.program(
                pool,
                ApiScope.WEBHOOKS_READ,
                ApiScope.WEBHOOKS_WRITE,
                ApiScope.DELIVERIES_READ,
                ApiScope.USERS_READ,
                ApiScope.USERS_WRITE,
                ApiScope.USERS_MERGE,
                ApiScope.USERS_UNMASK,
                ApiScope.AUDIT_READ);
        token = api.token(program);
    }

    @Test
    void whatBecomesOfAUserIsToldInOrderAndSigned() {
        var secret = secret(created("false"));

        var user = user("{\"name\":\"Mei\",\"phone\":\"+8613800138000\",\"externalId\":\"c-17\"}");
        api.patch(pool, "/users/" + user, token, "{\"name\":\"Mei Li\"}");
        api.post(pool, "/users/" + user + "/deactivate", token);

        until(() -> shop.heard().size() == 3);
        assertThat(shop.types()).containsExactly("user.created", "user.updated", "user.updated");
        assertThat(shop.heard()).allMatch(heard -> heard.isSignedWith(secret));
        assertThat(shop.heard().getFirst().isSignedWith("whsec_" + "AAAA".repeat(8)))
                .isFalse();
        var first = shop.heard().getFirst().json();
        assertThat(first.get("version").asInt()).isEqualTo(1);
        assertThat(first.get("pool").asString()).isEqualTo(pool.id().value());
        var told = first.get("data").get("user");
        assertThat(told.get("id").asString()).isEqualTo(user);
        assertThat(told.get("name").asString()).isEqualTo("Mei");
        assertThat(told.get("phone").asString()).isEqualTo("+8613800138000");
        assertThat(told.get("externalId").asString()).isEqualTo("c-17");
        assertThat(shop.heard()
                        .get(1)
                        .json()
                        .get("data")
                        .get("user")
                        .get("name")
                        .asString())
                .isEqualTo("Mei Li");
        assertThat(shop.heard().get(2).json().get("data").get("change").asString())
                .isEqualTo("deactivated");
    }

    @Test
    void whatDidNotHappenIsNotToldAndNobodyIsToldWhatHeDoesNotWant() {
        create("{\"url\":\"" + shop.url() + "\",\"events\":[\"user.created\"]}");
        transaction.executeWithoutResult(status -> {
            manage.create(pool.id(), profile -> profile, Optional.empty(), new Actor.Itself());
            status.setRollbackOnly();
        });

        var user = user("{}");
        api.patch(pool, "/users/" + user, token, "{\"name\":\"Mei Li\"}");
        var other = user("{}");

        until(() -> shop.heard().size() == 2);
        assertThat(shop.heard().stream().map(WebhooksApiTests::userOf)).containsExactlyInAnyOrder(user, other);
        assertThat(items(only(), "")).hasSize(2);
    }

    @Test
    void whoFollowsAndLeavesIsToldWithoutTheOpenidUnlessItIsAskedFor() {
        created("false");
        try (var other = new Listener()) {
            create("{\"url\":\"" + other.url() + "\",\"weChatIds\":true,\"events\":" + ALL + "}");
            var account = api.account(pool);
            var openId = TestUsers.openId();
            var user = new UserId(user("{}"));
            users.add(TestUsers.identity(users.find(pool.id(), user).orElseThrow(), account.appId(), openId, null));

            api.push(account, event(openId.value(), "subscribe", clock.instant().minusSeconds(2)), clock.instant());
            api.push(account, event(openId.value(), "unsubscribe", clock.instant()), clock.instant());

            until(() -> shop.heard().size() == 3 && other.heard().size() == 3);
            assertThat(shop.types()).containsExactly("user.created", "user.followed", "user.unfollowed");
            assertThat(shop.heard().stream().map(WebhooksApiTests::userOf)).containsOnly(user.value());
            assertThat(shop.heard()
                            .get(1)
                            .json()
                            .get("data")
                            .get("account")
                            .get("appId")
                            .asString())
                    .isEqualTo(account.appId().value());
            assertThat(shop.heard()).noneMatch(heard -> heard.body().contains(openId.value()));
            assertThat(other.heard()
                            .get(1)
                            .json()
                            .get("data")
                            .get("account")
                            .get("openid")
                            .asString())
                    .isEqualTo(openId.value());
        }
    }

    @Test
    void usersWhoAreOneAreToldOfAndWhoIsErasedLeavesNothingButThat() {
        created("false");
        shop.answer(500, 500, 500);
        var elder =
                users.find(pool.id(), new UserId(user("{\"name\":\"Elder\"}"))).orElseThrow();
        var younger = users.find(pool.id(), new UserId(user("{\"name\":\"Younger\"}")))
                .orElseThrow();
        doubles.report(new UsersFoundToBeOne(pool.id(), elder.id(), younger.id(), clock.instant()));

        var merged = api.post(pool, "/users/" + younger.id() + "/merge", token, "{\"into\":\"" + elder.id() + "\"}");
        assertThat(merged.statusCode()).isEqualTo(200);
        later(Duration.ofMinutes(6), () -> shop.types().contains("user.merged"));
        var told = shop.heard().stream()
                .filter(heard -> heard.type().equals("user.merged"))
                .findAny()
                .orElseThrow()
                .json()
                .get("data");
        assertThat(told.get("former").get("id").asString())
                .isEqualTo(younger.id().value());
        assertThat(told.get("user").get("id").asString()).isEqualTo(elder.id().value());
        assertThat(story())
                .as("what was to be told of both comes before")
                .containsExactly("user.created", "user.created", "user.merged");

        accounts.erase(pool.id(), elder.id());

        until(() -> shop.types().getLast().equals("user.deleted"));
        assertThat(items(only(), ""))
                .singleElement()
                .satisfies(left -> assertThat(left.get("event").asString()).isEqualTo("user.deleted"));
    }

    @Test
    void aWebhookThatDoesNotHearIsToldAgainUntilItDoesAndNothingOvertakes() {
        created("false");
        shop.answer(503, 302);
        var user = user("{}");
        until(() -> shop.heard().size() == 1);
        api.post(pool, "/users/" + user + "/deactivate", token);

        later(Duration.ofSeconds(20), () -> shop.types().contains("user.updated"));

        assertThat(story()).containsExactly("user.created", "user.updated");
        assertThat(shop.types().stream().filter("user.created"::equals)).hasSizeGreaterThanOrEqualTo(3);
        until(() -> items(only(), "?state=delivered").size() == 2);
        var message = items(only(), "?state=delivered").stream()
                .filter(one -> one.get("event").asString().equals("user.created"))
                .findAny()
                .orElseThrow();
        var story = story(message.get("id").asString());
        assertThat(story.get("body").get("type").asString()).isEqualTo("user.created");
        var masked =
                api.get(pool, messages() + "/" + message.get("id").asString(), api.token(pool, ApiScope.WEBHOOKS_READ));
        assertThat(TestApi.json(masked).get("body").isNull())
                .as("who may not unmask sees no body")
                .isTrue();
        var tries = story.get("tries").valueStream().toList();
        assertThat(tries.get(0).get("status").asInt()).isEqualTo(503);
        assertThat(tries.get(0).get("excerpt").asString()).isEqualTo("I say 503");
        assertThat(tries.get(1).get("trouble").get("code").asString()).isEqualTo("redirect");
        assertThat(tries.getLast().get("trouble").isNull()).isTrue();
        assertThat(view(only()).get("failingSince").isNull()).isTrue();
    }

    @Test
    void whatWasNotHeardForADayIsADeadLetterThatCanBeSentAgain() {
        created("false");
        shop.answerAlways(500);
        user("{}");
        until(() -> !shop.heard().isEmpty());

        later(Duration.ofHours(2), () -> view(only()).get("deadLetters").asInt() == 1);

        assertThat(view(only()).get("failingSince").isNull()).isFalse();
        var dead = items(only(), "?state=dead").getFirst().get("id").asString();
        shop.answerAlways(200);
        var before = shop.heard().size();
        assertThat(api.post(pool, messages() + "/" + dead + "/send", token).statusCode())
                .isEqualTo(202);
        until(() -> shop.heard().size() == before + 1);
        assertThat(shop.heard().getLast().id()).isEqualTo(dead);
        until(() -> items(only(), "?state=delivered").size() == 1);
        assertThat(view(only()).get("failingSince").isNull()).isTrue();
        assertThat(view(only()).get("deadLetters").asInt()).isZero();
        assertThat(trail()).contains("webhook.sent-again");
    }

    @Test
    void allDeadLettersAreSentAgainAtOnce() {
        created("false");
        shop.answerAlways(500);
        var user = user("{}");
        api.post(pool, "/users/" + user + "/deactivate", token);
        user("{}");
        later(Duration.ofHours(2), () -> view(only()).get("deadLetters").asInt() == 3);

        var before = shop.heard().size();
        shop.answerAlways(200);
        var sent = api.post(pool, "/webhooks/" + only() + "/send-dead", token);

        assertThat(TestApi.json(sent).get("sent").asInt()).isEqualTo(3);
        until(() -> items(only(), "?state=delivered").size() == 3);
        assertThat(shop.heard().stream()
                        .skip(before)
                        .filter(heard -> userOf(heard).equals(user))
                        .map(Heard::type))
                .containsExactly("user.created", "user.updated");
    }

    @Test
    void aWebhookThatHearsNothingForDaysIsDisabledAndToldNothingUntilSomebodyResumesIt() {
        created("false");
        shop.answerAlways(500);
        user("{}");
        until(() -> !view(only()).get("failingSince").isNull());
        pass(Duration.ofDays(6));
        user("{}");
        later(Duration.ofMinutes(1), () -> state().equals("disabled"));
        assertThat(trail()).contains("webhook.disabled");
        var written = items(only(), "").size();

        user("{}");
        assertThat(items(only(), "")).hasSize(written);

        shop.answerAlways(200);
        change(only(), "true");
        assertThat(view(only()).get("failingSince").isNull()).isTrue();
        var user = user("{}");
        until(() -> shop.heard().stream().anyMatch(heard -> userOf(heard).equals(user)));
    }

    @Test
    void aWebhookThatIsNotHeardOrWasDisabledIsNoticed() {
        created("false");
        assertThat(notices()).isEmpty();
        shop.answer(500, 410);
        user("{}");
        until(() -> !view(only()).get("failingSince").isNull());
        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.get("kind").asString()).isEqualTo("webhook-failing");
            assertThat(notice.get("object").asString()).isEqualTo(only());
            assertThat(notice.get("name").asString()).isEqualTo("127.0.0.1");
        });

        later(Duration.ofSeconds(20), () -> state().equals("disabled"));

        assertThat(notices().getFirst().get("kind").asString()).isEqualTo("webhook-disabled");
        assertThat(change(only(), "false").statusCode()).isEqualTo(200);
        assertThat(state()).as("changed, and not resumed").isEqualTo("disabled");
    }

    @Test
    void aWebhookThatSaysItIsGoneIsDisabledAtOnce() {
        created("false");
        shop.answer(410);

        user("{}");

        until(() -> state().equals("disabled"));
    }

    @Test
    void whatHappensDuringAPauseIsToldAfterwards() {
        created("false");
        assertThat(change(only(), "false").statusCode()).isEqualTo(200);
        user("{}");
        alarms.ring();
        assertThat(shop.heard()).isEmpty();
        assertThat(items(only(), "?state=waiting")).hasSize(1);

        change(only(), "true");

        until(() -> shop.heard().size() == 1);
    }

    @Test
    void afterALongPauseAllThatWaitedIsToldAtOnce() {
        created("false");
        assertThat(change(only(), "false").statusCode()).isEqualTo(200);
        for (var met = 0; met < 30; met++) {
            user("{}");
        }
        pass(Duration.ofHours(3));
        alarms.ring();

        change(only(), "true");

        until(() -> shop.heard().size() == 30);
    }

    @Test
    void aNewSecretSignsBesideTheFormerOneForADay() {
        var made = created("false");
        var former = secret(made);
        var renewed = api.send(api.at(path(only()) + "/secret")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", etag(made))
                .POST(BodyPublishers.noBody()));
        var secret = secret(renewed);
        assertThat(secret).isNotEqualTo(former);
        user("{}");
        until(() -> shop.heard().size() == 1);
        assertThat(shop.heard().getFirst().isSignedWith(former)).isTrue();
        assertThat(shop.heard().getFirst().isSignedWith(secret)).isTrue();

        pass(Duration.ofHours(25));
        user("{}");
        until(() -> shop.heard().size() == 2);
        assertThat(shop.heard().getLast().header("webhook-signature")).doesNotContain(" ");
    }

    @Test
    void aPingShowsWhatTheTargetAnswers() {
        var secret = secret(created("false"));
        shop.answer(200, 404);

        var good = TestApi.json(api.post(pool, "/webhooks/" + only() + "/ping", token));
        var bad = TestApi.json(api.post(pool, "/webhooks/" + only() + "/ping", token));

        assertThat(good.get("status").asInt()).isEqualTo(200);
        assertThat(good.get("trouble").isNull()).isTrue();
        assertThat(good.get("excerpt").asString()).isEqualTo("I say 200");
        assertThat(bad.get("trouble").get("code").asString()).isEqualTo("error-status");
        assertThat(shop.types()).containsExactly("ping", "ping");
        assertThat(shop.heard().getFirst().isSignedWith(secret)).isTrue();
        assertThat(items(only(), "")).isEmpty();
        assertThat(trail()).contains("webhook.pinged");
    }

    @Test
    void anAddressThatMayNotBeCalledAndAnUnknownEventAreRefused() {
        assertThat(fields("ftp://shop.example/", "[\"user.created\"]")).containsExactly("url");
        assertThat(fields("http://169.254.169.254/latest", "[\"user.created\"]"))
                .containsExactly("url");
        assertThat(fields("https://10.0.0.1/", "[\"user.created\"]")).containsExactly("url");
        assertThat(fields("https://me:secret@shop.example/", "[\"user.created\"]"))
                .containsExactly("url");
        assertThat(fields("https://shop.example/", "[\"user.born\"]")).containsExactly("events");
        assertThat(fields("nothing", "[]")).containsExactly("url", "events");
        assertThat(TestApi.fields(create("{}"))).containsExactly("url", "events");
        assertThat(items("")).isEmpty();
    }

    @Test
    void aPoolHasTwentyAtMost() {
        for (var number = 0; number < 20; number++) {
            assertThat(created("false").statusCode()).isEqualTo(201);
        }
        assertThat(created("false").statusCode()).isEqualTo(400);
    }

    @Test
    void whoChangesAnOldVersionIsToldAndTheSecretIsShownOnce() {
        var made = created("false");
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(api.get(pool, "/webhooks/" + only(), token).body()).doesNotContain("whsec_");
        assertThat(put(only(), "\"v7\"", "true").statusCode()).isEqualTo(412);
        assertThat(api.put(pool, "/webhooks/" + only(), token, body("true")).statusCode())
                .isEqualTo(428);
        var gone = api.send(api.at(path(only()))
                .header("Authorization", "Bearer " + token)
                .header("If-Match", etag(made))
                .DELETE());
        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(items("")).isEmpty();
        user("{}");
        assertThat(trail())
                .contains("webhook.created")
                .contains("webhook.deleted")
                .doesNotContain("of-mine");
    }

    @Test
    void noOtherPoolNoOtherScopeAndNoAuditorReachesAWebhook() {
        created("false");
        user("{}");
        until(() -> shop.heard().size() == 1);
        var id = only();
        var message = items(id, "").getFirst().get("id").asString();
        var other = api.pool();
        var there = api.token(other, ApiScope.WEBHOOKS_READ, ApiScope.WEBHOOKS_WRITE);
        for (var path : List.of("", "/messages", "/messages/" + message)) {
            assertThat(api.get(other, "/webhooks/" + id + path, there).statusCode())
                    .isEqualTo(404);
            assertThat(api.get(pool, "/webhooks/" + id + path, there).statusCode())
                    .isEqualTo(404);
        }
        for (var path : List.of("/ping", "/send-dead", "/messages/" + message + "/send")) {
            assertThat(api.post(other, "/webhooks/" + id + path, there).statusCode())
                    .isEqualTo(404);
        }
        var reader = api.token(pool, ApiScope.WEBHOOKS_READ);
        for (var path : List.of("/ping", "/send-dead", "/secret", "/messages/" + message + "/send")) {
            TestApi.assertLacks("webhooks:write", api.post(pool, "/webhooks/" + id + path, reader));
        }
        TestApi.assertLacks("webhooks:read", api.get(pool, "/webhooks", api.token(pool, ApiScope.USERS_READ)));
        var auditor = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));
        assertThat(auditor.get("/api/v1/pools/" + pool.id() + "/webhooks").body())
                .contains("http://127.0.0.1")
                .doesNotContain("of-mine");
    }

    private HttpResponse<String> created(String weChatIds) {
        return create("{\"url\":\"" + shop.url() + "\",\"weChatIds\":" + weChatIds + ",\"events\":" + ALL + "}");
    }

    private HttpResponse<String> create(String json) {
        return api.post(pool, "/webhooks", token, json);
    }

    private List<String> fields(String url, String events) {
        return TestApi.fields(create("{\"url\":\"" + url + "\",\"events\":" + events + "}"));
    }

    private String body(String active) {
        return "{\"url\":\"" + shop.url() + "\",\"events\":" + ALL + ",\"active\":" + active + "}";
    }

    private HttpResponse<String> change(String id, String active) {
        return put(id, etag(api.get(pool, "/webhooks/" + id, token)), active);
    }

    private HttpResponse<String> put(String id, String version, String active) {
        return api.send(api.at(path(id))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(BodyPublishers.ofString(body(active))));
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static String secret(HttpResponse<String> made) {
        return TestApi.json(made).get("secret").asString();
    }

    private String path(String id) {
        return "/api/v1/pools/" + pool.id() + "/webhooks/" + id;
    }

    private String only() {
        return items("").getFirst().get("id").asString();
    }

    private String messages() {
        return "/webhooks/" + only() + "/messages";
    }

    private List<JsonNode> items(String query) {
        return TestApi.json(api.get(pool, "/webhooks" + query, token))
                .get("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> items(String webhook, String query) {
        return TestApi.json(api.get(pool, "/webhooks/" + webhook + "/messages" + query, token))
                .get("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> notices() {
        return TestApi.json(api.get(pool, "/notices", token))
                .get("items")
                .valueStream()
                .toList();
    }

    private JsonNode story(String message) {
        return TestApi.json(api.get(pool, messages() + "/" + message, token));
    }

    private JsonNode view(String id) {
        return TestApi.json(api.get(pool, "/webhooks/" + id, token));
    }

    private String state() {
        return view(only()).get("state").asString();
    }

    private String trail() {
        return api.get(pool, "/audit", token).body();
    }

    private String user(String json) {
        return TestApi.json(api.post(pool, "/users", token, json)).get("id").asString();
    }

    private static String userOf(Heard heard) {
        return heard.json().get("data").get("user").get("id").asString();
    }

    private static void until(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(40)).until(condition::getAsBoolean);
    }

    /// Lets time go by; a token lives for minutes.
    private void pass(Duration time) {
        clock.move(time);
        token = api.token(program);
    }

    /// What came, each once: who was slow to be heard may be told twice.
    private List<String> story() {
        var story = new LinkedHashMap<String, String>();
        shop.heard().forEach(heard -> story.put(heard.id(), heard.type()));
        return List.copyOf(story.values());
    }

    /// Lets time go by until it is so.
    private void later(Duration step, BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    var so = condition.getAsBoolean();
                    if (!so) {
                        pass(step);
                        alarms.ring();
                    }
                    return so;
                });
    }

    private static String event(String openId, String event, Instant at) {
        return """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>%d</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[%s]]></Event>\
                <EventKey><![CDATA[]]></EventKey></xml>""".formatted(TestPushes.ACCOUNT, openId, at.getEpochSecond(), event);
    }
}
