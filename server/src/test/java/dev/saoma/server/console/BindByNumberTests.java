package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.Forwarding;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.console.TestDevelopers.Visit;
import dev.saoma.server.console.developer.Developer;
import dev.saoma.server.console.developer.ForgottenGuesses;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.login.DisownLogin;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.RedeemScan;
import dev.saoma.server.scan.Redemption;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A developer binds the WeChat of whoever scanned, if they can type what the chat told that person.
@ApiServer
class BindByNumberTests {

    private static final String CHOICE = "/api/v1/system/developer-sign-in";
    private static final String OWN = "/api/v1/me/wechat";

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private TestBindings bindings;

    @Autowired
    private Connections connections;

    @Autowired
    private Users users;

    @Autowired
    private DisownLogin disown;

    @Autowired
    private RedeemScan redeem;

    @Autowired
    private SettableClock clock;

    @Autowired
    private ApplicationContext server;

    private final OpenId phone = TestUsers.openId();
    private Pool pool;
    private OfficialAccount account;
    private Developer developer;
    private Visit browser;

    @BeforeEach
    void aWayInAndADeveloper() {
        ForgottenGuesses.in(server);
        pool = api.pool();
        account = bindings.account(pool);
        choose(account);
        developer = developers.member(pool.id(), Role.ADMINISTRATOR);
        browser = developers.signedIn(developer);
    }

    @AfterEach
    void noWayIn() {
        developers.signedIn(developers.ownerOfAll()).delete(CHOICE);
    }

    private void choose(OfficialAccount chosen) {
        var choice = "{\"pool\":\"%s\",\"connection\":\"%s\"}".formatted(chosen.pool(), chosen.identifier());
        assertThat(developers
                        .signedIn(developers.ownerOfAll())
                        .put(CHOICE, "*", choice)
                        .statusCode())
                .isEqualTo(200);
    }

    private boolean isBound(Visit visit) {
        return !json(visit.get(OWN)).get("boundAt").isNull();
    }

    @Test
    void theNumberThatTheChatTellsBindsAndThePoolKnowsThemFromThenOn() {
        var id = bindings.code(browser);
        bindings.scan(id, phone);
        assertThat(isBound(browser)).isFalse();

        assertThat(bindings.type(browser, id, bindings.told(id)).statusCode()).isEqualTo(204);

        assertThat(isBound(browser)).isTrue();
        assertThat(users.findByIdentity(pool.id(), account.appId(), phone)).isPresent();
    }

    @Test
    void thePageIsGivenACodeToDrawAndNoNumber() {
        var begun = json(browser.post(TestBindings.PATH, "{}"));

        assertThat(begun.get("account").asString()).isEqualTo(account.displayName());
        assertThat(begun.get("code").asString()).startsWith("http://weixin.qq.com/q/");
        assertThat(begun.get("rows").size())
                .isEqualTo(begun.get("rows").get(0).asString().length());
        assertThat(begun.get("secondsLeft").asInt()).isEqualTo(300);
        assertThat(begun.propertyNames()).doesNotContain("number");
    }

    @Test
    void whoScansTheScreenOfAnotherGetsNothingWithoutTheNumberAndThreeWrongOnesEndIt() {
        var id = bindings.code(browser);
        assertProblem(bindings.type(browser, id, "1234"), 409, "wechat-not-scanned");
        bindings.scan(id, phone);
        var told = bindings.told(id);

        var wrong = bindings.type(browser, id, bindings.wrong(id));
        assertProblem(wrong, 400, "wechat-wrong-number");
        assertThat(json(wrong).get("triesLeft").asInt()).isEqualTo(2);
        assertProblem(bindings.type(browser, id, "1".repeat(5000)), 400, "wechat-wrong-number");
        assertProblem(bindings.type(browser, id, ""), 410, "wechat-over");
        assertProblem(bindings.type(browser, id, told), 410, "wechat-over");

        assertThat(isBound(browser)).isFalse();
    }

    @Test
    void theDeveloperIsLateWhereAStrangerHasScannedBefore() {
        var id = bindings.code(browser);
        bindings.scan(id, TestUsers.openId());
        var strangers = bindings.told(id);

        bindings.scan(id, phone);

        assertThat(bindings.told(id)).isEqualTo(strangers);
        assertThat(isBound(browser)).isFalse();
    }

