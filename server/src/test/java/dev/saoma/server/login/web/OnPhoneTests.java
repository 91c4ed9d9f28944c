package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.Policy;
import dev.saoma.server.application.Registration;
import dev.saoma.server.connection.Association;
import dev.saoma.server.connection.BindingProof;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.figures.Figure;
import dev.saoma.server.figures.Figures;
import dev.saoma.server.figures.ReadFigures;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.oidc.Session;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.oidc.Sessions;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.scan.LogInOnPhone;
import dev.saoma.server.scan.ScanStore;
import dev.saoma.server.scan.Scene;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.IdentityId;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A login that begins in WeChat's own browser goes by web authorization.
@LoginServer
class OnPhoneTests {

    private static final String IN_WECHAT =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148"
                    + " MicroMessenger/8.0.60 NetType/WIFI Language/zh_CN";
    private static final String ON_A_COMPUTER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/132.0.0.0 Safari/537.36"
                    + " NetType/WIFI MicroMessenger/7.0.20 WindowsWechat";
    private static final Pattern STATE = Pattern.compile("state=([0-9a-f]{32})");

    @Autowired
    private TestLogins.Making making;

    @Autowired
    private TestWebVisitors weChat;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Users users;

    @Autowired
    private Connections connections;

    @Autowired
    private Applications applications;

    @Autowired
    private ScanStore scans;

    @Autowired
    private LogInOnPhone logIn;

    @Autowired
    private ReadFigures figures;

    @LocalServerPort
    private int port;

    private Pool pool;
    private Browser phone;

    @BeforeEach
    void open() {
        clock.move(Duration.ofMinutes(5));
        pool = making.pool("main");
        phone = new Browser(port, "/p/main");
    }

    @Test
    void thePersonIsSentToWeChatAndComesBackLoggedIn() {
        var website = website(UnaryOperator.identity());

        var away = begin(phone, website);

        assertThat(away.statusCode()).isEqualTo(302);
        assertThat(location(away))
                .contains(
                        "scope=snsapi_base", "redirect_uri=http%3A%2F%2Flocalhost%3A7400%2Fp%2Fmain%2Flogin%2Fwechat");
        var back = comeBack(phone, away, weChat.code(TestUsers.openId().value()));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(location(back)).isEqualTo(TestLogins.CONTINUE_AT);
        assertThat(methods(phone)).containsExactly("web");
    }

    @Test
    void theSamePersonIsTheSameUserByAScanAndOnThePhone() {
        var website = website(UnaryOperator.identity());
        var who = TestUsers.openId().value();
        comeBack(phone, begin(phone, website), weChat.code(who));

        var other = new Browser(port, "/p/main");
        comeBack(other, begin(other, website), weChat.code(who));

        assertThat(user(other)).isEqualTo(user(phone));
    }

