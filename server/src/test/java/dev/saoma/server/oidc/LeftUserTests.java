package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.push.Knock;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Following;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Users;
import java.net.URI;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a website hears of a user who leaves the account.
@IssuerServer
class LeftUserTests {

    @Autowired
    private TestSites sites;

    @Autowired
    private Connections connections;

    @Autowired
    private Users users;

    @Autowired
    private Followings followings;

    @Autowired
    private InstantSource clock;

    private final OpenId openId = TestUsers.openId();

    @Test
    void whereLeavingIsMarkedAWebsiteIsToldUntilTheUserComesBack() {
        var site = sites.site();
        var account = account(OnLeave.MARK, site.pool());
        var token = token(site, account);
        assertThat(site.userInfo(token).body()).doesNotContain("wechat_following");

        push(site, account, "unsubscribe", 0);

        await().untilAsserted(() -> assertThat(site.userInfo(token).body()).contains("\"wechat_following\":false"));

        push(site, account, "subscribe", 1);

        await().untilAsserted(() -> assertThat(site.userInfo(token).body()).doesNotContain("wechat_following"));
    }

    @Test
    void whereLeavingIsNotMarkedAWebsiteHearsNothing() {
        var site = sites.site();
        var account = account(OnLeave.KEEP, site.pool());
        var token = token(site, account);

        push(site, account, "unsubscribe", 0);

        assertThat(followings.of(IdentityId.of(account, openId))).isInstanceOf(Following.Left.class);
        assertThat(site.userInfo(token).body()).contains("sub").doesNotContain("wechat_following");
    }

    private OfficialAccount account(OnLeave onLeave, Pool pool) {
        var account = TestConnections.onLeave(
                onLeave, TestConnections.inMode(MessageMode.PLAINTEXT, TestConnections.officialAccount(pool.id())));
        connections.save(account);
        return account;
    }

    private String token(TestSite site, OfficialAccount account) {
        UserId user = sites.user(site.pool());
        users.add(new Identity(site.pool().id(), user, account.appId(), openId, null, clock.instant()));
        var browser = new TestBrowser();
        sites.logIn(browser, site.pool(), user);
        return site.tokens(browser).get("access_token").asString();
    }

    private void push(TestSite site, OfficialAccount account, String event, int secondsLater) {
        var now = clock.instant();
        var xml = """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>%d</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[%s]]></Event>\
                <EventKey><![CDATA[]]></EventKey></xml>""".formatted(TestPushes.ACCOUNT, openId.value(), now.getEpochSecond() + secondsLater, event);
        var answer = Knock.at(URI.create(site.issuer()).getPort(), account)
                .plain(account, xml, now)
                .post();
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
