package dev.saoma.server.console;

import static dev.saoma.server.console.TestApi.assertProblem;
import static dev.saoma.server.console.TestApi.json;
import static dev.saoma.server.console.TestApi.location;
import static dev.saoma.server.console.TestApi.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.PlatformTokenSource;
import dev.saoma.server.console.developer.Role;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A pool's notices tell why WeChat gives no token, and the visitor hears whom to tell.
@ApiServer
class NoticesApiTests {

    @Autowired
    private TestApi api;

    @Autowired
    private TestDevelopers developers;

    @Autowired
    private PlatformTokenSource tokens;

    @AutoClose
    private final DirectedApi weChat;

    private Pool pool;
    private OfficialAccount account;

    NoticesApiTests() throws IOException {
        weChat = new DirectedApi();
    }

    @BeforeEach
    void anAccount() {
        pool = api.pool();
        account = api.account(TestConnections.at(weChat.url(), TestConnections.officialAccount(pool.id())));
    }

    private void refuses(int errcode) {
        refuses(errcode, "no");
    }

    private void refuses(int errcode, String errmsg) {
        weChat.on("stable_token", answers(errcode, errmsg));
        tokens.current(account);
    }

    private static DirectedApi.Act answers(int errcode) {
        return answers(errcode, "no");
    }

    private static DirectedApi.Act answers(int errcode, String errmsg) {
        return DirectedApi.json("{\"errcode\":" + errcode + ",\"errmsg\":\"" + errmsg + "\"}");
    }

    private void givesATokenAgain() {
        weChat.on("stable_token", DirectedApi.json("{\"access_token\":\"T\",\"expires_in\":7200}"));
    }

    private void makesCodes() {
        weChat.on("qrcode/create", DirectedApi.json("""
                {"ticket":"t","expire_seconds":120,"url":"http://weixin.qq.com/q/x"}"""));
    }

    private HttpResponse<String> asksForACode(String sealed) {
        return posted("/login/scans", "application/json", "{\"request\":\"" + sealed + "\"}");
    }

    private String asksPlainly(String sealed) {
        var form = "lang=en&request=" + URLEncoder.encode(sealed, StandardCharsets.UTF_8);
        return posted("/login/plain", "application/x-www-form-urlencoded", form).body();
    }

    private JsonNode notices(Pool of) {
        var owner = developers.signedIn(developers.member(of.id(), Role.OWNER));
        return json(owner.get("/api/v1/pools/" + of.id() + "/notices")).get("items");
    }

