package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.history.LoginRecords;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.UsersMerged;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/// When a user logged in and when they were refused is told for a while.
@ApiServer
class LoginRecordsApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestCodes codes;

    @Autowired
    private LoginRecords records;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private SettableClock clock;

    private final OpenId who = TestUsers.openId();
    private Pool pool;
    private OfficialAccount account;
    private ClientId website;
    private UserId user;
    private String token;

    @BeforeEach
    void somebodyKnown() {
        pool = api.pool();
        account = api.account(pool);
        website = website();
        user = codes.user(account, who);
        token = api.token(pool, ApiScope.SESSIONS_READ, ApiScope.USERS_WRITE, ApiScope.USERS_ERASE);
    }

    private ClientId website() {
        var made = api.post(pool, "/applications", api.token(pool, ApiScope.APPLICATIONS_WRITE), """
                {"name":"Corner shop","kind":"web","redirectUris":["https://shop.example/callback"]}""");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new ClientId(json(made).get("application").get("clientId").asString());
    }

    private TestCodes.Code scanned() {
        clock.move(Duration.ofSeconds(1));
        var code = codes.shown(account, website, TestScans.origin());
        codes.scan(code, account, who);
        return code;
    }

    private List<JsonNode> logins(UserId of) {
        return StreamSupport.stream(list(of, "").get("items").spliterator(), false)
                .toList();
    }

    private JsonNode list(UserId of, String query) {
        var answer = api.get(pool, "/users/" + of + "/logins" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private void post(String what) {
        assertThat(api.post(pool, "/users/" + user + "/" + what, token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLoginIsToldWithWhereToByWhatAndFromWhere() {
        codes.redeem(scanned());

        var login = logins(user).getFirst();

        assertThat(login.get("refused").isNull()).isTrue();
        assertThat(login.get("application").asString()).isEqualTo(website.value());
        assertThat(login.get("applicationName").asString()).isEqualTo("Corner shop");
        assertThat(login.get("connection").asString()).isEqualTo(account.identifier());
        assertThat(login.get("browser").asString()).isEqualTo("Chrome");
        assertThat(login.get("system").asString()).isEqualTo("Windows");
        assertThat(login.get("country").asString()).isEqualTo("CN");
        assertThat(login.get("city").asString()).isEqualTo("杭州");
        assertThat(login.get("address").asString()).isEqualTo("203.0.113.9");
    }

    @Test
    void refusalsAreToldWithTheirReasonsNewestFirst() {
        var begun = scanned();
        post("deactivate");
        codes.redeem(begun);
        post("activate");
        codes.redeem(scanned());
        post("deactivate");
        scanned();

        await().untilAsserted(() -> assertThat(logins(user))
                .extracting(login -> login.get("refused").asString(""))
                .containsExactly("deactivated", "", "deactivated"));
    }

    @Test
    void theyAreToldPageByPage() {
        codes.redeem(scanned());
        codes.redeem(scanned());

        var first = list(user, "?limit=1");
        var second = list(user, "?limit=1&cursor=" + first.get("next").asString());

        assertThat(first.get("items")).hasSize(1);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void theyGoWithWhoeverTheUserBecomesPartOf() {
        codes.redeem(scanned());
        var into = codes.user(account, TestUsers.openId());

        events.publishEvent(new UsersMerged(pool.id(), user, into, new Actor.Itself(), "test", clock.instant()));

        assertThat(logins(into)).hasSize(1);
    }

    @Test
    void nothingIsKeptOfWhoeverIsErased() {
        codes.redeem(scanned());

        assertThat(api.delete(pool, "/users/" + user, token).statusCode()).isEqualTo(204);

        assertThat(records.of(pool.id(), user, null, 10)).isEmpty();
    }

    @Test
    void whatWasLongAgoIsForgottenInBatches() {
        codes.redeem(scanned());
        codes.redeem(scanned());
        codes.redeem(scanned());
        var last = records.of(pool.id(), user, null, 1).getFirst().at();

        while (records.forget(last, 1) > 0) {}

        assertThat(logins(user)).hasSize(1);
    }

    @Test
    void nobodyElseIsToldOfThem() {
        codes.redeem(scanned());
        var elsewhere = api.pool();

        assertThat(api.get(elsewhere, "/users/" + user + "/logins", api.token(elsewhere, ApiScope.SESSIONS_READ))
                        .statusCode())
                .isEqualTo(404);
        TestApi.assertLacks(
                "sessions:read", api.get(pool, "/users/" + user + "/logins", api.token(pool, ApiScope.USERS_READ)));
        assertThat(TestApi.fields(api.get(pool, "/users/" + user + "/logins?limit=0&cursor=x", token)))
                .containsExactlyInAnyOrder("limit", "cursor");
    }
}