    @Test
    void onlyTheSessionThatShowsTheCodeCanTypeItsNumber() {
        var id = bindings.code(browser);
        bindings.scan(id, phone);
        var told = bindings.told(id);
        var other = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));
        var ownElsewhere = developers.signedIn(developer);

        assertProblem(bindings.type(other, id, told), 410, "wechat-over");
        assertProblem(bindings.type(ownElsewhere, id, told), 410, "wechat-over");
        assertThat(bindings.type(developers.visit(), id, told).statusCode()).isEqualTo(401);

        assertThat(bindings.type(browser, id, told).statusCode()).isEqualTo(204);
        assertThat(isBound(other)).isFalse();
    }

    @Test
    void ofManyNumbersTypedAtOnceThreeAreLookedAt() throws Exception {
        var id = bindings.code(browser);
        bindings.scan(id, phone);
        var wrong = bindings.wrong(id);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var typed : Stream.generate(() -> threads.submit(() -> bindings.type(browser, id, wrong)))
                    .limit(6)
                    .toList()) {
                assertThat(typed.get().statusCode()).isIn(400, 410);
            }
        }
        bindings.type(browser, id, wrong);
        bindings.type(browser, id, wrong);

        assertProblem(bindings.type(browser, id, "1234"), 410, "wechat-over");
    }

    @Test
    void aWeChatIsOneDevelopers() {
        bindings.bind(browser, phone);
        var other = developers.signedIn(developers.member(pool.id(), Role.AUDITOR));
        var id = bindings.code(other);
        bindings.scan(id, phone);
        var told = bindings.told(id);

        assertProblem(bindings.type(other, id, told), 409, "wechat-taken");
        assertProblem(bindings.type(other, id, told), 409, "wechat-taken");

        assertThat(isBound(browser)).isTrue();
        assertThat(isBound(other)).isFalse();
    }

    @Test
    void whoSaysThatItWasNotThemEndsItBeforeTheNumberIsTyped() {
        var id = bindings.code(browser);
        bindings.scan(id, phone);
        var told = bindings.told(id);

        disown.disown(pool.id(), id);

        assertProblem(bindings.type(browser, id, told), 410, "wechat-over");
        assertThat(isBound(browser)).isFalse();
    }

    @Test
    void whatTookTooLongIsOver() {
        var id = bindings.code(browser);
        bindings.scan(id, phone);
        var told = bindings.told(id);
        clock.move(Duration.ofMinutes(20));

        assertProblem(bindings.type(browser, id, told), 410, "wechat-over");
    }

    @Test
    void aCodeOfAnAccountThatIsNotChosenAnyMoreBindsNothing() {
        var id = bindings.code(browser);
        bindings.scan(id, phone);
        choose(api.account(pool));

        assertProblem(bindings.type(browser, id, bindings.told(id)), 409, "wechat-taken");
        assertThat(isBound(browser)).isFalse();
    }

    @Test
    void itLetsNoBrowserIn() {
        var id = bindings.bind(browser, phone);
        var session = Digest.of(String.valueOf(browser.cookies().get("saoma-console-session")));
        var key = BrowserKey.of(Digest.of("developer-code " + session.value()).value());

        assertThat(redeem.redeem(pool.id(), id, key)).isEqualTo(new Redemption.Refused(Redemption.Refusal.UNKNOWN));
    }

    @Test
    void wherePushesGoToAnotherServerNoNumberWouldBeHeardAndNothingIsBegun() {
        var handedOn =
                TestConnections.forwarding(new Forwarding(true, null), TestConnections.officialAccount(pool.id()));
        connections.save(handedOn);
        choose(handedOn);

        assertProblem(browser.post(TestBindings.PATH, "{}"), 409, "wechat-unheard");
    }

    @Test
    void withoutWeChatThereIsNoCode() {
        choose(api.account(TestConnections.at("http://localhost:1", TestConnections.officialAccount(pool.id()))));

        assertProblem(browser.post(TestBindings.PATH, "{}"), 503, "wechat-unavailable");
    }

    @Test
    void whoAsksForManyCodesHasToWait() {
        var statuses = Stream.generate(
                        () -> browser.post(TestBindings.PATH, "{}").statusCode())
                .limit(12)
                .toList();
        ForgottenGuesses.in(server);

        assertThat(statuses).startsWith(200).endsWith(429);
    }
}
