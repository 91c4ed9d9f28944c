package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.console.TestApi.location;
import static dev.saoma.server.console.TestApi.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.ConsoleDoor;
import dev.saoma.server.application.ConsoleDoors;
import dev.saoma.server.application.ConsoleLogin;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.AuthenticatorApp;
import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.ForgottenGuesses;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.ConnectionId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.login.DisownLogin;
import dev.saoma.server.oidc.Assurance;
import dev.saoma.server.oidc.BeginSession;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.oidc.LoginRequests;
import dev.saoma.server.oidc.SessionOfScan;
import dev.saoma.server.oidc.Surroundings;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanId;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Developers come into the console by their WeChat: theirs, in their own browser, and while there is such a way.
@ApiServer
class WeChatSignInTests {

    private static final String CHOICE = "/api/v1/system/developer-sign-in";
    private static final String OWN = "/api/v1/me/wechat";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private TestBindings bindings;

    @Autowired
    private Users users;

    @Autowired
    private Connections connections;

    @Autowired
    private Pools pools;

    @Autowired
    private BeginSession sessions;

    @Autowired
    private LoginRequests requests;

    @Autowired
    private ScanStore scans;

    @Autowired
    private DisownLogin disown;

    @Autowired
    private ConsoleDoors doors;

    @Autowired
    private Addresses addresses;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext server;

    private Pool pool;
    private OfficialAccount account;
    private Visit owner;
    private Developer developer;
    private Visit browser;
    private User person;

