package dev.saoma.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.protocol.AppId;
import dev.saoma.protocol.Bilingual;
import dev.saoma.protocol.Decrypted;
import dev.saoma.protocol.EncodingAesKey;
import dev.saoma.protocol.MessageCipher;
import dev.saoma.protocol.Parsed;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MessageMode;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.Actor;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.pool.Pools;
import dev.saoma.server.reply.Channel;
import dev.saoma.server.reply.First;
import dev.saoma.server.reply.Replies;
import dev.saoma.server.reply.RepliesStore;
import dev.saoma.server.reply.Template;
import dev.saoma.server.scan.Question;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanState;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestScans;
import dev.saoma.server.user.ManageUsers;
import dev.saoma.server.user.UserStatus;
import dev.saoma.server.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/// What Saoma itself says in a chat, as WeChat gets it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:answers;DB_CLOSE_DELAY=-1",
            "saoma.data-directory=target/answers",
            "saoma.wechat.api-base-url=http://127.0.0.1:1",
            "saoma.wechat.budget=1s",
            "management.server.port=0"
        })
class AnswersOfOursTests {

    private static final Duration LIFE = Duration.ofMinutes(2);

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        static Statements statements() {
            return new Statements();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Statements statements;

    @Autowired
    private Pools pools;

    @Autowired
    private Connections connections;

    @Autowired
    private Applications applications;

    @Autowired
    private ScanStore scans;

    @Autowired
    private Users users;

    @Autowired
    private ManageUsers manage;

    @Autowired
    private RepliesStore replies;

    private OfficialAccount account = TestConnections.officialAccount(new PoolId(Ids.id()));
    private String person = "";
    private int messages;

    @BeforeEach
    void aFollowerOfAnAccount() {
        account = account(MessageMode.PLAINTEXT);
        person = screens().regular(account.pool(), account.appId()).value();
    }

    @Test
    void whoLogsInIsToldWhereAndHowToStopIt() {
        assertThat(scan(code(Policy.INSTANT)))
                .contains("<MsgType><![CDATA[text]]></MsgType>", "你已登录 Corner shop", "Chrome, Windows", "中国杭州")
                .containsPattern("<a href=\"http://localhost:7400/p/[0-9a-z]+/login/not-you/[0-9A-Za-z_-]{60,}\">");
    }

    @Test
    void theAnswerIsEncryptedWhenThePushWas() {
        account = account(MessageMode.SAFE);
        person = screens().regular(account.pool(), account.appId()).value();
        var answer = scan(code(Policy.INSTANT));

        assertThat(answer).doesNotContain("Corner shop");
        assertThat(decrypted(answer)).contains("你已登录 Corner shop");
    }

    @Test
    void aConfirmationIsAskedForByALinkThatWorks() {
        var code = code(Policy.CONFIRM);

        assertThat(scan(code))
                .containsPattern("/login/asked/[0-9A-Za-z_-]{60,}")
                .doesNotContain("/login/not-you/");

        assertThat(state(code)).isInstanceOf(ScanState.Asking.class);
    }

    @Test
    void whoMayStillBeRefusedIsNotToldThatTheyLoggedIn() {
        account = saved(TestConnections.loginOnly(account));
        person = "o" + Ids.hex(13);

        isToldThatItIsLookedInto();
    }

    @Test
    void whoIsShutOutIsNotToldThatTheyLoggedInAlsoWhereAnybodyMayBecomeAUser() {
        shutOut();

        isToldThatItIsLookedInto();
    }

    /// After a scan, and after the number that a website asked for.
    private void isToldThatItIsLookedInto() {
        assertThat(scan(code(Policy.INSTANT)))
                .contains("正在确认这个微信号能否登录", "Corner shop", "/login/not-you/")
                .doesNotContain("已登录");
        var code = code(Policy.NUMBER);
        scan(code);
        assertThat(say(number(code))).contains("正在确认这个微信号能否登录").doesNotContain("已登录");
    }

    private void shutOut() {
        var user = users.findByIdentity(account.pool(), account.appId(), new OpenId(person))
                .orElseThrow();
        manage.set(account.pool(), user, UserStatus.DEACTIVATED, new Actor.Itself());
    }

    @Test
    void whoMayBeAskedForAnAccountIsToldTheNumberWhichNobodyElseIsAlsoWhereNothingElseIsSaid() {
        account = saved(TestConnections.associating(
                false, new Association.AskBinding(Set.of(BindingProof.USERNAME_PASSWORD)), account));
        replies.save(
                account.id(),
                new Replies(Locale.ENGLISH, First.ROUTE, Channel.ANSWER, new Template.None(), new Template.None()));
        person = "o" + Ids.hex(13);
        var code = code(Policy.INSTANT);

        var told = scan(code);

        assertThat(told)
                .contains("Corner shop", "Chrome, Windows", "中国杭州", "在那个浏览器里输入：" + told(code), "不要把数字告诉任何人")
                .containsPattern("/login/not-you/[0-9A-Za-z_-]{60,}");
        await().untilAsserted(() -> assertThat(state(code)).isInstanceOf(ScanState.Asking.class));
        assertThat(scan(code)).as("scanned once more").contains("输入：" + told(code));

        var numbered = code(Policy.NUMBER);
        assertThat(scan(numbered)).doesNotContain("输入：");
        assertThat(say(number(numbered))).contains("输入：" + told(numbered));
    }

    private String told(Scan code) {
        return scans.find(code.id())
                .flatMap(scan -> scan.state().toldNumber())
                .map(told -> Integer.toString(told.value()))
                .orElseThrow();
    }

    @Test
    void whoIsAUserIsToldOfTheLoginAlsoWhereNobodyElseIsLetIn() {
        account = saved(TestConnections.loginOnly(account));

        assertThat(scan(code(Policy.INSTANT))).contains("你已登录 Corner shop");
    }

    @Test
    void aQuestionWhoseAnswerWasLostIsAskedAgainWhenWeChatRepeatsThePush() {
        for (var policy : new Policy[] {Policy.CONFIRM, Policy.NUMBER}) {
            var code = code(policy);
            var push = TestPushes.scan(person, code.scene().value(), code.ticket(), Instant.now());
            var asked = policy == Policy.CONFIRM ? "/login/asked/" : "两位数字";

            assertThat(post(push)).contains(asked);
            var before = state(code);
            assertThat(post(push)).contains(asked);
            assertThat(state(code)).isEqualTo(before);
        }
    }

    @Test
    void aRepeatedPushIsAnsweredWithNothingWhereNothingIsAskedAnyMore() {
        var code = code(Policy.NUMBER);
        var push = TestPushes.scan(person, code.scene().value(), code.ticket(), Instant.now());
        post(push);
        say(number(code));
        assertThat(post(push)).isEqualTo("success");

        var instant = code(Policy.INSTANT);
        var told = TestPushes.scan(person, instant.scene().value(), instant.ticket(), Instant.now());
        assertThat(post(told)).contains("你已登录");
        assertThat(post(told)).isEqualTo("success");
    }

    @Test
    void aNumberIsAskedForWithoutSayingIt() {
        var code = code(Policy.NUMBER);
        var question = scan(code);

        assertThat(question).contains("两位数字").containsPattern("/login/not-you/[0-9A-Za-z_-]{60,}");
        // Ids and times have digits of their own.
        var said = question.substring(question.indexOf("<Content>"), question.indexOf("</Content>"));
        assertThat(said.replaceAll("href=\"[^\"]*\"|\\d\\d-\\d\\d \\d\\d:\\d\\d", ""))
                .doesNotContain(number(code));
    }

    @Test
    void aWrongNumberIsSaidToBeWrongAndTheRightOneLogsIn() {
        var code = code(Policy.NUMBER);
        scan(code);
        var number = number(code);
        var wrong = number.equals("10") ? "11" : "10";

        assertThat(say(wrong)).contains("还可以再试 2 次");
        assertThat(say("what?")).contains("正在等你回复");
        assertThat(say(wrong)).contains("还可以再试 1 次");
        assertThat(say(number)).contains("你已登录 Corner shop");

        assertThat(state(code)).isInstanceOf(ScanState.Confirmed.class);
        assertThat(say(number)).isEqualTo("success");
    }

    @Test
    void theThirdWrongNumberIsSaidToBeTheLast() {
        var code = code(Policy.NUMBER);
        scan(code);
        var wrong = number(code).equals("10") ? "11" : "10";
        say(wrong);
        say(wrong);

        assertThat(say(wrong)).contains("已被拒绝");

        assertThat(state(code)).isInstanceOf(ScanState.Denied.class);
        assertThat(say(wrong)).isEqualTo("success");
    }

    @Test
    void whatIsSaidWhileNothingIsAskedIsNobodysAnswer() {
        assertThat(say("42")).isEqualTo("success");
    }

    @Test
    void whoFollowsByACodeIsWelcomedAndToldOfTheLoginAtOnce() {
        replies.save(
                account.id(),
                new Replies(
                        Locale.SIMPLIFIED_CHINESE,
                        First.AUTO,
                        Channel.ANSWER,
                        new Template.Text(new Bilingual("欢迎关注 {account}", "Welcome to {account}")),
                        Replies.DEFAULT.login()));
        var code = code(Policy.INSTANT);

        var answer = post(TestPushes.follow("o" + Ids.hex(13), code.scene().value(), code.ticket(), Instant.now()));

        assertThat(answer).contains("你已登录 Corner shop", "欢迎关注 An account");
    }

    @Test
    void aWelcomeThatDoesNotFitBesideTheWordAboutTheLoginIsLeftOut() {
        replies.save(
                account.id(),
                new Replies(
                        Locale.SIMPLIFIED_CHINESE,
                        First.AUTO,
                        Channel.ANSWER,
                        new Template.Text(new Bilingual("欢".repeat(333), "w")),
                        new Template.Text(new Bilingual("录".repeat(320) + "{link}", "{link}"))));
        var code = code(Policy.INSTANT);

        var answer = post(TestPushes.follow("o" + Ids.hex(13), code.scene().value(), code.ticket(), Instant.now()));

        assertThat(answer).contains("录", "/login/not-you/").doesNotContain("欢", "…");
    }

    @Test
    void aCardIsACardWithTheWayToStopTheLogin() {
        var news = new Template.News(
                new Bilingual("登录 {application}", "Login to {application}"),
                new Bilingual("{device}", "{device}"),
                "",
                "{link}");
        replies.save(account.id(), new Replies(Locale.ENGLISH, First.AUTO, Channel.ANSWER, new Template.None(), news));

        assertThat(scan(code(Policy.INSTANT)))
                .contains("<MsgType><![CDATA[news]]></MsgType>", "登录 Corner shop", "/login/not-you/");
    }

    @Test
    void anAccountThatIsToSayNothingSaysNothingUnlessAPolicyAsks() {
        replies.save(
                account.id(),
                new Replies(Locale.ENGLISH, First.ROUTE, Channel.ANSWER, new Template.None(), new Template.None()));

        assertThat(scan(code(Policy.INSTANT))).isEqualTo("success");
        assertThat(scan(code(Policy.CONFIRM))).contains("/login/asked/");
    }

    @Test
    void aLoginThatAsksNothingCostsThePushNoQueryMore() {
        scan(code(Policy.INSTANT));
        var code = code(Policy.INSTANT);
        statements.heard().clear();

        assertThat(scan(code)).contains("你已登录");

        assertThat(statements.heard())
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("connection_repl")
                        || sql.contains(" pool ")
                        || sql.contains("from application")
                        || sql.contains("login_country"));
    }