    @Test
    void aVisitorWhoSeesASnapshotIsToldToOpenTheWholePage() {
        var website = website(UnaryOperator.identity());
        var away = begin(phone, website);

        var back = comeBack(phone, away, weChat.code(TestUsers.openId().value(), null, true));

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("使用完整服务", "/p/main/login?request=");
        assertThat(phone.cookies()).doesNotContainKey(SessionKey.COOKIE);
        // WeChat's word on the real person still counts.
        var again = begin(phone, website);
        assertThat(comeBack(phone, again, weChat.code(TestUsers.openId().value()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void nobodyComesInByALoginThatAnotherBrowserBegan() {
        var website = website(UnaryOperator.identity());
        var attackers = begin(phone, website);
        var victim = new Browser(port, "/p/main");
        begin(victim, website);
        var before = weChat.asked();

        var back = turnedAway(victim, attackers, weChat.code(TestUsers.openId().value()));

        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(weChat.asked()).as("the code is not even shown to WeChat").isEqualTo(before);
        assertThat(victim.cookies()).doesNotContainKey(SessionKey.COOKIE);
    }

    @Test
    void aBrowserThatHoldsNothingIsTurnedAway() {
        var away = begin(phone, website(UnaryOperator.identity()));

        var back = turnedAway(
                new Browser(port, "/p/main"),
                away,
                weChat.code(TestUsers.openId().value()));

        assertThat(back.statusCode()).isEqualTo(400);
    }

    @Test
    void aLoginOfOnePoolIsNothingInAnother() {
        making.pool("other");
        var away = begin(phone, website(UnaryOperator.identity()));

        var back = turnedAway(
                phone.at(port, "/p/other"), away, weChat.code(TestUsers.openId().value()));

        assertThat(back.statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeThatWasUsedLogsNobodyIn() {
        var website = website(UnaryOperator.identity());
        var code = weChat.code(TestUsers.openId().value());
        comeBack(phone, begin(phone, website), code);
        var other = new Browser(port, "/p/main");

        var back = comeBack(other, begin(other, website), code);

        assertThat(back.statusCode()).isEqualTo(410);
        assertThat(other.cookies()).doesNotContainKey(SessionKey.COOKIE);
    }

    @Test
    void toLoadThePageAgainIsNoSecondLogin() {
        var away = begin(phone, website(UnaryOperator.identity()));
        var code = weChat.code(TestUsers.openId().value());
        var held = Map.copyOf(phone.cookies());
        comeBack(phone, away, code);
        phone.cookies().putAll(held);
        var before = weChat.asked();

        var again = comeBack(phone, away, code);

        assertThat(again.statusCode()).as("the answer may have been lost").isEqualTo(303);
        assertThat(weChat.asked()).isEqualTo(before);
    }

    @Test
    void whoeverIsShutOutBeforeTheyComeAgainIsToldThatTheyAreNotLetIn() {
        var away = begin(phone, website(UnaryOperator.identity()));
        var held = Map.copyOf(phone.cookies());
        var code = weChat.code(TestUsers.openId().value());
        comeBack(phone, away, code);
        making.shutOut(pool, session(phone).login().user());
        phone.cookies().putAll(held);

        var again = comeBack(phone, away, code);

        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("此微信号不能在这里登录");
    }

    @Test
    void whoDoesNotAgreeIsToldThatNobodyWasLoggedIn() {
        var away = begin(phone, website(UnaryOperator.identity()));

        var back = phone.get("/login/wechat?state=" + state(away), "User-Agent", IN_WECHAT);

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("你没有同意授权");
    }

    @Test
    void aStrangerIsRefusedWhereOnlyUsersLogIn() {
        var away = begin(phone, website(TestConnections::loginOnly));

        var back = comeBack(phone, away, weChat.code(TestUsers.openId().value()));

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("此微信号不能在这里登录");
    }

    @Test
    void aStrangerIsRefusedWhereRegistrationIsClosed() {
        var website = making.websiteInWeChat(pool, UnaryOperator.identity(), Policy.INSTANT, Registration.CLOSED);

        var back = comeBack(
                phone, begin(phone, website), weChat.code(TestUsers.openId().value()));

        assertThat(back.statusCode()).isEqualTo(403);
    }

    @Test
    void aStrangerIsAskedForAnAccountOnThePageThatGoesOn() {
        var website = website(account -> TestConnections.associating(
                false, new Association.AskBinding(Set.of(BindingProof.USERNAME_PASSWORD)), account));

        var back = comeBack(
                phone, begin(phone, website), weChat.code(TestUsers.openId().value()));

        assertThat(back.statusCode()).isEqualTo(200);
        var id = Pattern.compile("\"scan\":\\{[^}]*\"id\":\"([0-9A-Za-z_-]{22})\"")
                .matcher(back.body());
        assertThat(id.find()).isTrue();
        assertThat(phone.get("/login/scans/" + id.group(1)).body()).contains("asking-binding");
    }

    @Test
    void aWebsiteThatWantsAConfirmationGetsItInTheSameBrowser() {
        var website = making.websiteInWeChat(pool, UnaryOperator.identity(), Policy.CONFIRM);
        var who = TestUsers.openId().value();
        comeBack(phone, begin(phone, website(UnaryOperator.identity())), weChat.code(who));

        var asked = comeBack(phone, begin(phone, website), weChat.code(who));

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(location(asked)).startsWith("/p/main/login/asked/");
        var link = location(asked).substring("/p/main".length());
        assertThat(phone.get(link).body()).contains("Corner shop");
        var allowed = phone.submit(link, "answer=allow");
        assertThat(allowed.statusCode()).isEqualTo(303);
        assertThat(location(allowed)).startsWith("/p/main/login/wechat?state=");
    }

    @Test
    void theUnionIdThatWeChatTellsIsKeptOverTheQuestion() {
        var website = making.websiteInWeChat(pool, UnaryOperator.identity(), Policy.CONFIRM);
        var unionId = new UnionId("u" + Ids.hex(13));
        var who = TestUsers.openId().value();

        allow(comeBack(phone, begin(phone, website), weChat.code(who, unionId.value(), false)));

        await().untilAsserted(() ->
                assertThat(users.findByUnionId(pool.id(), unionId)).isPresent());
    }

    @Test
    void whoWasKnownWithoutAUnionIdGetsItOverTheQuestion() {
        var website = making.websiteInWeChat(pool, UnaryOperator.identity(), Policy.CONFIRM);
        var unionId = new UnionId("u" + Ids.hex(13));
        var who = TestUsers.openId().value();
        allow(comeBack(phone, begin(phone, website), weChat.code(who)));
        await().until(() -> users.recognise(IdentityId.of(account(website), new OpenId(who)))
                .isPresent());

        allow(comeBack(phone, begin(phone, website), weChat.code(who, unionId.value(), false)));

        await().untilAsserted(() ->
                assertThat(users.findByUnionId(pool.id(), unionId)).isPresent());
    }

    @Test
    void anAddressThatIsLoadedTwiceAtOnceLogsIn() {
        var away = begin(phone, website(UnaryOperator.identity()));
        var code = weChat.code(TestUsers.openId().value());
        var second = new AtomicReference<>(CompletableFuture.<HttpResponse<String>>completedFuture(null));
        var copy = phone.at(port, "/p/main");
        var before = weChat.asked();
        weChat.meanwhile(() -> {
            second.set(CompletableFuture.supplyAsync(() -> comeBack(copy, away, code)));
            // Long enough for it to have been refused, were it to ask WeChat.
            second.get()
                    .copy()
                    .completeOnTimeout(null, 300, TimeUnit.MILLISECONDS)
                    .join();
        });

        var first = comeBack(phone, away, code);

        assertThat(List.of(location(first), location(second.get().join()))).containsOnly(TestLogins.CONTINUE_AT);
        assertThat(weChat.asked()).isEqualTo(before + 1);
    }

    @Test
    void aCodeThatAnotherNodeHasTakenForTheSameBrowserGoesOn() {
        var website = website(UnaryOperator.identity());
        var away = begin(phone, website);
        weChat.meanwhile(() -> {
            var scan = scans.findByScene(new Scene(state(away))).orElseThrow();
            logIn.arrived(scan, account(website), TestUsers.openId(), null);
        });

        assertThat(location(comeBack(phone, away, "code-that-was-used"))).isEqualTo(TestLogins.CONTINUE_AT);
    }

    @Test
    void aCodeForAWebsiteThatIsGoneStandsInNoLink() {
        var website = website(UnaryOperator.identity());
        var away = begin(phone, website);
        applications.switchOff(website.id(), clock.instant());
        var code = weChat.code(TestUsers.openId().value());

        var back = comeBack(phone, away, code);

        assertThat(back.statusCode()).isEqualTo(410);
        assertThat(back.body()).doesNotContain(code);
    }

    @Test
    void whoHasBeenInByItGoesOnToTheirWebsite() {
        var away = begin(phone, website(UnaryOperator.identity()));
        var held = Map.copyOf(phone.cookies());
        comeBack(phone, away, weChat.code(TestUsers.openId().value()));
        phone.cookies().putAll(held);
        clock.move(Duration.ofMinutes(11));

        assertThat(location(comeBack(phone, away, "code-that-was-used"))).isEqualTo(TestLogins.CONTINUE_AT);
    }

    @Test
    void aLoginOnThePhoneIsCountedFromItsBeginning() {
        var website = website(UnaryOperator.identity());
        var away = begin(phone, website);

        comeBack(phone, away, weChat.code(TestUsers.openId().value()));

        var sums = figures.of(pool.id(), figures.days(1)).stream()
                .filter(sum -> sum.of().connection().equals(account(website).id()))
                .toList();
        assertThat(Figures.of(sums).events())
                .containsEntry(Figure.Event.SHOWN, 1L)
                .containsEntry(Figure.Event.SCANNED, 1L)
                .containsEntry(Figure.Event.DONE, 1L);
    }

    @Test
    void aWebsiteThatWantsTheNumberShowsItsCode() {
        var website = making.websiteInWeChat(pool, UnaryOperator.identity(), Policy.NUMBER);

        assertThat(begin(phone, website).statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountThatDoesNotDoItShowsItsCode() {
        assertThat(begin(phone, making.website(pool, "Corner shop")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverHasAPhoneAtHandScans() {
        var website = website(UnaryOperator.identity());

        assertThat(login(phone, website, "User-Agent", ON_A_COMPUTER).statusCode())
                .isEqualTo(200);
        assertThat(login(phone, website, "User-Agent", IN_WECHAT, "Sec-Fetch-Dest", "iframe")
                        .statusCode())
                .isEqualTo(200);
    }

    private Application website(UnaryOperator<OfficialAccount> likeThat) {
        return making.websiteInWeChat(pool, likeThat, Policy.INSTANT);
    }

    private OfficialAccount account(Application website) {
        return (OfficialAccount)
                connections.find(website.connections().getFirst()).orElseThrow();
    }

    /// Says yes to the question, and goes on.
    private void allow(HttpResponse<String> asked) {
        var on = phone.submit(location(asked).substring("/p/main".length()), "answer=allow");
        phone.get(location(on).substring("/p/main".length()), "User-Agent", IN_WECHAT);
    }

    private HttpResponse<String> begin(Browser browser, Application website) {
        return login(browser, website, "User-Agent", IN_WECHAT);
    }

    private HttpResponse<String> login(Browser browser, Application website, String... headers) {
        return browser.get("/login?request=" + making.request(pool, website, ""), headers);
    }

    /// A code that was not used leaves the address before anything is shown.
    private static HttpResponse<String> turnedAway(Browser browser, HttpResponse<String> away, String code) {
        var back = comeBack(browser, away, code);
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(location(back)).doesNotContain("code=").doesNotContain("state=");
        return browser.get("/login/wechat", "User-Agent", IN_WECHAT);
    }

    private static HttpResponse<String> comeBack(Browser browser, HttpResponse<String> away, String code) {
        return browser.get("/login/wechat?code=" + code + "&state=" + state(away), "User-Agent", IN_WECHAT);
    }

    private static String state(HttpResponse<String> away) {
        var state = STATE.matcher(location(away));
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private List<String> methods(Browser browser) {
        return session(browser).login().methods();
    }

    private Object user(Browser browser) {
        return session(browser).login().user();
    }

    private Session session(Browser browser) {
        var key = SessionKey.digest(browser.cookies().getOrDefault(SessionKey.COOKIE, ""));
        return sessions.find(pool.id(), key, clock.instant()).orElseThrow();
    }
}
