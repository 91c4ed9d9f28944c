package dev.saoma.server.miniprogram.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.Issuance;
import dev.saoma.server.scan.IssueScan;
import dev.saoma.server.scan.Origin;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestMiniPrograms;
import dev.saoma.server.testing.TestPools;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.user.ManageUsers;
import dev.saoma.server.user.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// What a login by mini program needs around it.
@TestConfiguration(proxyBeanMethods = false)
@Import(Programs.Making.class)
class Programs {

    @Bean
    @Primary
    TestMiniPrograms testMiniPrograms() {
        return new TestMiniPrograms();
    }

    @Bean
    @Primary
    SettableClock testClock() {
        return new SettableClock();
    }

    /// Makes pools, connections, and scans on screens.
    static final class Making {

        private final Pools pools;
        private final Connections connections;
        private final IssueScan issue;
        private final ScanStore scans;
        private final Applications applications;
        private final ManageUsers users;

        Making(
                Pools pools,
                Connections connections,
                IssueScan issue,
                ScanStore scans,
                Applications applications,
                ManageUsers users) {
            this.pools = pools;
            this.connections = connections;
            this.issue = issue;
            this.scans = scans;
            this.applications = applications;
            this.users = users;
        }

        Pool pool() {
            var pool = TestPools.pool();
            pools.save(pool);
            return pool;
        }

        /// Somebody who was entered by an operator, with a number and an address that are theirs for certain.
        UserId user(PoolId pool, String phone, String email) {
            var profile = new Profile(
                    "Mei",
                    null,
                    null,
                    null,
                    PhoneNumber.parse(phone).orElseThrow(),
                    true,
                    EmailAddress.parse(email).orElseThrow(),
                    true,
                    null);
            var made = users.create(pool, _ -> profile, Optional.empty(), new Actor.Itself());
            return ((ManageUsers.Managed.Done) made).user().id();
        }

        MiniProgram program(UnaryOperator<MiniProgram> like) {
            var program = like.apply(TestConnections.miniProgram(pool().id()));
            connections.save(program);
            return program;
        }

        /// A code on a screen in Hangzhou.
        Scan screen(MiniProgram program) {
            return screen(program, BrowserKey.of(Ids.hex(20)), Optional.empty());
        }

        /// The same in that browser, perhaps in the place of another.
        Scan screen(MiniProgram program, BrowserKey browser, Optional<ScanId> replaces) {
            return screen(program, TestScans.origin(Policy.INSTANT), browser, replaces);
        }

        /// The same at a website of that name.
        Scan screen(MiniProgram program, String website) {
            return screen(
                    program, TestScans.origin(website, Policy.INSTANT), BrowserKey.of(Ids.hex(20)), Optional.empty());
        }

        private Scan screen(MiniProgram program, Origin origin, BrowserKey browser, Optional<ScanId> replaces) {
            var issued = issue.issue(program, website(program), origin, browser, replaces);
            return ((Issuance.Issued) issued).scan();
        }

        /// A code on the page of somebody's account, which wants their other WeChat bound.
        Scan accountPage(MiniProgram program, UserId account) {
            var visitor = TestScans.origin().visitor();
            var issued = issue.issue(
                    program,
                    website(program),
                    Origin.ofBinding(account, "Corner shop", "shop.example", visitor),
                    BrowserKey.of(Ids.hex(20)),
                    Duration.ofMinutes(5));
            return ((Issuance.Issued) issued).scan();
        }

        private ClientId website(MiniProgram program) {
            var application = new Application(
                    new ClientId(Ids.id()),
                    program.pool(),
                    "Corner shop",
                    Optional.of(Digest.of("secret")),
                    List.of("https://shop.example/callback"),
                    List.of(),
                    List.of(program.id()),
                    LoginPolicy.DEFAULT,
                    ClientRules.DEFAULT,
                    Registration.OPEN);
            applications.save(application);
            return application.id();
        }

        /// A code of an official account.
        Scan accountScreen() {
            var account = TestConnections.officialAccount(pool().id());
            connections.save(account);
            var program = TestConnections.miniProgram(account.pool());
            connections.save(program);
            var scan = screen(program);
            var other = new Scan(
                    new ScanId(Ids.hex(10)),
                    account.pool(),
                    scan.application(),
                    account.id(),
                    new Scene(Ids.hex(10)),
                    "ticket",
                    "http://weixin.qq.com/q/x",
                    scan.browser(),
                    scan.origin(),
                    scan.state(),
                    scan.createdAt(),
                    scan.expiresAt());
            scans.add(other);
            return other;
        }

        Scan now(Scan scan) {
            return scans.find(scan.id()).orElseThrow();
        }
    }
}
