package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.history.LoginRecords;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.login.DisownLogin;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.AnswerScan;
import dev.saoma.server.scan.ScanCame;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.DoubleUsers;
import dev.saoma.server.user.MergeOutcome;
import dev.saoma.server.user.MergeUsers;
import dev.saoma.server.user.UsersFoundToBeOne;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
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
    private DoubleUsers doubles;

    @Autowired
    private MergeUsers mergers;

    @Autowired
    private ScanStore scans;

    @Autowired
    private AnswerScan answers;

    @Autowired
    private DisownLogin disown;

    @Autowired
    private ConfigurableApplicationContext context;

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
        return scanned(Policy.INSTANT);
    }

    private TestCodes.Code scanned(Policy policy) {
        clock.move(Duration.ofSeconds(1));
        var code = codes.shown(account, website, TestScans.origin(policy));
        codes.scan(code, account, who);
        return code;
    }

    private void disown(TestCodes.Code code) {
        clock.move(Duration.ofSeconds(1));
        disown.disown(pool.id(), code.scan().id());
    }

    private ScanState stateOf(TestCodes.Code code) {
        return scans.find(code.scan().id()).orElseThrow().state();
    }

    private UserId mergedIntoAnother() {
        var into = codes.user(account, TestUsers.openId());
        doubles.report(new UsersFoundToBeOne(pool.id(), user, into, clock.instant()));
        assertThat(mergers.merge(pool.id(), user, into, new Actor.Itself())).isEqualTo(MergeOutcome.MERGED);
        return into;
    }

    private void erase(UserId gone) {
        assertThat(api.delete(pool, "/users/" + gone, token).statusCode()).isEqualTo(204);
    }

    private List<String> outcomes(UserId of) {
        return logins(of).stream()
                .map(login -> login.get("refused").asString(""))
                .toList();
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
        post(user, what);
    }

    private void post(UserId to, String what) {
        assertThat(api.post(pool, "/users/" + to + "/" + what, token).statusCode())
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

        await().untilAsserted(() -> assertThat(outcomes(user)).containsExactly("deactivated", "", "deactivated"));
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

        assertThat(logins(mergedIntoAnother())).hasSize(1);
    }

    @Test
    void whatIsTakenBackAfterAMergerIsOfWhomTheUserIsPartOfAndIsErasedWithThem() {
        var code = scanned();
        codes.redeem(code);
        var into = mergedIntoAnother();

        disown(code);

        assertThat(outcomes(into)).containsExactly("disowned", "");
        erase(into);
        assertThat(records.of(pool.id(), into, null, 10)).isEmpty();
        assertThat(records.of(pool.id(), user, null, 10)).isEmpty();
    }

    @Test
    void whoeverIsShutOutAfterAMergerFindsTheRefusalWithTheirLogins() {
        var begun = scanned();
        var into = mergedIntoAnother();
        post(into, "deactivate");

        codes.redeem(begun);

        assertThat(outcomes(into)).containsExactly("deactivated");
    }

    @Test
    void whoeverRefusesFindsItWithTheirLogins() {
        answers.refuse(pool.id(), scanned(Policy.CONFIRM).scan().id());

        assertThat(outcomes(user)).containsExactly("cancelled");
    }

    @Test
    void aRefusalOfWhichNothingCanBeKeptHasNotHappened() {
        var asked = scanned(Policy.CONFIRM);
        ApplicationListener<ApplicationEvent> failing = event -> {
            if (event instanceof PayloadApplicationEvent<?> published
                    && published.getPayload() instanceof ScanCame came
                    && came.now().id().equals(asked.scan().id())) {
                throw new IllegalStateException("no room");
            }
        };
        context.addApplicationListener(failing);
        try {
            assertThatThrownBy(() -> answers.refuse(pool.id(), asked.scan().id()))
                    .hasMessage("no room");
        } finally {
            context.removeApplicationListener(failing);
        }

        assertThat(stateOf(asked)).isInstanceOf(ScanState.Asking.class);
        assertThat(logins(user)).isEmpty();
    }

    @Test
    void whoScannedAnotherCodeOfTheSameBrowserHasNotSaidThatItWasNotThem() {
        var disowned = scanned();
        var someone = TestUsers.openId();
        var another = codes.user(account, someone);
        var open = codes.shown(account, website, TestScans.origin(), disowned.browser());
        codes.scan(open, account, someone);

        disown(disowned);

        assertThat(outcomes(user)).containsExactly("disowned");
        assertThat(stateOf(open)).isInstanceOf(ScanState.Denied.class);
        assertThat(logins(another)).isEmpty();
    }

    @Test
    void nothingIsKeptOfWhoeverIsErased() {
        codes.redeem(scanned());

        erase(user);

        assertThat(records.of(pool.id(), user, null, 10)).isEmpty();
    }

    @Test
    void nothingIsKeptOfWhoeverIsErasedAlsoWhereALoginEndsAfterwards() {
        var code = scanned();
        codes.redeem(code);
        var begun = scanned();
        var into = mergedIntoAnother();
        erase(into);

        disown(code);
        codes.redeem(begun);

        assertThat(records.of(pool.id(), user, null, 10)).isEmpty();
        assertThat(records.of(pool.id(), into, null, 10)).isEmpty();
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
