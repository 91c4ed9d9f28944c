package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.EmailAddress;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.message.Senders;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.ScanLinks.Purpose;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.Mailbox;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.user.ManageUsers;
import dev.saoma.server.user.OwnAccount;
import dev.saoma.server.user.Passwords;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.UserStatus;
import dev.saoma.server.user.Username;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever is new at an account is asked whether they have one already: by real HTTP, as the page does it.
@LoginServer
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class BindingTests {

    private static final String PASSWORD = "right password";

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    SettableClock clock;

    @Autowired
    FindSession sessions;

    @Autowired
    ManageUsers users;

    @Autowired
    OwnAccount own;

    @Autowired
    Passwords passwords;

    @Autowired
    Senders senders;

    @Autowired
    TestWeChat weChat;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private Pool pool;
    private Browser browser;
    private String openId = "";
    private String name = "";
    private UserId mei;
    private String request = "";

    @BeforeEach
    void mei() {
        clock.move(Duration.ofMinutes(20));
        pool = making.pool("main");
        browser = new Browser(port, "/p/main");
        openId = "o" + Ids.hex(13);
        name = "mei-" + Ids.hex(4);
        mei = making.user(
                pool,
                new Profile(
                        "Mei",
                        null,
                        null,
                        new Username(name),
                        new PhoneNumber("+8613" + (100_000_000 + Math.floorMod(name.hashCode(), 899_999_999))),
                        true,
                        new EmailAddress(name + "@shop.example"),
                        true,
                        null),
                PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"username-password, NAME", "email-password, NAME@SHOP.EXAMPLE"})
    void anAccountThatIsProvenByItsPasswordIsLoggedInAndKnownFromThenOn(String method, String account) {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        var id = asked(website);
        assertThat(redeem(id).statusCode()).isEqualTo(409);

        var proven = prove(id, method, account.replace("NAME", name), PASSWORD);

        assertThat(json(proven).get("state").asString()).isEqualTo("asking-binding");
        assertThat(question(id).get("number").asBoolean()).isTrue();
        assertThat(redeem(id).statusCode()).isEqualTo(409);

        var answer = type(id, making.told(id));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("state").asString()).isEqualTo("confirmed");
        assertThat(redeem(id).statusCode()).isEqualTo(200);
        assertThat(loggedIn()).isEqualTo(mei);
        assertThat(nextLogin(website)).as("the next time nothing is asked").isEqualTo(mei);
    }

    @Test
    void whoeverHasNoAccountGetsOne() {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
        assertThat(question(id).get("create").asBoolean()).isTrue();
        assertThat(question(id).get("methods").valueStream().map(JsonNode::asString))
                .as("codes cannot be sent here")
                .containsExactly("username-password", "phone-password", "email-password");

        assertThat(post(id, "create", "{}").statusCode()).isEqualTo(200);

        assertThat(redeem(id).statusCode()).isEqualTo(200);
        assertThat(loggedIn()).isNotEqualTo(mei);
    }

    @Test
    void whereNoUsersAreMadeThereIsNoSuchChoice() {
        for (var website : Set.of(
                making.websiteThatAsks(pool, true, Registration.OPEN),
                making.websiteThatAsks(pool, false, Registration.CLOSED))) {
            browser = new Browser(port, "/p/main");
            var id = asked(website);

            assertThat(question(id).get("create").asBoolean()).isFalse();
            assertThat(code(post(id, "create", "{}"))).isEqualTo("not-asked");
            assertThat(prove(id, "username-password", name, PASSWORD).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWebsiteThatClosedItsRegistrationRefusesStrangersWithTheAnswerThatAllGet() {
        var id = scan(making.closedWebsite(pool));

        await().untilAsserted(
                        () -> assertThat(state(id).get("state").asString()).isEqualTo("denied"));
        assertThat(state(id).get("reason").asString()).isEqualTo("not-allowed");
    }

    @Test
    void aWrongPasswordAndAnAccountThatIsNotThereGetOneAnswer() {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));

        var wrong = prove(id, "username-password", name, "wrong password");
        var nobody = prove(id, "username-password", "nobody-" + name, PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(403).isEqualTo(nobody.statusCode());
        assertThat(json(wrong).get("triesLeft").asInt()).isEqualTo(4);
        assertThat(wrong.body().replace("\"triesLeft\":4", "\"triesLeft\":3")).isEqualTo(nobody.body());
        assertThat(wrong.body()).doesNotContain(name);
    }

    @Test
    void afterFiveTriesItIsOver() {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
        for (var tried = 0; tried < 4; tried++) {
            assertThat(code(prove(id, "username-password", name, "wrong password")))
                    .isEqualTo("not-proven");
        }

        var last = prove(id, "username-password", name, "wrong password");

        assertThat(json(last).get("state").asString()).isEqualTo("denied");
        assertThat(json(last).get("reason").asString()).isEqualTo("too-many-tries");
        assertThat(code(prove(id, "username-password", name, PASSWORD))).isEqualTo("not-asked");
    }

    @Test
    void triesAtOnceAreNotMoreThanThereAre() throws Exception {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
        var work = new ArrayList<Callable<String>>();
        for (var guess = 0; guess < 12; guess++) {
            var account = name + guess;
            work.add(() -> code(prove(id, "username-password", account, "guess")));
        }

        assertThat(atOnce(work))
                .filteredOn(answer -> answer.equals("not-proven") || answer.isEmpty())
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aPasswordThatWasNotLookedAtCostsNoTry() throws Exception {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
        HttpResponse<String> notLooked;
        try (var _ = new HeldPlaces(passwords)) {
            notLooked = prove(id, "username-password", name, PASSWORD);
        }

        assertThat(code(notLooked)).isEqualTo("busy");
        assertThat(json(prove(id, "username-password", name, "wrong password"))
                        .get("triesLeft")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void whoeverScansAgainDoesNotGetNewTriesForTheSameAccount() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        guessTenTimes(website);

        var answer = prove(asked(website), "username-password", " " + name.toUpperCase(Locale.ROOT), PASSWORD);

        assertThat(code(answer)).isEqualTo("too-many-tries");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whoeverScansAgainMayNotAskForMoreCodes() {
        try (var _ = Mailbox.of(pool.id(), senders)) {
            var website = making.websiteThatAsks(pool, false, Registration.OPEN);
            for (var scan = 0; scan < 2; scan++) {
                browser = new Browser(port, "/p/main");
                var id = asked(website);
                for (var asked = 0; asked < 5; asked++) {
                    assertThat(askForACode(id).statusCode()).isEqualTo(200);
                }
            }
            browser = new Browser(port, "/p/main");

            assertThat(code(askForACode(asked(website)))).isEqualTo("too-many-tries");

            openId = "o" + Ids.hex(13);
            browser = new Browser(port, "/p/main");
            assertThat(askForACode(asked(website)).statusCode())
                    .as("somebody else may")
                    .isEqualTo(200);
        }
    }

    /// To an address of its own, as there is a pause between two to one.
    private HttpResponse<String> askForACode(String id) {
        return post(id, "codes", proof("email-code", Ids.hex(6) + "@shop.example", ""));
    }

    @Test
    void whoGuessesAtAnAccountDoesNotKeepItsOwnerFromProvingIt() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        guessTenTimes(website);
        openId = "o" + Ids.hex(13);

        var answer = prove(asked(website), "username-password", name, PASSWORD);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void triesByOneNameDoNotTellWhetherItIsTheUserOfAnotherName() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        guessTenTimes(website);

        assertThat(code(prove(asked(website), "email-password", name + "@shop.example", "wrong password")))
                .isEqualTo("not-proven");
    }

    @Test
    void whatIsNotOfferedCostsNobodysAccountATry() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN, Set.of(BindingProof.USERNAME_PASSWORD));
        var id = asked(website);
        for (var tried = 0; tried < 12; tried++) {
            assertThat(code(prove(id, "email-password", name + "@shop.example", "wrong password")))
                    .isEqualTo("not-asked");
        }

        assertThat(prove(id, "username-password", name, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountThatIsBoundToAnotherWeChatIsNotBoundOnceMore() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        bind(asked(website));
        browser = new Browser(port, "/p/main");
        openId = "o" + Ids.hex(13);

        assertThat(code(prove(asked(website), "username-password", name, PASSWORD)))
                .isEqualTo("bound-already");
    }

    @Test
    void onlyWhatTheOperatorAllowsProvesAnything() {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN, Set.of(BindingProof.EMAIL_PASSWORD)));

        assertThat(code(prove(id, "username-password", name, PASSWORD))).isEqualTo("not-asked");
        assertThat(prove(id, "email-password", name + "@shop.example", PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverIsShutOutIsNotLetInByThePassword() {
        users.set(pool.id(), mei, UserStatus.DEACTIVATED, new Actor.Itself());
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));

        assertThat(json(prove(id, "username-password", name, PASSWORD))
                        .get("reason")
                        .asString())
                .isEqualTo("not-allowed");
        assertThat(redeem(id).statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverCancelsIsNotAskedAnyMore() {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));

        assertThat(post(id, "cancel", "{}").statusCode()).isEqualTo(204);

        assertThat(state(id).get("reason").asString()).isEqualTo("cancelled");
        assertThat(code(prove(id, "username-password", name, PASSWORD))).isEqualTo("not-asked");
    }

    @Test
    void whoeverTypesGetsMoreTimeButNotForEver() {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
        for (var minute = 0; minute < 13; minute++) {
            clock.move(Duration.ofMinutes(1));
            assertThat(post(id, "typing", "{}").statusCode())
                    .as("minute " + minute)
                    .isEqualTo(200);
        }
        clock.move(Duration.ofMinutes(2));

        assertThat(code(post(id, "typing", "{}"))).isEqualTo("not-asked");
        assertThat(state(id).get("state").asString()).isEqualTo("expired");
    }

    @Test
    void whoeverWaitsForACodeIsAskedForAsLongAsItIsGood() {
        try (var mailbox = Mailbox.of(pool.id(), senders)) {
            var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
            var sent = sendCode(id);

            clock.move(Duration.ofMinutes(9));

            assertThat(state(id).get("state").asString()).isEqualTo("asking-binding");
            assertThat(state(id).get("secondsLeft").asInt()).isBetween(50, 60);
            assertThat(post(id, "typing", "{}").statusCode()).isEqualTo(200);
            assertThat(post(id, "proof", proofByCode(sent, codeIn(mailbox))).statusCode())
                    .isEqualTo(200);
            assertThat(json(type(id, making.told(id))).get("state").asString()).isEqualTo("confirmed");
        }
    }

    @Test
    void noNumberOfCodesKeepsTheQuestionOpenForEver() {
        try (var _ = Mailbox.of(pool.id(), senders)) {
            var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
            sendCode(id);
            clock.move(Duration.ofMinutes(9));
            sendCode(id);

            clock.move(Duration.ofMinutes(5));
            assertThat(state(id).get("state").asString()).isEqualTo("asking-binding");
            clock.move(Duration.ofMinutes(1));
            assertThat(state(id).get("state").asString()).isEqualTo("expired");
        }
    }

    private String sendCode(String id) {
        return json(post(id, "codes", proof("email-code", name + "@shop.example", "")))
                .get("code")
                .asString();
    }

    private String proofByCode(String sent, String code) {
        return "{\"method\":\"email-code\",\"account\":\"%s@shop.example\",\"secret\":\"%s\",\"code\":\"%s\"}"
                .formatted(name, code, sent);
    }

    private static String codeIn(Mailbox mailbox) {
        await().until(() -> !mailbox.letters().isEmpty());
        var code = Pattern.compile("\\b[0-9]{6}\\b").matcher(mailbox.letters().getFirst());
        assertThat(code.find()).as(mailbox.letters().getFirst()).isTrue();
        return code.group();
    }

    @Test
    void whoeverDoesNotKnowTheNumberOfThePhoneGetsNothingBound() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        var id = proven(website);

        assertThat(json(type(id, wrong(id))).get("triesLeft").asInt()).isEqualTo(2);
        assertThat(json(type(id, "not a number")).get("triesLeft").asInt()).isEqualTo(1);
        var last = type(id, wrong(id));

        assertThat(json(last).get("state").asString()).isEqualTo("denied");
        assertThat(json(last).get("reason").asString()).isEqualTo("wrong-number");
        assertThat(code(type(id, "1234"))).isEqualTo("not-asked");
        assertThat(redeem(id).statusCode()).isEqualTo(403);
        assertThat(own.identities(pool.id(), mei)).isEmpty();
        browser = new Browser(port, "/p/main");
        assertThat(question(asked(website)).get("number").asBoolean())
                .as("that WeChat is still nobody's")
                .isFalse();
    }

    @Test
    void numbersAtOnceAreNotMoreTriesThanThereAre() throws Exception {
        var id = proven(making.websiteThatAsks(pool, false, Registration.OPEN));
        var wrong = wrong(id);
        var work = new ArrayList<Callable<String>>();
        for (var guess = 0; guess < 12; guess++) {
            work.add(() -> code(type(id, wrong)));
        }

        assertThat(atOnce(work)).filteredOn("not-proven"::equals).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theBrowserIsNeverToldTheNumber() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        var id = asked(website);
        var told = making.told(id);
        var seen = new ArrayList<String>();
        seen.add(browser.get("/login/scans/" + id).body());
        seen.add(browser.get("/login/scans/" + id + "/binding").body());
        seen.add(prove(id, "username-password", name, PASSWORD).body());
        seen.add(browser.get("/login/scans/" + id).body());
        seen.add(browser.get("/login/scans/" + id + "/binding").body());

        assertThat(making.told(id)).isEqualTo(told);
        assertThat(seen).noneMatch(body -> body.contains(told));
    }

    @Test
    void theNumberAloneBindsNothing() {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));

        assertThat(code(type(id, making.told(id)))).isEqualTo("not-asked");
    }

    @Test
    void digitsAsWideAsChineseCharactersAreTheSameNumber() {
        var id = proven(making.websiteThatAsks(pool, false, Registration.OPEN));
        var wide = making.told(id)
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .collect(Collectors.joining());

        assertThat(json(type(id, " " + wide)).get("state").asString()).isEqualTo("confirmed");
    }

    @Test
    void whoeverIsAskedForTheNumberCanStillCancel() {
        var id = proven(making.websiteThatAsks(pool, false, Registration.OPEN));

        assertThat(post(id, "typing", "{}").statusCode()).isEqualTo(200);
        assertThat(post(id, "cancel", "{}").statusCode()).isEqualTo(204);

        assertThat(state(id).get("reason").asString()).isEqualTo("cancelled");
        assertThat(own.identities(pool.id(), mei)).isEmpty();
    }

    @Test
    void whatWhoeverScannedDisownsIsNotBoundByTheRightNumberEither() {
        var id = proven(making.websiteThatAsks(pool, false, Registration.OPEN));
        var told = making.told(id);
        disown(id);

        assertThat(code(type(id, told))).isEqualTo("not-asked");
        assertThat(own.identities(pool.id(), mei)).isEmpty();
    }

    @Test
    void whatCameOfADisownedScanIsTakenBack() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        var id = asked(website);
        bind(id);
        assertThat(redeem(id).statusCode()).isEqualTo(200);
        var key = Objects.requireNonNull(browser.cookies().get(SessionKey.COOKIE));
        assertThat(own.identities(pool.id(), mei)).hasSize(1);

        disown(id);

        assertThat(own.identities(pool.id(), mei)).isEmpty();
        assertThat(sessions.find(pool.id(), key)).isEmpty();
        browser = new Browser(port, "/p/main");
        assertThat(question(asked(website)).get("number").asBoolean()).isFalse();
    }

    @Test
    void theOwnerIsToldByMailThatABindingWasTakenBackAndOnlyThen() {
        try (var mailbox = Mailbox.of(pool.id(), senders)) {
            var website = making.websiteThatAsks(pool, false, Registration.OPEN);
            disown(asked(website));
            browser = new Browser(port, "/p/main");
            var id = asked(website);
            bind(id);

            disown(id);
            disown(id);

            await().untilAsserted(() -> assertThat(mailbox.letters())
                    .anyMatch(BindingTests::isOfTakingOff)
                    .hasSize(2));
            assertThat(mailbox.letters())
                    .filteredOn(BindingTests::isOfTakingOff)
                    .singleElement()
                    .satisfies(letter -> assertThat(letter)
                            .contains(name + "@shop.example", "a WeChat was taken off your account", website.name())
                            .doesNotContain(openId));
        }
    }

    private static boolean isOfTakingOff(String letter) {
        return letter.contains("a WeChat was taken off your account");
    }

    @Test
    void theOwnerIsToldByMailThatTheirAccountWasProvenAndBoundAndOnlyOnceItIs() {
        try (var mailbox = Mailbox.of(pool.id(), senders)) {
            var website = making.websiteThatAsks(pool, false, Registration.OPEN);
            var id = proven(website);
            var told = making.told(id);
            type(id, told.equals("1000") ? "1001" : "1000");
            assertThat(own.identities(pool.id(), mei)).isEmpty();
            assertThat(notes()).isZero();

            type(id, told);
            type(id, told);

            await().untilAsserted(() -> assertThat(mailbox.letters()).isNotEmpty());
            assertThat(mailbox.letters())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter)
                            .contains(
                                    name + "@shop.example",
                                    "a WeChat was bound to your account",
                                    "proved on the login page",
                                    "Website: " + website.name())
                            .doesNotContain(openId, "{"));
            assertThat(weChat.sentTo(openId)).isEmpty();
        }
    }

    @Test
    void nobodyIsToldOfAWeChatThatHasBecomeSomebodyElsesMeanwhile() {
        try (var _ = Mailbox.of(pool.id(), senders)) {
            var website = making.websiteThatAsks(pool, false, Registration.OPEN);
            var id = proven(website);
            var first = browser;
            browser = new Browser(port, "/p/main");
            assertThat(post(asked(website), "create", "{}").statusCode()).isEqualTo(200);
            browser = first;

            assertThat(json(type(id, making.told(id))).get("state").asString()).isEqualTo("confirmed");

            assertThat(own.identities(pool.id(), mei)).isEmpty();
            assertThat(notes()).isZero();
        }
    }

    @Test
    void whereThePoolHasMailedEnoughForADayItIsTheChat() {
        try (var mailbox = Mailbox.of(pool.id(), senders)) {
            bind(asked(making.websiteThatAsks(pool, false, Registration.OPEN)));
            await().untilAsserted(() -> assertThat(mailbox.letters()).hasSize(1));
            var own = openId;
            openId = "o" + Ids.hex(13);
            browser = new Browser(port, "/p/main");
            var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
            bind(id);
            await().untilAsserted(() -> assertThat(mailbox.letters()).hasSize(2));
            mailedToOthers(1000);

            disown(id);

            await().untilAsserted(
                            () -> assertThat(weChat.sentTo(own)).anyMatch(message -> message.contains("taken off")));
            assertThat(mailbox.letters()).noneMatch(BindingTests::isOfTakingOff);
        }
    }

    private void mailedToOthers(int count) {
        for (var note = 0; note < count; note++) {
            jdbc.sql("""
                            insert into mail_note (id, pool_id, kind, whom, sends, created_at, expires_at)
                            values (:id, :pool, 'DISOWNED', :whom, 1, :now, :until)""")
                    .param("id", Ids.hex(11))
                    .param("pool", pool.id().value())
                    .param("whom", "another " + note)
                    .param("now", clock.instant().toEpochMilli())
                    .param("until", clock.instant().plus(Duration.ofDays(1)).toEpochMilli())
                    .update();
        }
    }

    private int notes() {
        return jdbc.sql("select count(*) from mail_note where pool_id = :pool"
                        + " and kind = 'PROVEN_WECHAT' and created_at >= :now")
                .param("pool", pool.id().value())
                .param("now", clock.instant().toEpochMilli())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoHasNoVerifiedAddressIsToldInAChatThatIsStillTheirs() {
        name = "wang-" + Ids.hex(4);
        mei = making.user(
                pool, new Profile("Wang", null, null, new Username(name), null, false, null, false, null), PASSWORD);
        bind(asked(making.websiteThatAsks(pool, false, Registration.OPEN)));
        var own = openId;
        openId = "o" + Ids.hex(13);
        browser = new Browser(port, "/p/main");
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
        bind(id);

        disown(id);

        await().untilAsserted(() -> assertThat(weChat.sentTo(own))
                .anyMatch(message -> message.contains("taken off"))
                .anyMatch(message -> message.contains("proved on the login page"))
                .hasSize(2));
        assertThat(weChat.sentTo(openId)).isEmpty();
    }

    @Test
    void aLaterLoginThatIsDisownedLeavesTheAccountToWhoeverBoundIt() {
        var website = making.websiteThatAsks(pool, false, Registration.OPEN);
        bind(asked(website));
        browser = new Browser(port, "/p/main");
        var later = scan(website);
        assertThat(redeem(later).statusCode()).isEqualTo(200);

        disown(later);

        assertThat(own.identities(pool.id(), mei)).hasSize(1);
    }

    @Test
    void whereAPolicyAsksFirstThePageInTheChatTellsTheNumberAndTheLoginPageAMaskedNameFromThenOn() {
        var website = making.websiteThatAsks(pool, new LoginPolicy(Policy.CONFIRM, false));
        var id = scan(website);
        assertThat(state(id).has("name")).as("nobody is known").isFalse();
        var phone = new Browser(port, "/p/main");
        var link = making.link(id, Purpose.ANSWER);
        assertThat(phone.get(link).body()).contains("data-page=\"confirm\"");

        var allowed = phone.submit(link, "answer=allow");

        assertThat(allowed.body()).contains("data-page=\"allowed-number\"", making.told(id));
        await().untilAsserted(
                        () -> assertThat(state(id).get("state").asString()).isEqualTo("asking-binding"));
        assertThat(phone.get(link).body()).contains(making.told(id));
        bind(id);
        assertThat(phone.get(link).body()).contains("data-page=\"allowed\"");

        browser = new Browser(port, "/p/main");
        var later = state(scan(website));
        assertThat(later.get("state").asString()).isEqualTo("asking-confirm");
        assertThat(later.get("name").asString()).isEqualTo("M*");
    }

    @Test
    void noOtherBrowserAndNoOtherSiteHasAWordInIt() {
        var id = asked(making.websiteThatAsks(pool, false, Registration.OPEN));
        var body = proof("username-password", name, PASSWORD);
        var stranger = new Browser(port, "/p/main");

        assertThat(stranger.get("/login/scans/" + id + "/binding").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/login/scans/" + id + "/binding/proof", body).statusCode())
                .isEqualTo(404);
        prove(id, "username-password", name, PASSWORD);
        var number = "{\"secret\":\"" + making.told(id) + "\"}";
        assertThat(stranger.post("/login/scans/" + id + "/binding/number", number)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post(
                                "/login/scans/" + id + "/binding/number",
                                number,
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post(
                                "/login/scans/" + id + "/binding/proof",
                                body,
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    private String scan(Application website) {
        request = making.request(pool, website, "en");
        var made = browser.post("/login/scans", "{\"request\":\"" + request + "\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        var id = json(made).get("id").asString();
        making.scan(id, openId);
        return id;
    }

    private String asked(Application website) {
        var id = scan(website);
        await().untilAsserted(
                        () -> assertThat(state(id).get("state").asString()).isEqualTo("asking-binding"));
        return id;
    }

    private static List<String> atOnce(List<Callable<String>> work) throws Exception {
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var done : threads.invokeAll(work)) {
                answers.add(done.get());
            }
        }

        return answers;
    }

    /// In two scans of the same person, as each has five tries; then there is another browser.
    private void guessTenTimes(Application website) {
        for (var scan = 0; scan < 2; scan++) {
            browser = new Browser(port, "/p/main");
            var id = asked(website);
            for (var tried = 0; tried < 5; tried++) {
                prove(id, "username-password", name, "wrong password");
            }
        }
        browser = new Browser(port, "/p/main");
    }

    private UserId nextLogin(Application website) {
        var id = scan(website);
        assertThat(redeem(id).statusCode()).isEqualTo(200);
        return loggedIn();
    }

    private UserId loggedIn() {
        var key = Objects.requireNonNull(browser.cookies().get(SessionKey.COOKIE));
        return sessions.find(pool.id(), key).orElseThrow().login().user();
    }

    private HttpResponse<String> redeem(String id) {
        return browser.post("/login/scans/" + id + "/redeem", "{\"request\":\"" + request + "\"}");
    }

    private JsonNode question(String id) {
        return json(browser.get("/login/scans/" + id + "/binding"));
    }

    private JsonNode state(String id) {
        return json(browser.get("/login/scans/" + id));
    }

    /// An account is proven there, and the number is asked for.
    private String proven(Application website) {
        var id = asked(website);
        assertThat(prove(id, "username-password", name, PASSWORD).statusCode()).isEqualTo(200);
        return id;
    }

    private void bind(String id) {
        assertThat(prove(id, "username-password", name, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(json(type(id, making.told(id))).get("state").asString()).isEqualTo("confirmed");
    }

    private String wrong(String id) {
        return making.told(id).equals("1234") ? "4321" : "1234";
    }

    private HttpResponse<String> type(String id, String number) {
        return post(id, "number", "{\"secret\":\"" + number + "\"}");
    }

    private void disown(String id) {
        var phone = new Browser(port, "/p/main");
        var said = phone.submit(making.link(id, Purpose.DISOWN), "answer=not-me");
        assertThat(said.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> prove(String id, String method, String account, String password) {
        return post(id, "proof", proof(method, account, password));
    }

    private static String proof(String method, String account, String password) {
        return "{\"method\":\"%s\",\"account\":\"%s\",\"secret\":\"%s\"}".formatted(method, account, password);
    }

    private HttpResponse<String> post(String id, String what, String body) {
        return browser.post("/login/scans/" + id + "/binding/" + what, body);
    }

    private String code(HttpResponse<String> answer) {
        var body = json(answer);
        return body.has("code") ? body.get("code").asString() : "";
    }

    private JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
