package dev.saoma.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.kernel.PoolId;
import dev.saoma.server.kernel.UserId;
import dev.saoma.server.user.Profile;
import dev.saoma.server.user.User;
import dev.saoma.server.user.Users;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a website is told of a user: by scope, and by the parameter `claims` (OpenID Connect Core 1.0 §5.4, §5.5).
@IssuerServer
class ClaimsTests {

    private static final String APP = "wx0123456789abcdef";

    @Autowired
    private TestSites sites;

    @Autowired
    private TestClock clock;

    @Autowired
    private Users users;

    @Test
    void theProfileIsTheNameAndWhenItWasMade() {
        var site = sites.site();

        var told = userInfo(site, sites.loggedIn(site.pool()), Map.of("scope", "openid profile"));

        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder("sub", "name", "nickname", "preferred_username", "updated_at");
        assertThat(told.get("updated_at").asLong())
                .isBetween(
                        clock.instant().getEpochSecond() - 60, clock.instant().getEpochSecond() + 60);
    }

    @Test
    void whatWeChatCallsTheUserIsToldByScopesOfItsOwn() {
        var site = sites.site();
        var browser = new TestBrowser();
        var user = named(site, browser, "o-union");

        var all = userInfo(site, browser, Map.of("scope", "openid unionid wechat"));
        var some = userInfo(site, browser, Map.of("scope", "openid unionid"));

        assertThat(all.get("unionid").asString()).isEqualTo("o-union");
        assertThat(all.get("wechat_unionid").asString()).isEqualTo("o-union");
        assertThat(all.get("wechat_openids").get(APP).asString()).isEqualTo("o-open");
        assertThat(all.get("sub").asString()).isEqualTo(user.value());
        assertThat(some.propertyNames()).containsExactlyInAnyOrder("sub", "unionid");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        var site = sites.site();

        var told = userInfo(site, sites.loggedIn(site.pool()), Map.of("scope", "openid unionid wechat"));

        assertThat(told.propertyNames()).containsExactly("sub");
    }

    @Test
    void whatTheCustomerCallsTheUserIsToldByAScopeOfItsOwn() {
        var site = sites.site();
        var authing = sites.site(site.pool(), ClientRulesOf.userClaimsInIdToken());
        var browser = new TestBrowser();
        var user = sites.user(site.pool());
        sites.logIn(browser, site.pool(), user);
        var scope = Map.of("scope", "openid external_id");

        assertThat(userInfo(site, browser, scope).has("external_id")).isFalse();
        calledByTheirOwnSystem(site.pool().id(), user, "crm-4711");

        assertThat(userInfo(site, browser, scope).get("external_id").asString()).isEqualTo("crm-4711");
        assertThat(userInfo(site, browser, Map.of("scope", "openid profile")).has("external_id"))
                .isFalse();
        assertThat(idToken(site, browser, scope).has("external_id")).isFalse();
        assertThat(idToken(authing, browser, scope).get("external_id").asString())
                .isEqualTo("crm-4711");
        assertThat(userInfo(site, browser, Map.of("claims", "{\"userinfo\":{\"external_id\":null}}"))
                        .get("external_id")
                        .asString())
                .isEqualTo("crm-4711");
    }

    private void calledByTheirOwnSystem(PoolId pool, UserId id, String externalId) {
        var user = users.find(pool, id).orElseThrow();
        var known = user.profile();
        var profile = new Profile(known.name(), null, null, null, null, false, null, false, externalId);
        assertThat(users.update(new User(
                        id,
                        pool,
                        profile,
                        user.status(),
                        user.source(),
                        user.logins(),
                        user.createdAt(),
                        user.updatedAt())))
                .isTrue();
    }

    @Test
    void theIdTokenSaysWhatUserInfoSaysWhereTheApplicationWantsIt() {
        var plain = sites.site();
        var authing = sites.site(sites.pool(), ClientRulesOf.userClaimsInIdToken());

        assertThat(idToken(plain, sites.loggedIn(plain.pool()), Map.of()).has("name"))
                .isFalse();
        assertThat(idToken(authing, sites.loggedIn(authing.pool()), Map.of())
                        .get("name")
                        .asString())
                .startsWith("wx_");
    }