    @BeforeEach
    void aWayInAndAPerson() {
        pool = api.pool();
        account = bindings.account(pool);
        owner = developers.signedIn(developers.ownerOfAll());
        developer = developers.member(pool.id(), Role.ADMINISTRATOR);
        browser = developers.signedIn(developer);
        person = somebody();
        assertThat(choose(owner).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void noWayIn() {
        developers.signedIn(developers.ownerOfAll()).delete(CHOICE);
    }

    private HttpResponse<String> choose(Visit by) {
        return by.put(
                CHOICE, "*", "{\"pool\":\"%s\",\"connection\":\"%s\"}".formatted(pool.id(), account.identifier()));
    }

    private User somebody() {
        var user = TestUsers.user(pool.id());
        users.add(user);
        alsoKnownAs(user, TestUsers.openId());
        return user;
    }

    private void alsoKnownAs(User user, OpenId openId) {
        users.add(TestUsers.identity(user, account.appId(), openId, null));
    }

    /// Where the login page sends whoever was let in; and by which scan.
    private record Return(Map<String, String> parameters, ScanId scan) {

        String body() {
            return "{\"state\":\"" + parameters.get("state") + "\",\"code\":\"" + parameters.get("code") + "\"}";
        }
    }

    private Return scannedBy(User user, HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        return scannedBy(user, json(begun).get("address").asString());
    }

    private Return scannedBy(User user, String address) {
        return scannedBy(user, openIdOf(user), account.id(), address);
    }

    private OpenId openIdOf(User user) {
        return users.identities(pool.id(), user.id()).stream()
                .filter(identity -> identity.appId().equals(account.appId()))
                .findFirst()
                .orElseThrow()
                .openId();
    }

    /// By that person at that connection, whoever else the user is.
    private Return scannedBy(User user, OpenId who, ConnectionId at, String address) {
        var request = asked(address);
        clock.move(Duration.ofSeconds(2));
        return backFrom(redeemed(user, who, at, request.application()), user, request);
    }

    private LoginRequest asked(String address) {
        var sealed = parameters(location(api.browse(address, ""))).get("request");
        return CurrentPool.callIn(pool, () -> requests.open(Objects.requireNonNull(sealed)))
                .orElseThrow();
    }

    private ScanId redeemed(User user, OpenId who, ConnectionId at, ClientId application) {
        var id = new ScanId(Ids.hex(11));
        var now = clock.instant();
        var scan = new Scan(
                id,
                pool.id(),
                application,
                at,
                new Scene(Ids.hex(16)),
                "gQ" + Ids.hex(30),
                "http://weixin.qq.com/q/" + Ids.hex(10),
                Digest.of(Ids.hex(20)),
                TestScans.origin(Policy.NUMBER),
                new ScanState.Waiting(),
                now,
                now.plusSeconds(120));
        scans.add(scan);
        var asking = new ScanState.Asking(who, new Question.TwoDigits(42, 3));
        var confirmed = new ScanState.Confirmed(user.id());
        var redeemed = new ScanState.Redeemed(user.id());
        assertThat(scans.move(id, scan.state(), asking, now, scan.expiresAt())).isTrue();
        assertThat(scans.move(id, asking, confirmed, now, scan.expiresAt())).isTrue();
        assertThat(scans.move(id, confirmed, redeemed, now, scan.expiresAt())).isTrue();
        return id;
    }

    private Return backFrom(ScanId scan, User user, LoginRequest request) {
        var cookie = sessions.begin(
                        pool.id(),
                        user.id(),
                        SessionOfScan.id(scan),
                        Assurance.of(Policy.NUMBER).methods(),
                        Optional.empty(),
                        new Surroundings("Chrome", "Windows", "CN", "Shanghai", "203.0.113.9"))
                .value()
                .reveal();
        var back = location(api.browse(addresses.publicUrl() + request.continueAt(), "saoma_session=" + cookie));
        return new Return(parameters(back), scan);
    }

    private ScanId bind(Visit by, User who) {
        return bindings.bind(by, openIdOf(who));
    }

    private static HttpResponse<String> begin(Visit by) {
        return by.post("/console/session/wechat/begin", "{}");
    }

    private static HttpResponse<String> finish(Visit by, Return back) {
        return by.post("/console/session/wechat", back.body());
    }

    private Visit signedInBy(User who) {
        var visit = developers.visit();
        assertThat(finish(visit, scannedBy(who, begin(visit))).statusCode()).isEqualTo(204);
        return visit;
    }

    private static boolean isIn(Visit visit) {
        return visit.get("/api/v1/me").statusCode() == 200;
    }

    @Test
    void whoBoundTheirWeChatComesInByIt() {
        bind(browser, person);

        var visit = signedInBy(person);

        assertThat(json(visit.get("/api/v1/me")).get("id").asString())
                .isEqualTo(developer.id().value());
        var own = json(visit.get(OWN));
        assertThat(own.get("account").asString()).isEqualTo(account.displayName());
        assertThat(own.get("usedAt").isNull()).isFalse();
    }

    @Test
    void aWeChatThatIsNobodysGetsNothing() {
        bind(browser, person);
        var stranger = somebody();
        var visit = developers.visit();

        assertProblem(finish(visit, scannedBy(stranger, begin(visit))), 403, "wechat-not-known");

        assertThat(visit.cookies()).containsOnlyKeys("saoma-console-scan");
    }

    @Test
    void nobodyIsSignedInByWhatAnotherBrowserBegan() {
        bind(browser, person);
        var attacker = developers.visit();
        var victim = developers.visit();
        var back = scannedBy(person, begin(attacker));
        begin(victim);

        assertProblem(finish(developers.visit(), back), 403, "wechat-not-known");
        assertProblem(finish(victim, back), 403, "wechat-not-known");

        assertThat(finish(attacker, back).statusCode()).isEqualTo(204);
    }

    @Test
    void whatOneComesBackWithIsGoodOnce() {
        bind(browser, person);
        var visit = developers.visit();
        var back = scannedBy(person, begin(visit));
        var cookie = Map.copyOf(visit.cookies());
        assertThat(finish(visit, back).statusCode()).isEqualTo(204);
        visit.cookies().putAll(cookie);

        assertProblem(finish(visit, back), 403, "wechat-not-known");
    }

    @Test
    void whatTookTooLongIsOver() {
        bind(browser, person);
        var visit = developers.visit();
        var back = scannedBy(person, begin(visit));
        clock.move(Duration.ofMinutes(31));

        assertProblem(finish(visit, back), 403, "wechat-not-known");
    }

    @Test
    void anotherSiteBeginsAndEndsNothing() {
        var elsewhere = developers.visit();
        for (var path : List.of("/console/session/wechat/begin", "/console/session/wechat")) {
            var request = HttpRequest.newBuilder(addresses.publicUrl().resolve(path))
                    .header("Origin", "https://elsewhere.example.org")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));
            assertProblem(elsewhere.send(request), 403, "cross-site");
        }
    }

    @Test
    void whoMakesUpEndsWaitsAndFillsNoTrail() {
        ForgottenGuesses.in(server);
        var visit = developers.visit();
        begin(visit);
        var before = refusals();

        var statuses = Stream.generate(() -> madeUp(visit).statusCode())
                .limit(60)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        var last = madeUp(visit);
        ForgottenGuesses.in(server);

        assertThat(statuses).isEqualTo(Map.of(403, 30L, 429, 30L));
        assertProblem(last, 429, "sign-in-too-soon");
        assertThat(refusals() - before).isEqualTo(30);
    }