    /// The login page of a website that shows the account's code, as its request was sealed.
    private String sealed() {
        var made = developers
                .signedIn(developers.ownerOfAll())
                .post("/api/v1/pools/" + pool.id() + "/applications", """
                {"name":"Corner shop","redirectUris":["https://www.example.org/callback"],"kind":"web",
                 "connections":["%s"]}""".formatted(account.identifier()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var id = json(made).get("application").get("clientId").asString();
        var begun = api.browse(
                api.address(pool) + "/oidc/auth?response_type=code&scope=openid&client_id=" + id
                        + "&redirect_uri=https%3A%2F%2Fwww.example.org%2Fcallback&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "");
        return Objects.requireNonNull(parameters(location(begun)).get("request"), begun.body());
    }

    private HttpResponse<String> posted(String path, String type, String body) {
        return api.send(HttpRequest.newBuilder(URI.create(api.address(pool) + path))
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void anAppSecretThatWeChatRefusesIsToldUntilWeChatGivesATokenAgain() {
        assertThat(notices(pool)).isEmpty();

        refuses(40125);

        assertThat(notices(pool)).singleElement().satisfies(notice -> {
            assertThat(notice.get("kind").asString()).isEqualTo("secret-refused");
            assertThat(notice.get("object").asString()).isEqualTo(account.identifier());
            assertThat(notice.get("since").isNull()).isFalse();
        });
        assertThat(notices(api.pool())).isEmpty();

        givesATokenAgain();
        tokens.current(account);
        assertThat(notices(pool)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "40001, secret-refused, 40125",
        "40013, app-id-refused, 40013",
        "40164, address-refused, 40164",
        "89503, address-refused, 89503",
        "50007, account-refused, 50007"
    })
    void whatIsWrongIsToldInWords(int errcode, String kind, int told) {
        refuses(errcode, "invalid ip 117.39.59.7 ipv6 ::ffff:117.39.59.7, not in whitelist rid: 6");

        assertThat(notices(pool)).singleElement().satisfies(notice -> {
            assertThat(notice.get("kind").asString()).isEqualTo(kind);
            var refusal = notice.get("refusal");
            assertThat(refusal.get("errcode").asInt()).isEqualTo(told);
            assertThat(refusal.get("address").asString()).isEqualTo("117.39.59.7");
            assertThat(refusal.get("advice").get("zh").asString()).isNotBlank();
            assertThat(refusal.get("meaning").get("en").asString()).doesNotContain("the code belongs");
        });
    }

    @Test
    void anAccountThatMayMakeNoCodesIsToldUntilItMakesOne() {
        var sealed = sealed();
        givesATokenAgain();
        weChat.on("qrcode/create", answers(48001));

        assertProblem(asksForACode(sealed), 503, "wechat-not-set-up");
        assertThat(notices(pool)).singleElement().satisfies(notice -> {
            assertThat(notice.get("kind").asString()).isEqualTo("codes-refused");
            assertThat(notice.get("refusal").get("errcode").asInt()).isEqualTo(48001);
        });

        makesCodes();
        assertThat(asksForACode(sealed).statusCode()).isEqualTo(201);
        assertThat(notices(pool)).isEmpty();
    }

    @Test
    void aQuotaThatIsUsedUpIsToldWithItsCodeUntilWeChatMakesACodeAgain() {
        var sealed = sealed();
        givesATokenAgain();
        weChat.on("qrcode/create", answers(45009));

        var refused = asksForACode(sealed);
        assertProblem(refused, 503, "wechat-used-up");
        assertThat(json(refused).get("errcode").asInt()).isEqualTo(45009);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(asksPlainly(sealed)).contains("data-view=\"wechat-used-up\"", "An account”", "wechat-45009.");
        assertThat(notices(pool)).singleElement().satisfies(notice -> {
            assertThat(notice.get("kind").asString()).isEqualTo("quota-used-up");
            assertThat(notice.get("refusal").get("errcode").asInt()).isEqualTo(45009);
        });

        makesCodes();
        assertThat(asksForACode(sealed).statusCode()).isEqualTo(201);
        assertThat(notices(pool)).isEmpty();
    }

    @Test
    void thatAnAccountMayMakeNoCodesIsNotTakenBackByAToken() {
        var sealed = sealed();
        weChat.on("qrcode/create", answers(48001), answers(40001), answers(-1));
        assertProblem(asksForACode(sealed), 503, "wechat-not-set-up");

        assertProblem(asksForACode(sealed), 503, "wechat-unavailable");

        assertThat(weChat.asked("stable_token")).hasSizeGreaterThan(1);
        assertThat(notices(pool))
                .singleElement()
                .satisfies(notice -> assertThat(notice.get("kind").asString()).isEqualTo("codes-refused"));
    }

    @Test
    void aTokenThatTheAccountMayNotHaveIsNotTakenForACode() {
        var sealed = sealed();
        weChat.on("stable_token", answers(48001));

        assertProblem(asksForACode(sealed), 503, "wechat-not-set-up");

        assertThat(notices(pool))
                .singleElement()
                .satisfies(notice -> assertThat(notice.get("kind").asString()).isEqualTo("account-refused"));
    }

    @Test
    void whoWantsToLogInIsToldWhatWeChatSaysNowAndNotWhatItRefusedBefore() {
        var sealed = sealed();
        weChat.on("stable_token", answers(40001), DirectedApi.cut(), answers(-1));

        var refused = asksForACode(sealed);
        assertProblem(refused, 503, "wechat-not-set-up");
        assertThat(json(refused).get("errcode").asInt()).isEqualTo(40125);

        for (var again = 0; again < 2; again++) {
            var later = asksForACode(sealed);
            assertProblem(later, 503, "wechat-unavailable");
            assertThat(later.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(notices(pool)).hasSize(1);
    }

    @Test
    void whatPassesByItselfIsNotTold() {
        refuses(-1);
        refuses(45009);

        assertThat(notices(pool)).isEmpty();
    }

    @Test
    void theDoctorTakesTheNoticeAwayWhenItGetsAToken() {
        refuses(40164);
        assertThat(notices(pool)).hasSize(1);
        givesATokenAgain();

        var token = api.token(pool, ApiScope.DOCTOR_RUN);
        api.post(pool, "/connections/" + account.identifier() + "/doctor", token);

        assertThat(notices(pool)).isEmpty();
    }

    @Test
    void whoWantsToLogInIsToldThatTheWebsiteIsNotSetUpAndByWhichCodeToLookItUp() {
        var sealed = sealed();
        weChat.on("stable_token", answers(40013, "invalid appid secret-hint"));

        var refused = asksForACode(sealed);

        assertProblem(refused, 503, "wechat-not-set-up");
        assertThat(json(refused).get("errcode").asInt()).isEqualTo(40013);
        assertThat(refused.body()).doesNotContain("secret-hint");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(notices(pool)).hasSize(1);
        assertThat(asksPlainly(sealed)).contains("not set up", "Corner shop", "wechat-40013");

        givesATokenAgain();
        makesCodes();
        assertThat(asksForACode(sealed).statusCode()).isEqualTo(201);
        assertThat(notices(pool)).isEmpty();
    }
}
