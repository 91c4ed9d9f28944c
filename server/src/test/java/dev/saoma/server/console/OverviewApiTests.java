package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestCodes.Code;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.figures.ReadFigures;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.scan.CodeFailed;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.Redemption;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanCame;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.testing.TestUsers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/// What happened is told in sums.
@ApiServer
class OverviewApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private TestCodes codes;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private SettableClock clock;

    private Pool pool;
    private OfficialAccount account;
    private String token;

    @BeforeEach
    void aPool() {
        pool = api.pool();
        account = api.account(pool);
        token = api.token(pool, ApiScope.OVERVIEW_READ);
    }

    private JsonNode overview(String query) {
        return json(api.get(pool, "/overview" + query, token));
    }

    /// Somebody known scans, and the browser comes in so much later.
    private void login(Duration wait) {
        login(codes.shown(account), wait);
    }

    private void login(Code code, Duration wait) {
        var openId = TestUsers.openId();
        codes.user(account, openId);
        codes.scan(code, account, openId);
        clock.move(wait);
        codes.redeem(code);
    }

    private JsonNode total() {
        return overview("?days=1").get("total");
    }

    @Test
    void aLoginThatJustHappenedIsThere() {
        login(Duration.ofMillis(800));
        codes.shown(account);

        var total = overview("?days=1").get("total");

        assertThat(total.get("shown").asLong()).isEqualTo(2);
        assertThat(total.get("scanned").asLong()).isEqualTo(1);
        assertThat(total.get("done").asLong()).isEqualTo(1);
    }

    private void denied(Denial reason) {
        var scan = codes.shown(account).scan();
        events.publishEvent(new ScanCame(
                scan.state(),
                new Scan(
                        scan.id(),
                        scan.pool(),
                        scan.application(),
                        scan.connection(),
                        scan.scene(),
                        scan.ticket(),
                        scan.url(),
                        Digest.of("x"),
                        scan.origin(),
                        new ScanState.Denied(reason),
                        scan.createdAt(),
                        scan.expiresAt())));
    }

    @Test
    void followersAndFailuresAreCounted() {
        api.push(account, TestPushes.follow("o" + Ids.hex(13), "unknown", "t", clock.instant()), clock.instant());
        events.publishEvent(new CodeFailed(pool.id(), account.id(), false));
        denied(Denial.CANCELLED);

        var total = overview("").get("total");

        assertThat(total.get("followed").asLong()).isEqualTo(1);
        assertThat(total.get("failures").toString())
                .isEqualTo("[{\"reason\":\"cancelled\",\"times\":1},{\"reason\":\"wechat-unavailable\",\"times\":1}]");
    }

    @Test
    void whoIsShutOutIsToldApartFromWhomNobodyKnows() {
        denied(Denial.DEACTIVATED);
        denied(Denial.CLOSED);
        denied(Denial.CLOSED);

        assertThat(total().get("failures").toString())
                .isEqualTo("[{\"reason\":\"closed\",\"times\":2},{\"reason\":\"deactivated\",\"times\":1}]");
    }

    @Test
    void aLoginThatIsDeniedAtTheLastStepIsNotDone() {
        var openId = TestUsers.openId();
        var user = codes.user(account, openId);
        var code = codes.shown(account);
        codes.scan(code, account, openId);
        deactivate(user);

        assertThat(codes.redeem(code)).isEqualTo(new Redemption.Denied(Denial.DEACTIVATED));

        assertThat(total().get("done").asLong()).isZero();
        assertThat(total().get("failures").toString()).isEqualTo("[{\"reason\":\"deactivated\",\"times\":1}]");
    }

    @Test
    void whatADeveloperTriesIsNoLogin() {
        login(codes.shown(account, new ClientId(Ids.id()), TestScans.origin().asTrial()), Duration.ofMillis(800));

        assertThat(total().get("shown").asLong()).isZero();
        assertThat(total().get("scanned").asLong()).isZero();
        assertThat(total().get("done").asLong()).isZero();
    }

    @Test
    void whoBecomesAUserAsADeveloperTriesIsNoNewcomer() {
        var tried = codes.shown(account, website(), TestScans.origin().asTrial());
        codes.scan(tried, account, TestUsers.openId());
        await().until(() -> codes.redeem(tried) instanceof Redemption.SignedIn);

        assertThat(total().get("newcomers").asLong()).isZero();
    }

    private ClientId website() {
        var made = api.post(pool, "/applications", api.token(pool, ApiScope.APPLICATIONS_WRITE), """
                {"name":"Corner shop","kind":"web","redirectUris":["https://shop.example/callback"]}""");
        return new ClientId(json(made).get("application").get("clientId").asString());
    }

    private void deactivate(UserId user) {
        var writer = api.token(pool, ApiScope.USERS_WRITE);
        assertThat(api.post(pool, "/users/" + user + "/deactivate", writer).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aConnectionThatIsNotSetUpIsAReasonOfItsOwn() {
        events.publishEvent(new CodeFailed(pool.id(), account.id(), true));

        assertThat(overview("").get("total").get("failures").toString())
                .isEqualTo("[{\"reason\":\"wechat-not-set-up\",\"times\":1}]");
    }

    @Test
    void eachDayIsThereAlsoWhereNothingHappened() {
        var days = overview("?days=30").get("days");

        assertThat(days).hasSize(30);
        assertThat(days.get(29).get("day").asString())
                .isEqualTo(
                        clock.instant().atZone(ReadFigures.ZONE).toLocalDate().toString());
        assertThat(days.get(0).get("figures").get("medianMillis").isNull()).isTrue();
    }

    @Test
    void itIsToldByConnection() {
        var other = api.account(pool);
        codes.shown(account);

        assertThat(overview("?connection=" + account.identifier())
                        .get("total")
                        .get("shown")
                        .asLong())
                .isEqualTo(1);
        assertThat(overview("?connection=" + other.identifier())
                        .get("total")
                        .get("shown")
                        .asLong())
                .isZero();
        assertThat(overview("").get("cells").get(0).get("connection").asString())
                .isEqualTo(account.identifier());
    }

    @Test
    void whatIsNoNumberOfDaysIsTold() {
        assertThat(TestApi.fields(api.get(pool, "/overview?days=0&connection=none", token)))
                .containsExactlyInAnyOrder("days", "connection");
        assertThat(TestApi.fields(api.get(pool, "/overview?days=1e9", token))).containsExactly("days");
    }

    @Test
    void anotherPoolsNumbersAreNotTold() {
        login(Duration.ofMillis(10));
        var other = api.pool();

        assertThat(api.get(pool, "/overview", api.token(other, ApiScope.OVERVIEW_READ))
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(api.get(other, "/overview", api.token(other, ApiScope.OVERVIEW_READ)))
                        .get("total")
                        .get("done")
                        .asLong())
                .isZero();
    }

    @Test
    void anAuditorSeesIt() {
        var auditor = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));

        assertThat(auditor.get("/api/v1/pools/" + pool.id() + "/overview").statusCode())
                .isEqualTo(200);
    }
}