    @Test
    void aClaimIsToldWhereItWasAskedFor() {
        var site = sites.site();
        var browser = new TestBrowser();
        named(site, browser, "o-union");
        var asked = Map.of(
                "scope", "openid",
                "claims", """
                        {"userinfo":{"nickname":{"essential":true},"shoe_size":null,"wechat_openids":{"values":["x"]}},
                         "id_token":{"unionid":null,"auth_time":{"essential":true},"name":{"value":"nobody"}},
                         "elsewhere":[1]}""");

        var tokens = TestSite.json(site.redeem(site.code(browser, asked)));
        var idToken = TestSite.claims(tokens.get("id_token").asString());
        var told = TestSite.json(site.userInfo(tokens.get("access_token").asString()));

        assertThat(told.propertyNames()).containsExactlyInAnyOrder("sub", "nickname", "wechat_openids");
        assertThat(idToken.get("unionid").asString()).isEqualTo("o-union");
        assertThat(idToken.get("name").asString()).startsWith("wx_");
        assertThat(idToken.has("nickname")).isFalse();
        assertThat(idToken.has("auth_time")).isTrue();
    }

    @Test
    void whatWasAskedForIsToldAfterARefreshToo() {
        var site = sites.site();
        var asked = Map.of(
                "scope", "openid offline_access",
                "claims", "{\"userinfo\":{\"name\":null},\"id_token\":{\"nickname\":null}}");

        var first = TestSite.json(site.redeem(site.code(sites.loggedIn(site.pool()), asked)));
        var second = TestSite.json(site.refresh(first.get("refresh_token").asString()));

        assertThat(TestSite.claims(second.get("id_token").asString()).has("nickname"))
                .isTrue();
        assertThat(TestSite.json(site.userInfo(second.get("access_token").asString()))
                        .has("name"))
                .isTrue();
    }

    @Test
    void aPushedRequestAsksLikewise() {
        var site = sites.site();
        var reference = site.pushed(Map.of("scope", "openid", "claims", "{\"id_token\":{\"name\":null}}"));

        var answer = TestSite.answer(site.bring(sites.loggedIn(site.pool()), reference));
        var tokens = TestSite.json(site.redeem(answer.getOrDefault("code", "")));

        assertThat(TestSite.claims(tokens.get("id_token").asString()).has("name"))
                .isTrue();
    }

    @Test
    void anAnswerAboutSomebodyElseThanTheSubjectAskedForIsNone() {
        var site = sites.site();
        var browser = new TestBrowser();
        var user = sites.user(site.pool());
        sites.logIn(browser, site.pool(), user);

        assertThat(answer(site, browser, user)).containsKey("code");
        assertThat(answer(site, browser, sites.user(site.pool()))).containsEntry("error", "login_required");
    }

    private static Map<String, String> answer(TestSite site, TestBrowser browser, UserId subject) {
        var claims = "{\"id_token\":{\"sub\":{\"value\":\"" + subject + "\"}}}";
        return TestSite.answer(site.authorize(browser, site.requestWith(Map.of("prompt", "none", "claims", claims))));
    }

    private UserId named(TestSite site, TestBrowser browser, String unionId) {
        var user = sites.user(site.pool());
        sites.name(site.pool(), user, APP, "o-open", unionId);
        sites.logIn(browser, site.pool(), user);
        return user;
    }

    private static JsonNode userInfo(TestSite site, TestBrowser browser, Map<String, String> changes) {
        var tokens = TestSite.json(site.redeem(site.code(browser, changes)));
        return TestSite.json(site.userInfo(tokens.get("access_token").asString()));
    }

    private static JsonNode idToken(TestSite site, TestBrowser browser, Map<String, String> changes) {
        var tokens = TestSite.json(site.redeem(site.code(browser, changes)));
        return TestSite.claims(tokens.get("id_token").asString());
    }
}
