package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.application.LoginPolicy;
import dev.saoma.server.connection.OnLeave;
import dev.saoma.server.kernel.AppId;
import dev.saoma.server.kernel.Digest;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.miniprogram.KnownPhones;
import dev.saoma.server.testing.Ids;
import dev.saoma.server.testing.TestUsers;
import dev.saoma.server.user.Followings;
import dev.saoma.server.user.Identity;
import dev.saoma.server.user.User;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People see what is known of them, unbind a way to log in, take their data along and erase themselves.
@LoginServer
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class OwnAccountTests extends LoggedInTwice {

    private static final String PATH = "/account";

    @Autowired
    KnownPhones phones;

    @Autowired
    Followings followings;

    @Autowired
    JdbcClient jdbc;

    private HttpResponse<String> post(String path, String form) {
        return here.submit(path, form);
    }

    private User user() {
        return users.find(pool.id(), userId(pool, here)).orElseThrow();
    }

    private Identity second(User user) {
        var identity = TestUsers.identity(user, new AppId("wx" + Ids.hex(8)), TestUsers.openId(), null);
        users.add(identity);
        return identity;
    }

    private List<String> buttons() {
        return buttons(here, PATH);
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
    void whoIsNotLoggedInIsNamedOnlyWebsitesThatSayWhereTheirVisitorsComeOut() {
        var inside = making.website(pool, "Inside " + Ids.hex(4));
        var outside = making.websiteWithExit(pool, "Outside");
        var page = new Browser(port, "/p/main").get(PATH + "?lang=en").body();

        assertThat(page)
                .contains("Log in at " + outside.name(), "/p/main/login?request=")
                .doesNotContain(inside.name());
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
        var asked = post(PATH + "?lang=en", "end=" + which);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Unbind ", "name=\"unbind\" value=\"" + which + "\"", "Back");
        assertThat(users.findByIdentity(pool.id(), second.appId(), second.openId()))
                .as("only asked so far")
                .isPresent();
        assertThat(post(PATH, "unbind=" + which).statusCode()).isEqualTo(303);
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

        assertThat(here.submitFrom("cross-site", PATH, "unbind=" + which).statusCode())
                .isEqualTo(403);
        assertThat(here.submitFrom("cross-site", PATH + "/erase?lang=en", "word=delete")
                        .statusCode())
                .isEqualTo(403);
        assertThat(buttons()).hasSize(2);
    }

    @Test
    void peopleTakeTheirDataAlong() {
        var website = making.website(pool, LoginPolicy.DEFAULT);
        jdbc.sql("""
                        insert into login_grant (id, pool_id, application_id, user_id, sid, amr, authenticated_at, scopes,
                            redirect_uri, code_challenge, state, code_digest, code_issued_at, code_expires_at, expires_at)
                        values (:id, :pool, :application, :user, 'sid', '', 1, 'openid', 'https://shop.example', '', 'REVOKED',
                            :id, 1, 1, 1)""")
                .param("id", Ids.id())
                .param("pool", pool.id().value())
                .param("application", website.id().value())
                .param("user", user().id().value())
                .update();
        jdbc.sql("insert into login_country (user_id, country, scan_id, first_at) values (:user, 'FR', 'scan', 1)")
                .param("user", user().id().value())
                .update();
        var answer = here.get(PATH + "/data");

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        var data = json.readTree(answer.body());
        assertThat(data.get("id").asString()).isEqualTo(user().id().value());
        assertThat(data.get("identities").get(0).get("openId").asString()).isEqualTo(me);
        assertThat(data.get("sessions")).hasSize(2);
        assertThat(data.get("logins").valueStream()).hasSize(2).allSatisfy(login -> {
            assertThat(login.get("refused").isNull()).isTrue();
            assertThat(login.get("website").asString()).isNotBlank();
        });
        assertThat(data.get("websites").get(0).get("name").asString()).isEqualTo(website.name());
        assertThat(data.get("countries").get(0).asString()).isEqualTo("FR");
    }

    @Test
    void theirDataHasWhatTheyFollowedAndLeftTheNumberThatWeChatToldAndByWhatTheyCame() {
        var user = user();
        var second = second(user);
        var said = clock.instant();
        users.identities(pool.id(), user.id()).forEach(identity -> {
            followings.began(identity.id(), said, said);
            followings.left(identity.id(), said.plusSeconds(1), OnLeave.MARK, said);
        });
        followings.mark(user.id(), true);
        phones.keep(
                pool.id(),
                second.appId(),
                second.openId(),
                new KnownPhones.Proven(PhoneNumber.parse("+8613800138000").orElseThrow(), said));

        var data = json.readTree(here.get(PATH + "/data").body());

        assertThat(data.get("sourceConnection").asString()).isNotBlank();
        assertThat(data.get("leftAt").asString()).isNotBlank();
        assertThat(data.get("identities").valueStream())
                .filteredOn(one ->
                        one.get("openId").asString().equals(second.openId().value()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(Instant.parse(one.get("followedAt").asString())).isEqualTo(said);
                    assertThat(Instant.parse(one.get("leftAt").asString())).isEqualTo(said.plusSeconds(1));
                    assertThat(one.get("phone").get("number").asString()).isEqualTo("+8613800138000");
                });
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
                "unbind="
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
    void anOpenBrowserIsNotEnoughToUnbind() {
        second(user());
        var which = buttons().getFirst();
        clock.move(Duration.ofMinutes(11));

        assertThat(post(PATH + "?lang=en", "end=" + which).body()).contains("Log in again first");
        assertThat(post(PATH + "?lang=en", "unbind=" + which).body()).contains("Log in again first");
        assertThat(buttons()).hasSize(2);
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
}
