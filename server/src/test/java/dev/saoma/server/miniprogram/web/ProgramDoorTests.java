package dev.saoma.server.miniprogram.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.SaomaServer;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.MatchedField;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniProgram.AskPhone;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.message.Senders;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.Denial;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.Mailbox;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestMiniPrograms;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the mini program calls: who may open a scan, and what agreeing and refusing lead to.
@SpringBootTest(
        classes = {SaomaServer.class, Programs.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "saoma.data-directory=target/test-data/miniprogram",
            "saoma.mini-program.per-person=6",
            "management.server.port=-1"
        })
class ProgramDoorTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Programs.Making making;

    @Autowired
    private TestMiniPrograms weChat;

    @Autowired
    private Senders senders;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String person = "o" + Ids.hex(8);

    @AfterEach
    void weChatIsUp() {
        weChat.isDown(false);
    }

    /// An answer of the server.
    private record Heard(int status, JsonNode body, HttpResponse<String> whole) {

        String code() {
            return body.path("code").asString("");
        }

        String text(String name) {
            return body.path(name).asString();
        }
    }

    private Heard post(String path, String body, @Nullable String token) {
        return post("/miniprogram/v1" + path, body, token, "zh-CN");
    }

    private Heard post(String path, String body, @Nullable String token, String language) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            var text = answer.body().isEmpty() ? "{}" : answer.body();
            return new Heard(answer.statusCode(), JsonMapper.shared().readTree(text), answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Heard open(Scan scan, String who) {
        return openWith(scan, weChat.login(who, null));
    }

    private Heard openWith(Scan scan, String code) {
        return post("/open", "{\"scene\":\"" + scan.scene().value() + "\",\"code\":\"" + code + "\"}", null);
    }

    private Heard agree(Heard opened) {
        return post("/agree", "{}", opened.text("token"));
    }

    private Heard agree(Heard opened, String phoneCode) {
        return post("/agree", "{\"phoneCode\":\"" + phoneCode + "\"}", opened.text("token"));
    }

    private static MiniProgram withoutPhone(MiniProgram program) {
        return TestConnections.asking(new AskPhone(false, null), program);
    }

    private Scan screen() {
        return making.screen(making.program(ProgramDoorTests::withoutPhone));
    }

    private ScanState stateOf(Scan scan) {
        return making.now(scan).stateAt(clock.instant());
    }

    private String userOf(Scan scan) {
        return stateOf(scan) instanceof ScanState.Confirmed confirmed
                ? confirmed.user().value()
                : "nobody";
    }

    @Test
    void whoeverOpensTheCodeIsToldWhoAsks() {
        var scan = screen();

        var opened = open(scan, person);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text("application")).isEqualTo("Corner shop");
        assertThat(opened.text("host")).isEqualTo("shop.example");
        assertThat(opened.text("browser")).isEqualTo("Chrome, Windows");
        assertThat(opened.text("place")).contains("杭州");
        assertThat(opened.text("requestedAt")).isEqualTo(scan.createdAt().toString());
        assertThat(opened.body().path("secondsLeft").asLong()).isBetween(60L, 120L);
        assertThat(opened.text("phone")).isEqualTo("none");
        assertThat(opened.body().path("maskedPhone").isNull()).isTrue();
        assertThat(opened.whole().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(opened.whole().body()).doesNotContain(person, scan.browser().value());
        assertThat(stateOf(scan)).isInstanceOf(ScanState.Asking.class);
    }

    @Test
    void agreeingLetsTheBrowserInAsTheOneWhomWeChatNames() {
        var scan = screen();

        assertThat(agree(open(scan, person)).text("state")).isEqualTo("confirmed");

        assertThat(stateOf(scan)).isInstanceOf(ScanState.Confirmed.class);
    }

    @Test
    void agreeingTwiceSaysTheSameAndChangesNothing() {
        var scan = screen();
        var opened = open(scan, person);
        agree(opened);
        var user = userOf(scan);

        assertThat(agree(opened).text("state")).isEqualTo("confirmed");
        assertThat(userOf(scan)).isEqualTo(user);
    }

    @Test
    void theSamePersonIsTheSameUserEachTime() {
        var program = making.program(ProgramDoorTests::withoutPhone);
        var first = making.screen(program);
        var second = making.screen(program);
        agree(open(first, person));
        agree(open(second, person));

        assertThat(userOf(first)).isEqualTo(userOf(second)).isNotEqualTo("nobody");
    }

    @Test
    void refusingLetsNobodyInAndCannotBeTakenBack() {
        var scan = screen();
        var opened = open(scan, person);

        assertThat(post("/refuse", "{}", opened.text("token")).text("state")).isEqualTo("denied");
        assertThat(post("/refuse", "{}", opened.text("token")).text("state")).isEqualTo("denied");

        assertThat(stateOf(scan)).isEqualTo(new ScanState.Denied(Denial.CANCELLED));
        var late = agree(opened);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("scan-finished");
    }

    @Test
    void aConfirmedScanCannotBeRefusedAnyMore() {
        var scan = screen();
        var opened = open(scan, person);
        agree(opened);

        assertThat(post("/refuse", "{}", opened.text("token")).code()).isEqualTo("scan-finished");
        assertThat(stateOf(scan)).isInstanceOf(ScanState.Confirmed.class);
    }

    @Test
    void theSamePersonMayOpenACodeAgainAndAnybodyElseIsTooLate() {
        var scan = screen();
        open(scan, person);

        assertThat(open(scan, person).status()).isEqualTo(200);
        var other = open(scan, "o-somebody-else");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("scan-taken");
    }

    @Test
    void whoeverIsStillAskedWhenTheBrowserShowsAnotherCodeIsToldThatTheirsIsOver() {
        var program = making.program(ProgramDoorTests::withoutPhone);
        var browser = BrowserKey.of(Ids.hex(20));
        var old = making.screen(program, browser, Optional.empty());
        var opened = open(old, person);
        making.screen(program, BrowserKey.of(Ids.hex(20)), Optional.of(old.id()));
        assertThat(stateOf(old)).as("no other browser's wish counts").isInstanceOf(ScanState.Asking.class);

        making.screen(program, browser, Optional.of(old.id()));

        assertThat(agree(opened).code()).isEqualTo("scan-expired");
        assertThat(stateOf(old)).isEqualTo(new ScanState.Expired());
    }

    @Test
    void ofManyWhoOpenTheSameCodeOneHasIt() throws Exception {
        var scan = screen();
        var work = new ArrayList<Callable<Integer>>();
        for (var number = 0; number < 16; number++) {
            var who = "o-racer-" + number;
            work.add(() -> open(scan, who).status());
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            var statuses = new ArrayList<Integer>();
            for (var done : threads.invokeAll(work)) {
                statuses.add(done.get());
            }
            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .filteredOn(status -> status == 409)
                    .hasSize(15);
        }
    }

    @Test
    void anExpiredCodeOpensNothingAndWeChatIsNotAsked() {
        var scan = screen();
        clock.move(Duration.ofMinutes(10));
        var asked = weChat.asked();

        var opened = open(scan, person);

        assertThat(opened.status()).isEqualTo(410);
        assertThat(opened.code()).isEqualTo("scan-expired");
        assertThat(weChat.asked()).isEqualTo(asked);
    }

    @Test
    void agreeingTooLateLetsNobodyIn() {
        var scan = screen();
        var opened = open(scan, person);
        clock.move(Duration.ofMinutes(10));

        assertThat(agree(opened).code()).isEqualTo("scan-expired");
        assertThat(post("/refuse", "{}", opened.text("token")).code()).isEqualTo("scan-expired");
    }

    @Test
    void whoeverOpensACodeInItsLastSecondHasTheTimeToAnswer() {
        var scan = screen();
        clock.move(Duration.ofSeconds(118));

        assertThat(open(scan, person).body().path("secondsLeft").asLong()).isGreaterThanOrEqualTo(110);
    }

    @Test
    void aSceneThatIsNotOursOpensNothingAndWeChatIsNotAsked() {
        var asked = weChat.asked();
        for (var scene : new String[] {"unknown", "", "no scene at all", "x".repeat(40)}) {
            var opened = post("/open", "{\"scene\":\"" + scene + "\",\"code\":\"abc\"}", null);
            assertThat(opened.status()).isEqualTo(404);
            assertThat(opened.code()).isEqualTo("unknown-scene");
        }
        assertThat(weChat.asked()).isEqualTo(asked);
    }

    @Test
    void theSceneOfAnOfficialAccountOpensNothing() {
        assertThat(open(making.accountScreen(), person).code()).isEqualTo("unknown-scene");
    }

    @Test
    void aLoginCodeOpensOneScanOnce() {
        var scan = screen();
        var code = weChat.login(person, null);
        openWith(scan, code);

        var again = openWith(scan, code);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo("login-code-invalid");
    }

    @Test
    void whomWeChatHoldsToBeADangerIsRefused() {
        var code = weChat.login(person, null);
        weChat.block(code);

        var opened = openWith(screen(), code);
        assertThat(opened.status()).isEqualTo(403);
        assertThat(opened.code()).isEqualTo("refused");
    }

    @Test
    void whileWeChatIsAwayTheScanStaysAsItIs() {
        var scan = screen();
        var code = weChat.login(person, null);
        weChat.isDown(true);

        var opened = openWith(scan, code);

        assertThat(opened.status()).isEqualTo(503);
        assertThat(opened.code()).isEqualTo("wechat-unavailable");
        assertThat(opened.whole().headers().firstValue("Retry-After")).contains("3");
        assertThat(stateOf(scan)).isInstanceOf(ScanState.Waiting.class);
    }

    @Test
    void thePhoneIsAskedForOnceAndThenKnown() {
        var program = making.program(same -> same);
        var first = making.screen(program);
        var opened = open(first, person);
        assertThat(opened.text("phone")).isEqualTo("needed");

        assertThat(agree(opened, weChat.release(person, "13800000000")).text("state"))
                .isEqualTo("confirmed");

        var paid = weChat.paid();
        var second = making.screen(program);
        var again = open(second, person);
        assertThat(again.text("phone")).isEqualTo("known");
        assertThat(again.text("maskedPhone")).isEqualTo("138****0000");
        assertThat(agree(again).text("state")).isEqualTo("confirmed");
        assertThat(weChat.paid()).isEqualTo(paid);
        assertThat(userOf(second)).isEqualTo(userOf(first));
    }

    @Test
    void theOwnerOfAnAccountIsToldByMailThatItsNumberHasBroughtItAWeChatAndOnlyThen() {
        var program = making.program(
                same -> TestConnections.associating(new Association.FieldMatching(Set.of(MatchedField.PHONE)), same));
        try (var mailbox = Mailbox.of(program.pool(), senders)) {
            var mei = making.user(program.pool(), "+8613800000000", "mei@shop.example");
            agree(open(making.screen(program), "o" + Ids.hex(8)), weChat.release(person, "13800000000"));
            for (var login = 0; login < 2; login++) {
                var scan = making.screen(program);
                assertThat(agree(open(scan, person), weChat.release(person, "13800000000"))
                                .text("state"))
                        .isEqualTo("confirmed");
                assertThat(userOf(scan)).isEqualTo(mei.value());
            }

            await().untilAsserted(() -> assertThat(mailbox.letters()).isNotEmpty());
            assertThat(mailbox.letters())
                    .singleElement()
                    .satisfies(letter -> assertThat(letter)
                            .contains("mei@shop.example", "微信验证过的手机号", "Corner shop", "杭州")
                            .doesNotContain(person, "13800000000", "{"));
        }
    }

    @Test
    void theOwnerIsToldOfTheBrowserInWhichItWasAndNotOfAnotherThatAsksToo() {
        var program = making.program(
                same -> TestConnections.associating(new Association.FieldMatching(Set.of(MatchedField.PHONE)), same));
        try (var mailbox = Mailbox.of(program.pool(), senders)) {
            making.user(program.pool(), "+8613800000000", "mei@shop.example");
            var opened = open(making.screen(program, "The one agreed to"), person);
            clock.move(Duration.ofSeconds(1));
            open(making.screen(program, "The other one"), person);

            agree(opened, weChat.release(person, "13800000000"));

            await().untilAsserted(() -> assertThat(mailbox.letters()).isNotEmpty());
            assertThat(mailbox.letters())
                    .singleElement()
                    .satisfies(letter ->
                            assertThat(letter).contains("The one agreed to").doesNotContain("The other one"));
        }
    }

    @Test
    void aNumberThatWeChatToldOfWhoIsNoUserIsAskedForAgain() {
        var program = making.program(TestConnections::loginOnly);
        assertThat(agree(open(making.screen(program), person), weChat.release(person, "13800000000"))
                        .code())
                .isEqualTo("refused");

        assertThat(open(making.screen(program), person).text("phone")).isEqualTo("needed");
    }

    @Test
    void thePhoneIsAskedForAgainWhenTheTimeIsOver() {
        var program = making.program(same -> TestConnections.asking(new AskPhone(true, Duration.ofDays(1)), same));
        agree(open(making.screen(program), person), weChat.release(person, "13800000000"));
        clock.move(Duration.ofDays(2));

        assertThat(open(making.screen(program), person).text("phone")).isEqualTo("needed");
    }

    @Test
    void withoutTheNeededPhoneNobodyIsLetIn() {
        var scan = making.screen(making.program(same -> same));
        var opened = open(scan, person);

        var agreed = agree(opened);

        assertThat(agreed.status()).isEqualTo(400);
        assertThat(agreed.code()).isEqualTo("phone-required");
        assertThat(stateOf(scan)).isInstanceOf(ScanState.Asking.class);
    }

    @Test
    void whoeverIsAskedForAnAccountIsToldTheNumberByTheirPhoneAloneAndCanEndItThere() {
        var program = making.program(same -> TestConnections.associating(
                new Association.AskBinding(Set.of(BindingProof.USERNAME_PASSWORD)), withoutPhone(same)));
        var scan = making.screen(program);
        var opened = open(scan, person);

        var agreed = agree(opened);

        assertThat(agreed.text("state")).isEqualTo("asking");
        assertThat(agreed.body().path("number").asInt()).isBetween(1000, 9999);
        assertThat(agree(opened).body()).as("said again").isEqualTo(agreed.body());
        assertThat(open(scan, "o" + Ids.hex(8)).whole().body())
                .as("to nobody else")
                .doesNotContain(agreed.body().path("number").asString());
        assertThat(post("/refuse", "{}", opened.text("token")).text("state")).isEqualTo("denied");
        assertThat(stateOf(scan)).isEqualTo(new ScanState.Denied(Denial.CANCELLED));
    }

    @Test
    void whoeverScansACodeThatBindsIsToldWhatForAndNoUserIsMadeOfThem() {
        var scan = making.accountPage(making.program(same -> same), new UserId(Ids.id()));
        var opened = open(scan, person);
        assertThat(opened.text("purpose")).isEqualTo("bind");
        assertThat(opened.text("phone"))
                .as("a number that nobody needs is not asked for, let alone paid for")
                .isEqualTo("none");

        var agreed = agree(opened);

        assertThat(agreed.text("state")).isEqualTo("asking");
        assertThat(agreed.body().get("number").asInt())
                .isEqualTo(making.now(scan).state().toldNumber().orElseThrow().value());
        assertThat(making.now(scan).state()).isInstanceOf(ScanState.Asking.class);
        assertThat(post("/refuse", "{}", opened.text("token")).text("state")).isEqualTo("denied");
    }

    @Test
    void thePhoneOfAnotherPersonIsNotTaken() {
        var scan = making.screen(making.program(same -> same));
        var opened = open(scan, person);

        var agreed = agree(opened, weChat.release("o-somebody-else", "13800000001"));

        assertThat(agreed.code()).isEqualTo("phone-code-invalid");
        assertThat(agree(opened, weChat.release(person, "13800000002")).text("state"))
                .isEqualTo("confirmed");
    }

    @Test
    void aPhoneNumberLiesEncryptedInTheDatabase() {
        agree(open(making.screen(making.program(same -> same)), person), weChat.release(person, "13812345678"));

        assertThat(jdbc.sql("select phone_sealed from mini_program_phone where open_id = :who")
                        .param("who", person)
                        .query(String.class)
                        .single())
                .doesNotContain("138", "12345678");
    }

    @Test
    void whereOnlyUsersWhoExistMayComeAStrangerIsRefused() {
        var scan = making.screen(making.program(same -> TestConnections.loginOnly(withoutPhone(same))));

        var agreed = agree(open(scan, person));

        assertThat(agreed.status()).isEqualTo(403);
        assertThat(agreed.code()).isEqualTo("refused");
        assertThat(stateOf(scan)).isEqualTo(new ScanState.Denied(Denial.CLOSED));
    }

    @Test
    void aTokenIsGoodForItsScanAlone() {
        var scan = screen();
        var opened = open(scan, person);

        for (var forged : new String[] {"", "x", opened.text("token").substring(1), opened.text("token") + "A"}) {
            var agreed = post("/agree", "{}", forged);
            assertThat(agreed.status()).isEqualTo(404);
            assertThat(agreed.code()).isEqualTo("unknown-scene");
        }
        assertThat(post("/agree", "{}", null).code()).isEqualTo("unknown-scene");
        assertThat(post("/refuse", "{}", null).code()).isEqualTo("unknown-scene");
        assertThat(stateOf(scan)).isInstanceOf(ScanState.Asking.class);
    }

    @Test
    void whatTheMiniProgramSaysOfItselfIsNotBelieved() {
        var scan = screen();
        var opened = openWith(scan, weChat.login(person, null) + "\",\"openid\":\"o-king\",\"unionid\":\"u-king");
        assertThat(opened.status()).isEqualTo(200);

        post("/agree", "{\"openid\":\"o-king\",\"phoneNumber\":\"13800000009\"}", opened.text("token"));

        assertThat(jdbc.sql("select count(*) from identity where open_id = 'o-king'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(userOf(scan)).isNotEqualTo("nobody");
    }

    @Test
    void onePersonsCallsAreLimited() {
        var scan = screen();
        for (var number = 0; number < 6; number++) {
            assertThat(open(scan, person).status()).isEqualTo(200);
        }

        var refused = open(scan, person);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(refused.whole().headers().firstValue("Retry-After")).isPresent();
        assertThat(open(screen(), "o-another-person").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoRequestOfTheMiniProgramIsAnsweredInWords() {
        for (var body : new String[] {"", "[]", "null", "{", "{\"scene\":1}", "{\"scene\":\"a\",\"code\":\"ä b\"}"}) {
            var answer = post("/open", body, null);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.code()).as(body).isEqualTo("invalid-request");
        }
        assertThat(post("/open", "{\"scene\":\"" + "x".repeat(10_000) + "\"}", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void problemsSpeakTheLanguageOfThePhone() {
        assertThat(post("/miniprogram/v1/agree", "{}", null, "en").text("detail"))
                .isEqualTo("This code is not known: scan the one on the website's login page.");
        assertThat(post("/miniprogram/v1/agree", "{}", null, "zh-CN").text("detail"))
                .contains("小程序码");
    }

    @Test
    void theAddressOfAPoolHasNothingOfIt() {
        var pool = making.pool();

        assertThat(post("/p/" + pool.slug() + "/miniprogram/v1/agree", "{}", null, "en")
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void toAgreeCountsAsAConfirmationWhateverTheWebsiteAsks() {
        assertThat(screen().origin().policy().policy()).isEqualTo(Policy.CONFIRM);
    }
}
