package dev.saoma.server.oidc;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.ClientRules;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.user.DoubleUsers;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.MergeUsers;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.UserSource;
import dev.saoma.server.user.Users;
import dev.saoma.server.user.UsersFoundToBeOne;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// Makes pools, websites and people to test with; each call makes new ones, so that no test meets another's.
@TestComponent
final class TestSites {

    private final Pools pools;
    private final Applications applications;
    private final Users users;
    private final DoubleUsers doubles;
    private final MergeUsers merge;
    private final BeginSession beginSession;
    private final Addresses addresses;
    private final InstantSource clock;
    private final Chance chance;

    TestSites(
            Pools pools,
            Applications applications,
            Users users,
            DoubleUsers doubles,
            MergeUsers merge,
            BeginSession beginSession,
            Addresses addresses,
            InstantSource clock,
            Chance chance) {
        this.pools = pools;
        this.applications = applications;
        this.users = users;
        this.doubles = doubles;
        this.merge = merge;
        this.beginSession = beginSession;
        this.addresses = addresses;
        this.clock = clock;
        this.chance = chance;
    }

    Pool pool() {
        var id = chance.id();
        var pool = new Pool(new PoolId(id), "pool-" + id, "A pool");
        pools.save(pool);
        return pool;
    }

    /// A website in a pool of its own.
    TestSite site() {
        return site(pool());
    }

    TestSite site(Pool pool) {
        return site(pool, ClientRules.DEFAULT);
    }

    TestSite site(Pool pool, ClientRules rules) {
        return site(pool, rules, List.of(TestSite.REDIRECT_URI));
    }

    /// A website that asks this of whoever scans.
    TestSite site(Pool pool, LoginPolicy policy) {
        return site(pool, ClientRules.DEFAULT, List.of(TestSite.REDIRECT_URI), policy);
    }

    TestSite site(Pool pool, ClientRules rules, List<String> redirectUris) {
        return site(pool, rules, redirectUris, LoginPolicy.DEFAULT);
    }

    /// A website, or a program without a secret where the rules say so.
    private TestSite site(Pool pool, ClientRules rules, List<String> redirectUris, LoginPolicy policy) {
        var id = new ClientId(chance.id());
        var secret = rules.kind().needsSecret() ? chance.secret() : "";
        applications.save(new Application(
                id,
                pool.id(),
                "A website",
                Optional.of(secret).filter(text -> !text.isEmpty()).map(Digest::of),
                redirectUris,
                List.of(TestSite.POST_LOGOUT_REDIRECT_URI),
                List.of(),
                policy,
                rules,
                Registration.OPEN));
        return new TestSite(addresses.of(pool).toString(), pool, id, secret);
    }

    /// A program without a secret.
    TestSite publicSite(Pool pool) {
        return site(pool, TestRules.of(ClientKind.SINGLE_PAGE));
    }

    UserId user(Pool pool) {
        return user(pool, UnaryOperator.identity());
    }

    /// Somebody of whom more than a name is known.
    UserId user(Pool pool, UnaryOperator<Profile> known) {
        var id = new UserId(chance.id());
        var profile = known.apply(Profile.named("wx_" + id.value().substring(18)));
        users.add(User.newcomer(id, pool.id(), profile, UserSource.ENTERED, clock.instant()));
        return id;
    }

    /// Makes one user of two who were found to be one person.
    void merge(Pool pool, UserId former, UserId into) {
        doubles.report(new UsersFoundToBeOne(pool.id(), into, former, clock.instant()));
        merge.merge(pool.id(), former, into, new Actor.Itself());
    }

    /// Has WeChat call the user something.
    void name(Pool pool, UserId user, String appId, String openId, @Nullable String unionId) {
        users.add(new Identity(
                pool.id(),
                user,
                new AppId(appId),
                new OpenId(openId),
                unionId == null ? null : new UnionId(unionId),
                clock.instant()));
    }

    /// Logs the browser in as the login page would.
    void logIn(TestBrowser browser, Pool pool, UserId user) {
        logIn(browser, pool, user, Assurance.SCAN);
    }

    void logIn(TestBrowser browser, Pool pool, UserId user, Assurance assurance) {
        var key = beginSession.begin(
                pool.id(),
                user,
                new SessionId(chance.name()),
                assurance.methods(),
                browser.cookie(SessionKey.COOKIE),
                Surroundings.UNKNOWN);
        browser.setCookie(key.setCookie(pool, addresses));
    }

    /// A browser in which somebody is logged in.
    TestBrowser loggedIn(Pool pool) {
        var browser = new TestBrowser();
        logIn(browser, pool, user(pool));
        return browser;
    }
}
