package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.figures.ReadFigures;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.CodeFailed;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.RedeemScan;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanCame;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Users;
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
    private Users users;

    @Autowired
    private ScanStore scans;

    @Autowired
    private RedeemScan redeem;

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

    private Scan shown(BrowserKey browser) {
        var now = clock.instant();
        var scan = new Scan(
                new ScanId(Ids.hex(11)),
                pool.id(),
                new ClientId(Ids.id()),
                account.id(),
                new Scene(Ids.hex(16)),
                "ticket",
                "http://weixin.qq.com/q/x",
                Digest.of(browser.secret().reveal()),
                TestScans.origin(),
                new ScanState.Waiting(),
                now,
                now.plusSeconds(120));
        scans.add(scan);
        events.publishEvent(new ScanCame(null, scan));
        return scan;
    }

    private BrowserKey browser() {
        return BrowserKey.of(Ids.hex(16));
    }

    /// Somebody known scans, and the browser comes in so much later.
    private void login(Duration wait) {
        var person = TestUsers.user(pool.id());
        var openId = TestUsers.openId();
        users.add(person);
        users.add(TestUsers.identity(person, account.appId(), openId, null));
        var browser = browser();
        var scan = shown(browser);
        api.push(
                account,
                TestPushes.scan(openId.value(), scan.scene().value(), "ticket", clock.instant()),
                clock.instant());
        clock.move(wait);
        redeem.redeem(pool.id(), scan.id(), browser);
    }

    @Test
    void aLoginThatJustHappenedIsThere() {
        login(Duration.ofMillis(800));
        shown(browser());

        var total = overview("?days=1").get("total");

        assertThat(total.get("shown").asLong()).isEqualTo(2);
        assertThat(total.get("scanned").asLong()).isEqualTo(1);
        assertThat(total.get("done").asLong()).isEqualTo(1);
    }

    @Test
    void followersAndFailuresAreCounted() {
        api.push(account, TestPushes.follow("o" + Ids.hex(13), "unknown", "t", clock.instant()), clock.instant());
        events.publishEvent(new CodeFailed(pool.id(), account.id(), false));
        var scan = shown(browser());
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
                        new ScanState.Denied(Denial.CANCELLED),
                        scan.createdAt(),
                        scan.expiresAt())));

        var total = overview("").get("total");

        assertThat(total.get("followed").asLong()).isEqualTo(1);
        assertThat(total.get("failures").toString())
                .isEqualTo("[{\"reason\":\"cancelled\",\"times\":1},{\"reason\":\"wechat-unavailable\",\"times\":1}]");
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
        shown(browser());

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
