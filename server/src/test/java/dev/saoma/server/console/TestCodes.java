package dev.saoma.server.console;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.push.TestPushes;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.Origin;
import dev.saoma.server.scan.RedeemScan;
import dev.saoma.server.scan.Redemption;
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
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;

/// Codes on screens, whoever scans them, and browsers that are let in by them.
@TestComponent
final class TestCodes {

    private final TestApi api;
    private final ScanStore scans;
    private final RedeemScan redeem;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final SettableClock clock;

    TestCodes(
            TestApi api,
            ScanStore scans,
            RedeemScan redeem,
            Users users,
            ApplicationEventPublisher events,
            SettableClock clock) {
        this.api = api;
        this.scans = scans;
        this.redeem = redeem;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    /// A code on the screen of a browser.
    record Code(Scan scan, BrowserKey browser) {}

    Code shown(OfficialAccount account) {
        return shown(account, new ClientId(Ids.id()), TestScans.origin());
    }

    Code shown(OfficialAccount account, ClientId application, Origin origin) {
        return shown(account, application, origin, BrowserKey.of(Ids.hex(16)));
    }

    Code shown(OfficialAccount account, ClientId application, Origin origin, BrowserKey browser) {
        var now = clock.instant();
        var scan = new Scan(
                new ScanId(Ids.hex(11)),
                account.pool(),
                application,
                account.id(),
                new Scene(Ids.hex(16)),
                "ticket",
                "http://weixin.qq.com/q/x",
                Digest.of(browser.secret().reveal()),
                origin,
                new ScanState.Waiting(),
                now,
                now.plusSeconds(120));
        scans.add(scan);
        events.publishEvent(new ScanCame(null, scan));
        return new Code(scan, browser);
    }

    /// A user who is known at the account by that.
    UserId user(OfficialAccount account, OpenId openId) {
        var person = TestUsers.user(account.pool());
        users.add(person);
        users.add(TestUsers.identity(person, account.appId(), openId, null));
        return person.id();
    }

    /// Somebody scans it, as WeChat tells.
    void scan(Code code, OfficialAccount account, OpenId who) {
        var scene = code.scan().scene().value();
        api.push(account, TestPushes.scan(who.value(), scene, "ticket", clock.instant()), clock.instant());
    }

    /// Its browser comes in, or not.
    Redemption redeem(Code code) {
        return redeem.redeem(code.scan().pool(), code.scan().id(), code.browser());
    }
}
