package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.BeginSession;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.SessionId;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Following and leaving as WeChat tells of it, through real HTTP.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:leaving;DB_CLOSE_DELAY=-1",
            "saoma.data-directory=target/leaving",
            "saoma.wechat.api-base-url=http://127.0.0.1:1",
            "saoma.wechat.budget=1s",
            "management.server.port=0"
        })
class LeavingTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private ScanStore scans;

    @Autowired
    private Users users;

    @Autowired
    private Followings followings;

    @Autowired
    private BeginSession beginSession;

    @Autowired
    private FindSession findSession;

    @Autowired
    private JdbcClient jdbc;

    private final PoolId pool = new PoolId(Ids.id());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private OfficialAccount account = TestConnections.officialAccount(pool);
    private OpenId openId = TestUsers.openId();

    @BeforeEach
    void somebodyWhoHasLoggedInBefore() {
        pools.save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
        account = TestConnections.officialAccount(pool);
        connections.save(account);
        openId = new Screens(scans, users).regular(pool, account.appId());
    }

    @Test
    void leavingIsWrittenOnTheIdentityAndNothingElseHappens() {
        var session = session();
        knock("subscribe", now.minusSeconds(20));
        assertThat(following()).isEqualTo(new Following.Follows(now.minusSeconds(20)));

        knock("unsubscribe", now.minusSeconds(10));

        assertThat(following()).isEqualTo(new Following.Left(now.minusSeconds(20), now.minusSeconds(10)));
        assertThat(followings.unsettled(identity())).isEmpty();
        assertThat(followings.markedAsLeft(pool, user())).isEmpty();
        assertThat(isAlive(session)).isTrue();
    }

    @Test
    void anOlderLeavingThatComesLateDoesNotCount() {
        knock("subscribe", now.minusSeconds(10));
        knock("unsubscribe", now.minusSeconds(20));

        assertThat(following()).isEqualTo(new Following.Follows(now.minusSeconds(10)));
    }

    @Test
    void theScanOfSomebodyWhoWasBelievedToHaveLeftShowsThatTheyFollow() {
        knock("unsubscribe", now.minusSeconds(20));
        var code = new Screens(scans, users).code(account, Duration.ofMinutes(2));

        post(TestPushes.scan(openId.value(), code.scene().value(), code.ticket(), now));

        assertThat(following()).isEqualTo(new Following.Follows(now));
    }

    @Test
    void theScanOfAFollowerWritesNothing() {
        knock("subscribe", now.minusSeconds(20));
        var code = new Screens(scans, users).code(account, Duration.ofMinutes(2));

        post(TestPushes.scan(openId.value(), code.scene().value(), code.ticket(), now));
        post(TestPushes.scan(openId.value(), "no-code-of-ours", "ticket", now));

        assertThat(following()).isEqualTo(new Following.Follows(now.minusSeconds(20)));
    }

    @Test
    void whereItIsMarkedTheUserIsMarkedUntilTheyComeBack() {
        onLeave(OnLeave.MARK);
        var session = session();

        knock("unsubscribe", now.minusSeconds(20));
        await().untilAsserted(
                        () -> assertThat(followings.markedAsLeft(pool, user())).contains(now.minusSeconds(20)));
        assertThat(isAlive(session)).isTrue();

        knock("subscribe", now.minusSeconds(10));
        await().untilAsserted(
                        () -> assertThat(followings.markedAsLeft(pool, user())).isEmpty());
    }

    @Test
    void whereSessionsEndTheyEndAndOneCanLogInAgain() {
        onLeave(OnLeave.END_SESSIONS);
        var session = session();

        knock("unsubscribe", now.minusSeconds(20));

        await().untilAsserted(() -> assertThat(isAlive(session)).isFalse());
        assertThat(isAlive(session())).isTrue();
        assertThat(followings.unsettled(identity())).as("it is done once more").isPresent();
    }

    @Test
    void theLeavingOfAStrangerIsRecordedAsAPushAndNothingMore() {
        openId = TestUsers.openId();

        knock("unsubscribe", now);

        assertThat(following()).isEqualTo(new Following.Unsaid());
        assertThat(jdbc.sql("select count(*) from identity where pool_id = :pool")
                        .param("pool", pool.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void onLeave(OnLeave what) {
        account = TestConnections.onLeave(what, account);
        connections.save(account);
    }

    private void knock(String event, Instant at) {
        post("""
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>%d</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[%s]]></Event>\
                <EventKey><![CDATA[]]></EventKey></xml>""".formatted(TestPushes.ACCOUNT, openId.value(), at.getEpochSecond(), event));
    }

    private void post(String xml) {
        var answer = Knock.at(port, account).safe(account, xml, now).post();
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private IdentityId identity() {
        return IdentityId.of(account, openId);
    }

    private Following following() {
        return followings.of(identity());
    }

    private UserId user() {
        return users.findByIdentity(pool, account.appId(), openId).orElseThrow();
    }

    private String session() {
        return beginSession
                .begin(pool, user(), new SessionId(Ids.hex(11)), List.of("mca"), Optional.empty(), Surroundings.UNKNOWN)
                .value()
                .reveal();
    }

    private boolean isAlive(String session) {
        return findSession.find(pool, session).isPresent();
    }
}