    private OfficialAccount account(MessageMode mode) {
        var pool = new PoolId(Ids.id());
        pools.save(new Pool(pool, "p" + Ids.hex(6), "A pool"));
        return saved(TestConnections.inMode(mode, TestConnections.officialAccount(pool)));
    }

    private OfficialAccount saved(OfficialAccount made) {
        connections.save(made);
        return made;
    }

    private Screens screens() {
        return new Screens(scans, users);
    }

    private Scan code(Policy policy) {
        var code = screens().code(account, LIFE, TestScans.origin(policy));
        applications.save(Screens.website(code));
        return code;
    }

    private String scan(Scan code) {
        return post(TestPushes.scan(person, code.scene().value(), code.ticket(), Instant.now()));
    }

    /// Each message has a number of its own.
    private String say(String text) {
        messages++;
        return post(TestPushes.text(person, text, Instant.now().plusMillis(messages)));
    }

    private String post(String xml) {
        var now = Instant.now();
        var door = Knock.at(port, account);
        var knock = account.mode() == MessageMode.SAFE ? door.safe(account, xml, now) : door.plain(account, xml, now);
        return knock.post().body();
    }

    private ScanState state(Scan code) {
        return screens().state(code);
    }

    private String number(Scan code) {
        if (state(code) instanceof ScanState.Asking asking && asking.question() instanceof Question.TwoDigits digits) {
            return Integer.toString(digits.number());
        }
        throw new AssertionError("no number is asked for");
    }

    private String decrypted(String answer) {
        var encrypted = Pattern.compile("<Encrypt><!\\[CDATA\\[(.*?)]]>").matcher(answer);
        assertThat(encrypted.find()).isTrue();
        var key = Objects.requireNonNull(account.encodingAesKey()).reveal();
        if (EncodingAesKey.parse(key) instanceof Parsed.Ok<EncodingAesKey>(var aes)
                && new MessageCipher(aes, new AppId(account.appId().value())).decrypt(encrypted.group(1))
                        instanceof Decrypted.Clear(var clear)) {
            return clear;
        }
        throw new AssertionError("not encrypted for this account");
    }
}
