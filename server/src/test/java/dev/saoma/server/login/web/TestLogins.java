package dev.saoma.server.login.web;

import dev.saoma.server.application.AccessTokenFormat;
import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.application.TokenAlgorithm;
import dev.saoma.server.application.TokenLives;
import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.WebAuthorization;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.AcceptScan;
import dev.saoma.server.scan.Acceptance;
import dev.saoma.server.scan.AnswerScan;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanLinks;
import dev.saoma.server.scan.ScanLinks.Purpose;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestMiniPrograms;
import dev.saoma.server.user.ManageUsers;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.UserStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    TestMiniPrograms testMiniPrograms() {
        return new TestMiniPrograms();
    }

    @Bean
    @Primary
    TestWebVisitors testWebVisitors() {
        return new TestWebVisitors();
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
        private final AnswerScan answers;
        private final ScanLinks links;
        private final ManageUsers users;
        private final Chance chance;

        Making(
                Pools pools,
                Applications applications,
                Connections connections,
                LoginRequests requests,
                AcceptScan accept,
                ScanStore scans,
                AnswerScan answers,
                ScanLinks links,
                ManageUsers users,
                Chance chance) {
            this.pools = pools;
            this.applications = applications;
            this.connections = connections;
            this.requests = requests;
            this.accept = accept;
            this.scans = scans;
            this.answers = answers;
            this.links = links;
            this.users = users;
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

        /// A website whose pages at these origins may frame its login page.
        Application framing(Pool pool, String... origins) {
            var website = website(pool, "Corner shop");
            var framing = new Application(
                    website.id(),
                    website.pool(),
                    website.name(),
                    website.secret(),
                    website.redirectUris(),
                    website.postLogoutRedirectUris(),
                    website.connections(),
                    website.policy(),
                    website.rules().withOrigins(List.of(origins)),
                    website.registration());
            applications.save(framing);
            return framing;
        }

        /// A website that says where its visitors come out.
        Application websiteWithExit(Pool pool, String name) {
            var website = website(pool, name);
            var leaving = new Application(
                    website.id(),
                    website.pool(),
                    website.name(),
                    website.secret(),
                    website.redirectUris(),
                    List.of("https://shop.example/bye"),
                    website.connections(),
                    website.policy(),
                    website.rules(),
                    website.registration());
            applications.save(leaving);
            return leaving;
        }

        /// A website that asks something of whoever scans.
        Application website(Pool pool, LoginPolicy policy) {
            var account = TestConnections.officialAccount(pool.id());
            connections.save(account);
            return website(pool, "Corner shop", List.of(account.id()), policy);
        }

        /// The same, at an account where only users who exist can log in.
        Application websiteForUsersOnly(Pool pool, LoginPolicy policy) {
            var account = TestConnections.loginOnly(TestConnections.officialAccount(pool.id()));
            connections.save(account);
            return website(pool, "Corner shop", List.of(account.id()), policy);
        }

        /// A website at an account that asks whether whoever is new there has an account already.
        Application websiteThatAsks(Pool pool, boolean loginOnly, Registration registration) {
            return websiteThatAsks(pool, loginOnly, registration, Set.of(BindingProof.values()));
        }

        Application websiteThatAsks(Pool pool, boolean loginOnly, Registration registration, Set<BindingProof> proofs) {
            var account = TestConnections.associating(
                    loginOnly, new Association.AskBinding(proofs), TestConnections.officialAccount(pool.id()));
            connections.save(account);
            return website(pool, "Corner shop", List.of(account.id()), LoginPolicy.DEFAULT, registration);
        }

        /// The same, where the website asks something of whoever scans as well.
        Application websiteThatAsks(Pool pool, LoginPolicy policy) {
            var account = TestConnections.associating(
                    false,
                    new Association.AskBinding(Set.of(BindingProof.values())),
                    TestConnections.officialAccount(pool.id()));
            connections.save(account);
            return website(pool, "Corner shop", List.of(account.id()), policy, Registration.OPEN);
        }

        /// A website that makes no users, at an account that would.
        Application closedWebsite(Pool pool) {
            var account = TestConnections.officialAccount(pool.id());
            connections.save(account);
            return website(pool, "Corner shop", List.of(account.id()), LoginPolicy.DEFAULT, Registration.CLOSED);
        }

        /// A user whom an operator has entered.
        UserId user(Pool pool, Profile profile, String password) {
            var made = users.create(pool.id(), _ -> profile, Optional.of(new Secret(password)), new Actor.Itself());
            return ((ManageUsers.Managed.Done) made).user().id();
        }

        Application website(Pool pool, String name, List<ConnectionId> shown) {
            return website(pool, name, shown, LoginPolicy.DEFAULT);
        }

        /// A website at an account by which one logs in inside WeChat too.
        Application websiteInWeChat(Pool pool, UnaryOperator<OfficialAccount> likeThat, Policy policy) {
            return websiteInWeChat(pool, likeThat, policy, Registration.OPEN);
        }

        Application websiteInWeChat(
                Pool pool, UnaryOperator<OfficialAccount> likeThat, Policy policy, Registration registration) {
            var account = TestConnections.inWeChat(
                    WebAuthorization.BASE, likeThat.apply(TestConnections.officialAccount(pool.id())));
            connections.save(account);
            return website(pool, "Corner shop", List.of(account.id()), new LoginPolicy(policy, false), registration);
        }

        /// A program for a device, which has no secret.
        Application device(Pool pool, Policy policy) {
            var account = TestConnections.officialAccount(pool.id());
            connections.save(account);
            var application = new Application(
                    new ClientId(chance.id()),
                    pool.id(),
                    "Corner shop tool",
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(account.id()),
                    new LoginPolicy(policy, false),
                    new ClientRules(
                            ClientKind.DEVICE,
                            true,
                            false,
                            false,
                            AccessTokenFormat.JWT,
                            TokenAlgorithm.RS256,
                            false,
                            List.of(),
                            TokenLives.USUAL,
                            Optional.empty()),
                    Registration.OPEN);
            applications.save(application);
            return application;
        }

        /// The scan of a code that WeChat reads.
        Scan ofCode(String url) {
            return scans.findByScene(new Scene(TestWeChat.sceneOf(url))).orElseThrow();
        }

        Application website(Pool pool, String name, List<ConnectionId> shown, LoginPolicy policy) {
            return website(pool, name, shown, policy, Registration.OPEN);
        }

        private Application website(
                Pool pool, String name, List<ConnectionId> shown, LoginPolicy policy, Registration registration) {
            var application = new Application(
                    new ClientId(chance.id()),
                    pool.id(),
                    name,
                    Optional.of(Digest.of("secret")),
                    List.of("https://shop.example/callback"),
                    List.of(),
                    shown,
                    policy,
                    ClientRules.DEFAULT,
                    registration);
            applications.save(application);
            return application;
        }

        String request(Pool pool, Application application, String locales) {
            return request(pool, new LoginRequest(application.id(), CONTINUE_AT, locales, Policy.INSTANT));
        }

        String request(Pool pool, LoginRequest request) {
            return CurrentPool.callIn(pool, () -> requests.seal(request));
        }

        /// The path of a link that the chat of whoever scanned is sent.
        String link(String id, Purpose purpose) {
            var scan = scans.find(new ScanId(id)).orElseThrow();
            return (purpose == Purpose.ANSWER ? "/login/asked/" : "/login/not-you/") + links.seal(scan, purpose);
        }

        /// Somebody who was asked for a number writes something in the chat.
        Optional<AnswerScan.NumberAnswer> says(String id, String openId, String text) {
            var scan = scans.find(new ScanId(id)).orElseThrow();
            var account = (OfficialAccount) connections.find(scan.connection()).orElseThrow();
            return answers.number(account, new OpenId(openId), text);
        }

        /// What the phone of whoever scanned tells them.
        String told(String id) {
            return scans.find(new ScanId(id))
                    .flatMap(scan -> scan.state().toldNumber())
                    .map(told -> Integer.toString(told.value()))
                    .orElseThrow();
        }

        /// The user whom a confirmed scan is about to let in.
        UserId whoIsLetIn(String id) {
            return scans.find(new ScanId(id))
                    .map(scan -> ((ScanState.Confirmed) scan.state()).user())
                    .orElseThrow();
        }

        void shutOut(Pool pool, UserId user) {
            users.set(pool.id(), user, UserStatus.DEACTIVATED, new Actor.Itself());
        }

        /// Somebody scans the code with a phone and follows.
        Acceptance scan(String id, String openId) {
            var scan = scans.find(new ScanId(id)).orElseThrow();
            var account = (OfficialAccount) connections.find(scan.connection()).orElseThrow();
            return accept.accept(account, scan.scene().value(), scan.ticket(), new OpenId(openId));
        }
    }
}
