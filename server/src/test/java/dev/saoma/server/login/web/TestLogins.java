package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.AcceptScan;
import dev.saoma.server.scan.Acceptance;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// What a login needs around it: a pool with an account and websites, a WeChat, a clock, and people with phones.
@TestConfiguration(proxyBeanMethods = false)
@Import(TestLogins.Making.class)
class TestLogins {

    static final String CONTINUE_AT = "/p/main/oidc/auth?client_id=1&login_asked=2";

    @Bean
    @Primary
    TestWeChat testWeChat() {
        return new TestWeChat();
    }

    @Bean
    @Primary
    SettableClock testClock() {
        return new SettableClock();
    }

    /// Makes them.
    static final class Making {

        private final Pools pools;
        private final Applications applications;
        private final Connections connections;
        private final LoginRequests requests;
        private final AcceptScan accept;
        private final ScanStore scans;
        private final Chance chance;

        Making(
                Pools pools,
                Applications applications,
                Connections connections,
                LoginRequests requests,
                AcceptScan accept,
                ScanStore scans,
                Chance chance) {
            this.pools = pools;
            this.applications = applications;
            this.connections = connections;
            this.requests = requests;
            this.accept = accept;
            this.scans = scans;
            this.chance = chance;
        }

        Pool pool(String slug) {
            return pools.findBySlug(slug).orElseGet(() -> {
                var pool = new Pool(new PoolId(chance.id()), slug, slug);
                pools.save(pool);
                return pool;
            });
        }

        Application website(Pool pool, String name) {
            var account = TestConnections.officialAccount(pool.id());
            connections.save(account);
            return website(pool, name, List.of(account.id()));
        }

        Application website(Pool pool, String name, List<ConnectionId> shown) {
            var application = new Application(
                    new ClientId(chance.id()),
                    pool.id(),
                    name,
                    Digest.of("secret"),
                    List.of("https://shop.example/callback"),
                    List.of(),
                    shown,
                    LoginPolicy.DEFAULT);
            applications.save(application);
            return application;
        }

        String request(Pool pool, Application application, String locales) {
            return CurrentPool.callIn(
                    pool, () -> requests.seal(new LoginRequest(application.id(), CONTINUE_AT, locales)));
        }

        /// Somebody scans the code with a phone and follows.
        Acceptance scan(String id, String openId) {
            var scan = scans.find(new ScanId(id)).orElseThrow();
            var account = (OfficialAccount) connections.find(scan.connection()).orElseThrow();
            return accept.accept(account, scan.scene().value(), scan.ticket(), new OpenId(openId));
        }
    }
}
