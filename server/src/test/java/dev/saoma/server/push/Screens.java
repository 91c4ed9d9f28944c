package dev.saoma.server.push;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.scan.Origin;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Codes on screens and people before them.
final class Screens {

    private final ScanStore scans;
    private final Users users;

    Screens(ScanStore scans, Users users) {
        this.scans = scans;
        this.users = users;
    }

    /// A code that waits, until so long from now.
    Scan code(OfficialAccount account, Duration life) {
        return code(account, life, TestScans.origin());
    }

    Scan code(OfficialAccount account, Duration life, Origin origin) {
        var now = Instant.now();
        return added(account, origin, new ScanState.Waiting(), now.minusSeconds(1), now.plus(life));
    }

    /// A code that came to that state then.
    Scan left(OfficialAccount account, ScanState state, Instant at, Instant until) {
        return added(account, TestScans.origin(), state, at, until);
    }

    private Scan added(OfficialAccount account, Origin origin, ScanState state, Instant at, Instant until) {
        var scan = new Scan(
                new ScanId(Ids.hex(11)),
                account.pool(),
                new ClientId(Ids.id()),
                account.id(),
                new Scene(Ids.hex(11)),
                "gQ" + Ids.hex(20) + "==",
                "http://weixin.qq.com/q/" + Ids.hex(10),
                Digest.of(Ids.hex(16)),
                origin,
                state,
                at,
                until);
        scans.add(scan);
        return scan;
    }

    /// The website that a code is for, by which anybody may become a user.
    static Application website(Scan code) {
        return new Application(
                code.application(),
                code.pool(),
                "Corner shop",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(code.connection()),
                LoginPolicy.DEFAULT,
                ClientRules.DEFAULT,
                Registration.OPEN);
    }

    /// Somebody who has logged in before.
    OpenId regular(PoolId pool, AppId app) {
        var user = new UserId(Ids.id());
        var openId = new OpenId("o" + Ids.hex(13));
        users.add(User.newcomer(user, pool, Profile.named("wx_" + Ids.hex(3)), UserSource.ENTERED, Instant.now()));
        users.add(new Identity(pool, user, app, openId, null, Instant.now()));
        return openId;
    }

    ScanState state(Scan scan) {
        return scans.find(scan.id()).orElseThrow().state();
    }
}