    @Test
    void whereThereIsNoSuchWayNothingIsWrittenDown() {
        var visit = developers.visit();
        begin(visit);
        assertThat(owner.delete(CHOICE).statusCode()).isEqualTo(204);
        var before = refusals();

        assertProblem(madeUp(visit), 403, "wechat-not-known");

        assertThat(refusals()).isEqualTo(before);
    }

    private static HttpResponse<String> madeUp(Visit visit) {
        return visit.post("/console/session/wechat", "{\"state\":\"made up\",\"code\":\"made up\"}");
    }

    private int refusals() {
        return jdbc.sql("select count(*) from audit_entry where action = 'developer.sign-in-refused'")
                .query(Integer.class)
                .single();
    }

    @Test
    void whatItSignedInEndsWithTheWeChat() {
        var elsewhere = developers.signedIn(developer);
        bind(browser, person);
        assertThat(isIn(elsewhere)).as("nothing was bound before").isTrue();
        var byScan = signedInBy(person);
        var another = somebody();

        bind(browser, another);

        assertThat(isIn(byScan)).isFalse();
        assertThat(isIn(browser)).isTrue();
        var byOther = signedInBy(another);
        assertThat(browser.delete(OWN).statusCode()).isEqualTo(204);
        assertThat(isIn(byOther)).isFalse();
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void aMiniProgramIsNoWayIn() {
        var program = TestConnections.miniProgram(pool.id());
        connections.save(program);

        var answer = owner.put(
                CHOICE, "*", "{\"pool\":\"%s\",\"connection\":\"%s\"}".formatted(pool.id(), program.identifier()));

        assertProblem(answer, 400, "invalid-fields");
        assertThat(answer.body()).containsAnyOf("mini program", "小程序");
        assertThat(json(owner.get(CHOICE)).get("connection").asString()).isEqualTo(account.identifier());
    }

    @Test
    void aMiniProgramThatWasChosenWhenThatWasPossibleIsNoWayInAndSaidToBeNone() {
        bind(browser, person);
        var program = TestConnections.miniProgram(pool.id());
        connections.save(program);

        doors.choose(new ConsoleDoor(pool.id(), program.id()));

        var choice = json(owner.get(CHOICE));
        assertThat(choice.get("connection").asString()).isEqualTo(program.identifier());
        assertThat(choice.get("open").asBoolean()).isFalse();
        assertThat(choice.get("miniProgram").asBoolean()).isTrue();
        assertProblem(begin(developers.visit()), 404, "wechat-closed");
        assertThat(json(browser.get(OWN)).get("account").isNull()).isTrue();
        choose(owner);
        assertThat(json(owner.get(CHOICE)).get("miniProgram").asBoolean()).isFalse();
    }

    @Test
    void bindingAndUnbindingNeedsAFreshProof() {
        clock.move(Duration.ofMinutes(6));

        assertProblem(browser.post(OWN + "/binding", "{}"), 403, "confirm-first");
        assertProblem(browser.delete(OWN), 403, "confirm-first");
    }

    @Test
    void whoCameInByWeChatHasToProveItBeforeWaysToSignInChange() {
        bind(browser, person);

        var visit = signedInBy(person);

        assertProblem(visit.post(OWN + "/binding", "{}"), 403, "confirm-first");
        assertThat(visit.post("/api/v1/me/confirmation", "{\"password\":\"" + TestDevelopers.PASSWORD + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visit.delete(OWN).statusCode()).isEqualTo(204);
        var later = developers.visit();
        assertProblem(finish(later, scannedBy(person, begin(later))), 403, "wechat-not-known");
    }

    @Test
    void theSecondFactorIsAskedForAsWell() {
        bind(browser, person);
        var app = secondFactor();
        var visit = developers.visit();

        var ticket = ticket(finish(visit, scannedBy(person, begin(visit))));

        assertThat(isIn(visit)).isFalse();
        var second = secondStep(visit, ticket, app);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(204);
        assertThat(isIn(visit)).isTrue();
        assertProblem(visit.delete(OWN), 403, "confirm-first");
    }

    private AuthenticatorApp secondFactor() {
        var secret = json(browser.post("/api/v1/me/second-factor", "{}"))
                .get("secret")
                .asString();
        var app = new AuthenticatorApp(secret);
        browser.post("/api/v1/me/second-factor/activation", "{\"code\":\"" + app.code(clock.instant()) + "\"}");
        return app;
    }

    private static String ticket(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("ticket").asString();
    }

    private HttpResponse<String> secondStep(Visit by, String ticket, AuthenticatorApp app) {
        clock.move(Duration.ofSeconds(60));
        return by.post(
                "/console/session/second-factor",
                "{\"ticket\":\"" + ticket + "\",\"code\":\"" + app.code(clock.instant()) + "\"}");
    }

    @Test
    void noSecondStepFollowsAScanOfAWeChatThatWasTakenOffMeanwhile() {
        bind(browser, person);
        var app = secondFactor();
        var visit = developers.visit();
        var ticket = ticket(finish(visit, scannedBy(person, begin(visit))));
        var later = ticket(finish(visit, scannedBy(person, begin(visit))));

        bind(browser, person);
        assertThat(secondStep(visit, ticket, app).statusCode()).as("bound anew").isEqualTo(403);
        assertThat(browser.delete(OWN).statusCode()).isEqualTo(204);
        assertThat(secondStep(visit, later, app).statusCode()).as("taken off").isEqualTo(403);

        assertThat(isIn(visit)).isFalse();
    }

    @Test
    void noSecondStepFollowsAScanThatWasDisownedOrAWayThatWasClosed() {
        bind(browser, person);
        var app = secondFactor();
        var visit = developers.visit();
        var disowned = scannedBy(person, begin(visit));
        var ticket = ticket(finish(visit, disowned));
        var other = ticket(finish(visit, scannedBy(person, begin(visit))));

        disown.disown(pool.id(), disowned.scan());
        assertThat(secondStep(visit, ticket, app).statusCode()).as("disowned").isEqualTo(403);
        assertThat(developers.signedIn(developers.ownerOfAll()).delete(CHOICE).statusCode())
                .isEqualTo(204);
        assertThat(secondStep(visit, other, app).statusCode()).as("closed").isEqualTo(403);

        assertThat(isIn(visit)).isFalse();
    }

    /// As who may change a pool's users could do it: by merging, or by entering an identity.
    @Test
    void somebodyWhoBecameTheSameUserIsNotTheDeveloper() {
        bind(browser, person);
        var other = new OpenId("z" + Ids.hex(13));
        alsoKnownAs(person, other);
        var visit = developers.visit();
        var back = scannedBy(
                person, other, account.id(), json(begin(visit)).get("address").asString());

        assertProblem(finish(visit, back), 403, "wechat-not-known");

        assertThat(isIn(signedInBy(person))).isTrue();
    }

    /// A session of the pool says who its user is, and nothing of a scan for the console.
    @Test
    void aLoginByAnotherWayIsNoScanForTheConsole() {
        bind(browser, person);
        var visit = developers.visit();
        var atAnother = scannedBy(
                person,
                openIdOf(person),
                api.account(pool).id(),
                json(begin(visit)).get("address").asString());
        assertProblem(finish(visit, atAnother), 403, "wechat-not-known");

        var request = asked(json(begin(visit)).get("address").asString());
        clock.move(Duration.ofSeconds(2));
        var forAWebsite = redeemed(person, openIdOf(person), account.id(), new ClientId(Ids.id()));
        assertProblem(finish(visit, backFrom(forAWebsite, person, request)), 403, "wechat-not-known");

        var forBinding = redeemed(person, openIdOf(person), account.id(), ConsoleLogin.BINDING.id());
        var again = asked(json(begin(visit)).get("address").asString());
        clock.move(Duration.ofSeconds(2));
        assertProblem(finish(visit, backFrom(forBinding, person, again)), 403, "wechat-not-known");
    }

    @Test
    void aCodeThatWasShownBeforeItWasAskedForIsNotTheEndOfIt() {
        bind(browser, person);
        var visit = developers.visit();
        var early = redeemed(person, openIdOf(person), account.id(), ConsoleLogin.SIGN_IN.id());
        clock.move(Duration.ofSeconds(2));
        var request = asked(json(begin(visit)).get("address").asString());
        clock.move(Duration.ofSeconds(2));

        assertProblem(finish(visit, backFrom(early, person, request)), 403, "wechat-not-known");
    }

    @Test
    void withTheConnectionTheWayIsGoneAndThePasswordStays() {
        bind(browser, person);
        var visit = developers.visit();
        var back = scannedBy(person, begin(visit));
        connections.switchOff(account.id());

        assertProblem(finish(visit, back), 403, "wechat-not-known");
        assertProblem(begin(visit), 404, "wechat-closed");
        assertThat(json(visit.get("/console/session/wechat")).get("open").asBoolean())
                .isFalse();
        assertThat(json(owner.get(CHOICE)).get("open").asBoolean()).isFalse();
        assertThat(json(browser.get(OWN)).get("account").isNull()).isTrue();
        assertThat(visit.signIn(developer.email().value(), TestDevelopers.PASSWORD)
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void withThePoolTheWayIsGone() {
        var made = owner.post("/api/v1/pools", "{\"slug\":\"p" + Ids.hex(8) + "\",\"name\":\"Staff\"}");
        var id = new PoolId(json(made).get("id").asString());
        pool = pools.find(id).orElseThrow();
        account = api.account(pool);
        assertThat(choose(owner).statusCode()).isEqualTo(200);
        assertThat(begin(developers.visit()).statusCode()).isEqualTo(200);

        owner.delete("/api/v1/pools/" + id, "\"v0\"");

        assertProblem(begin(developers.visit()), 404, "wechat-closed");
    }

    @Test
    void anotherAccountKnowsNobodyOfThisOne() {
        bind(browser, person);
        account = api.account(pool);
        alsoKnownAs(person, TestUsers.openId());
        choose(owner);
        var visit = developers.visit();

        assertThat(json(browser.get(OWN)).get("boundAt").isNull()).isTrue();
        assertProblem(finish(visit, scannedBy(person, begin(visit))), 403, "wechat-not-known");
    }

    @Test
    void whoDisownsTheScanEndsWhatCameOfIt() {
        bind(browser, person);
        var visit = developers.visit();
        var back = scannedBy(person, begin(visit));
        finish(visit, back);
        signedInBy(person);
        assertThat(isIn(visit)).isTrue();

        disown.disown(pool.id(), back.scan());

        assertThat(isIn(visit)).isFalse();
        signedInBy(person);
    }

    @Test
    void whoDisownsTheBindingIsBoundNoMore() {
        var scan = bind(browser, person);

        disown.disown(pool.id(), scan);

        assertThat(json(browser.get(OWN)).get("boundAt").isNull()).isTrue();
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void onlyWhoOwnsAllChoosesTheConnection() {
        var ofPool = developers.signedIn(developers.member(pool.id(), Role.OWNER));

        assertProblem(choose(ofPool), 404, "not-found");
        assertProblem(ofPool.delete(CHOICE), 404, "not-found");
        assertProblem(ofPool.get(CHOICE), 404, "not-found");
        assertProblem(
                owner.put(
                        CHOICE,
                        "*",
                        "{\"pool\":\"" + api.pool().id() + "\",\"connection\":\"" + account.identifier() + "\"}"),
                400,
                "invalid-fields");
        clock.move(Duration.ofMinutes(6));
        assertProblem(choose(owner), 403, "confirm-first");
        assertProblem(owner.delete(CHOICE), 403, "confirm-first");
    }

    @Test
    void itsApplicationsAreInNoListAndNobodysToTouch() {
        var path = "/api/v1/pools/" + pool.id() + "/applications";
        for (var login : ConsoleLogin.values()) {
            assertThat(owner.get(path).body()).doesNotContain(login.id().value());
            assertProblem(owner.get(path + "/" + login.id()), 404, "not-found");
            assertProblem(owner.get(path + "/" + login.id() + "/brand"), 404, "not-found");
            assertProblem(owner.post(path + "/" + login.id() + "/trials", "{}"), 404, "not-found");
            assertProblem(owner.post(path + "/" + login.id() + "/redirect-checks", "{}"), 404, "not-found");
        }
    }

    @Test
    void nobodyElseCanAskForItsLogin() {
        var own = addresses.publicUrl() + "/console/wechat/sign-in";
        var asked = addresses.issuer(pool) + "/auth?response_type=code&scope=openid&client_id="
                + ConsoleLogin.SIGN_IN.id() + "&code_challenge=" + "a".repeat(43)
                + "&code_challenge_method=S256&redirect_uri=" + own;
        var pushed = HttpRequest.newBuilder(URI.create(addresses.issuer(pool) + "/par"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(asked.substring(asked.indexOf('?') + 1)));

        assertThat(api.browse(asked, "").statusCode()).isEqualTo(400);
        assertThat(api.send(pushed).statusCode()).isBetween(400, 401);
    }
}
