package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.miniprogram.KnownPhones;
import dev.saoma.server.oidc.FindSession;
import dev.saoma.server.oidc.SessionKey;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.SettableClock;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People see what is known of them, unbind a way to log in, take their data along and erase themselves.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class OwnAccountTests {

    private static final String PATH = "/account";
    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36";
    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1";
    private static final Pattern BUTTON = Pattern.compile("name=\"end\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    SettableClock clock;

    @Autowired
    FindSession sessions;

    @Autowired
    KnownPhones phones;

    @Autowired
    JsonMapper json;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    private Pool pool;
    private String request;
    private final String me = "o-" + Ids.hex(6);
    private Browser here;
    private Browser there;

    @BeforeEach
    void somebodyIsLoggedInTwice() {
        clock.move(Duration.ofMinutes(2));
        pool = making.pool("main");
        request = making.request(pool, making.website(pool, LoginPolicy.DEFAULT), "");
        there = loggedIn(me, SAFARI);
        clock.move(Duration.ofSeconds(1));
        here = loggedIn(me, CHROME);
    }

    private Browser loggedIn(String who, String userAgent) {
        var browser = new Browser(port, "/p/main");
        var id = read(browser.post(
                        "/login/scans",
                        "{\"request\":\"" + request + "\"}",
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Content-Type",
                        "application/json",
                        "User-Agent",
                        userAgent))
                .get("id")
                .asString();
        making.scan(id, who);
        await().untilAsserted(() -> assertThat(
                        read(browser.get("/login/scans/" + id)).get("state").asString())
                .isEqualTo("confirmed"));
        assertThat(browser.post("/login/scans/" + id + "/redeem", "{\"request\":\"" + request + "\"}")
                        .statusCode())
                .isEqualTo(200);
        return browser;
    }

    private boolean isLoggedIn(Browser browser) {
        var key = browser.cookies().get(SessionKey.COOKIE);
        return key != null && sessions.find(pool.id(), key).isPresent();
    }

    private HttpResponse<String> post(String path, String form) {
        return here.post(
                path, form, "Sec-Fetch-Site", "same-origin", "Content-Type", "application/x-www-form-urlencoded");
    }

    private User user() {
        return users.find(
                        pool.id(),
                        sessions.find(
                                        pool.id(),
                                        Objects.requireNonNull(here.cookies().get(SessionKey.COOKIE)))
                                .orElseThrow()
                                .login()
                                .user())
                .orElseThrow();
    }

    private Identity second(User user) {
        var identity = TestUsers.identity(user, new AppId("wx" + Ids.hex(8)), TestUsers.openId(), null);
        users.add(identity);
        return identity;
    }

    private List<String> buttons() {
        return BUTTON.matcher(here.get(PATH).body())
                .results()
                .map((MatchResult button) -> button.group(1))
                .toList();
    }

    @Test
    void whatIsKnownIsShownInBothLanguagesAndWithoutAnOpenId() {
        var user = user();
        var page = here.get(PATH + "?lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Your account", user.name(), "Bound since")
                .doesNotContain(me, "<script");
        assertThat(here.get(PATH + "?lang=zh-CN").body()).contains("你的账号", "绑定时间");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'");
    }

    @Test
    void whoIsNotLoggedInSeesNothing() {
        var nobody = new Browser(port, "/p/main");

        assertThat(nobody.get(PATH).statusCode()).isEqualTo(401);
        assertThat(nobody.get(PATH + "/data").statusCode()).isEqualTo(401);
        assertThat(nobody.get(PATH + "/erase").statusCode()).isEqualTo(401);
    }

    @Test
    void aWayToLogInIsUnboundButNotTheLast() {
        var user = user();
        assertThat(buttons()).isEmpty();
        var second = second(user);
        var two = buttons();
        assertThat(two).hasSize(2);

        var which = Digest.of(second.appId() + " " + second.openId().value()).value();
        assertThat(two).contains(which);
        assertThat(post(PATH, "end=" + which).statusCode()).isEqualTo(303);
        assertThat(users.findByIdentity(pool.id(), second.appId(), second.openId()))
                .isEmpty();
        assertThat(isLoggedIn(there)).as("nobody stays who came by it").isFalse();
        assertThat(isLoggedIn(here)).isTrue();
        var last = two.stream().filter(other -> !other.equals(which)).findAny().orElseThrow();
        assertThat(post(PATH + "?lang=en", "end=" + last).body()).contains("the last way to log in");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void anotherSiteCanUnbindAndEraseNothing() {
        second(user());
        var which = buttons().get(0);

        assertThat(here.post(
                                PATH,
                                "end=" + which,
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
        assertThat(here.post(
                                PATH + "/erase?lang=en",
                                "word=delete",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
        assertThat(buttons()).hasSize(2);
    }

    @Test
    void peopleTakeTheirDataAlong() {
        var answer = here.get(PATH + "/data");

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        var data = json.readTree(answer.body());
        assertThat(data.get("id").asString()).isEqualTo(user().id().value());
        assertThat(data.get("identities").get(0).get("openId").asString()).isEqualTo(me);
        assertThat(data.get("sessions")).hasSize(2);
    }

    @Test
    void erasingAsksForAWordAndLeavesNothing() {
        var user = user();
        assertThat(post(PATH + "/erase?lang=en", "word=yes").body()).contains("That was not the word");
        assertThat(isLoggedIn(here)).isTrue();

        assertThat(post(PATH + "/erase?lang=en", "word=Delete").body()).contains("Your account is deleted");
        assertThat(isLoggedIn(here)).isFalse();
        assertThat(isLoggedIn(there)).isFalse();
        assertThat(users.find(pool.id(), user.id())).isEmpty();
        for (var table : List.of("identity", "scan", "login_country", "sso_session")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where user_id = :user")
                            .param("user", user.id().value())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where object = :object and action = 'user.erase'")
                        .param("object", "user/" + user.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theNumberThatWeChatToldIsErasedToo() {
        var second = second(user());
        phones.keep(
                pool.id(),
                second.appId(),
                second.openId(),
                new KnownPhones.Proven(PhoneNumber.parse("+8613800138000").orElseThrow(), clock.instant()));

        post(PATH + "/erase?lang=en", "word=delete");

        assertThat(phones.find(pool.id(), second.appId(), second.openId())).isEmpty();
    }

    @Test
    void theNumberThatWeChatToldGoesWithTheWayThatIsUnbound() {
        var second = second(user());
        phones.keep(
                pool.id(),
                second.appId(),
                second.openId(),
                new KnownPhones.Proven(PhoneNumber.parse("+8613800138000").orElseThrow(), clock.instant()));

        post(
                PATH,
                "end="
                        + Digest.of(second.appId() + " " + second.openId().value())
                                .value());

        assertThat(phones.find(pool.id(), second.appId(), second.openId())).isEmpty();
    }

    @Test
    void whoComesBackAfterwardsIsSomebodyNew() {
        var former = user().id();
        post(PATH + "/erase?lang=en", "word=delete");
        here = loggedIn(me, CHROME);

        assertThat(user().id()).isNotEqualTo(former);
    }

    @Test
    void anOpenBrowserIsNotEnoughToErase() {
        var user = user();
        clock.move(Duration.ofMinutes(11));

        assertThat(here.get(PATH + "/erase?lang=en").body())
                .contains("Log in again first")
                .doesNotContain("name=\"word\"");
        post(PATH + "/erase?lang=en", "word=delete");
        assertThat(users.find(pool.id(), user.id())).isPresent();
    }

    private JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }
}
