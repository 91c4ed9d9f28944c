package dev.saoma.simulator.api;

import static dev.saoma.simulator.RunningSimulator.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a page in WeChat's browser learns of who is there (网页授权).
class WebAuthorizationTests extends SimulatorTest {

    private static final String BACK = "https://shop.example:8443/login?x=1";

    private TestAccount shop;
    private String person;

    @BeforeEach
    void anAccountWithADomain() {
        shop = simulator.account(null, Map.of("webDomain", "shop.example"));
        person = simulator.person();
    }

    @Test
    void whoIsChosenComesBackWithACodeThatTellsTheOpenId() throws Exception {
        HttpResponse<String> back = choose("snsapi_base", "&_user=" + person);

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElse(""))
                .startsWith(BACK + "&code=")
                .endsWith("&state=abc123");
        Answer answer = exchange(code(back));
        assertThat(answer.contentType()).isEqualTo("text/plain");
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("access_token", "expires_in", "refresh_token", "openid", "scope");
        assertThat(answer.json().path("openid").stringValue()).isEqualTo(shop.openIdOf(person));
    }

    @Test
    void whoAgreesToMoreHasAUnionIdAndAProfile() throws Exception {
        var grant =
                exchange(code(choose("snsapi_userinfo", "&_user=" + person))).json();

        assertThat(grant.path("unionid").stringValue()).startsWith("o");
        var profile = simulator.get("/sns/userinfo?access_token=%s&openid=%s&lang=zh_CN"
                .formatted(
                        grant.path("access_token").stringValue(),
                        grant.path("openid").stringValue()));
        assertThat(profile.json().path("nickname").stringValue()).startsWith("WeChat user");
    }

    @Test
    void theProfileIsNotToldForTheLesserScope() throws Exception {
        var grant = exchange(code(choose("snsapi_base", "&_user=" + person))).json();
        String token = grant.path("access_token").stringValue();
        String openId = grant.path("openid").stringValue();

        assertThat(simulator
                        .get("/sns/userinfo?access_token=%s&openid=%s".formatted(token, openId))
                        .errcode())
                .isEqualTo(48001);
        assertThat(simulator
                        .get("/sns/auth?access_token=%s&openid=%s".formatted(token, openId))
                        .errcode())
                .isZero();
        assertThat(simulator
                        .get("/sns/auth?access_token=%s&openid=another".formatted(token))
                        .errcode())
                .isEqualTo(40003);
        assertThat(simulator
                        .get("/sns/auth?access_token=%s&openid=%s".formatted("x".repeat(86), openId))
                        .errcode())
                .isEqualTo(40001);
    }

    @Test
    void aSnapshotIsAStandIn() throws Exception {
        var grant = exchange(code(choose("snsapi_userinfo", "&_user=" + person + "&_snapshot=true")))
                .json();

        assertThat(grant.path("is_snapshotuser").asInt()).isEqualTo(1);
        assertThat(grant.path("openid").stringValue()).isNotEqualTo(shop.openIdOf(person));
        assertThat(grant.has("unionid")).isFalse();
    }

    @Test
    void whoRefusesComesBackWithTheStateAlone() throws Exception {
        HttpResponse<String> back = choose("snsapi_userinfo", "&_refuse=true");

        assertThat(back.headers().firstValue("Location")).contains(BACK + "&state=abc123");
    }

    @Test
    void aCodeWorksOnceForItsOwnAccountAndForFiveMinutes() throws Exception {
        String code = code(choose("snsapi_base", "&_user=" + person));
        TestAccount other = simulator.account(null, Map.of());

        assertThat(exchange(other, code).errcode()).isEqualTo(40029);
        assertThat(exchange(code).errcode()).isEqualTo(40163);
        String late = code(choose("snsapi_base", "&_user=" + person));
        simulator.advanceClock(301);
        assertThat(exchange(late).errcode()).isEqualTo(40029);
        assertThat(simulator
                        .get("/sns/oauth2/access_token?appid=%s&secret=wrong&code=x&grant_type=authorization_code"
                                .formatted(shop.appId()))
                        .errcode())
                .isEqualTo(40125);
    }

    @Test
    void aTokenIsRenewedUntilItsTimeIsOver() throws Exception {
        var grant = exchange(code(choose("snsapi_base", "&_user=" + person))).json();
        String refresh = grant.path("refresh_token").stringValue();

        simulator.advanceClock(7_300);
        assertThat(simulator
                        .get("/sns/auth?access_token=%s&openid=%s"
                                .formatted(
                                        grant.path("access_token").stringValue(),
                                        grant.path("openid").stringValue()))
                        .errcode())
                .isEqualTo(42001);
        assertThat(renew(refresh).json().path("openid").stringValue()).isEqualTo(shop.openIdOf(person));
        assertThat(renew("unknown").errcode()).isEqualTo(40030);
        simulator.advanceClock(31L * 24 * 3600);
        assertThat(renew(refresh).errcode()).isEqualTo(42002);
    }

    @ParameterizedTest
    @CsvSource({
        "10003, APPID, https://evil.example/, code, snsapi_base, abc",
        "10003, APPID, javascript:alert(1), code, snsapi_base, abc",
        "10005, APPID, https://shop.example/, code, snsapi_login, abc",
        "10016, wx0000000000000000, https://shop.example/, code, snsapi_base, abc",
        "10023, APPID, https://shop.example/, token, snsapi_base, abc",
        "10023, APPID, https://shop.example/, code, snsapi_base, a_c",
        "10013, APPID, https://shop.example/, code, snsapi_base, ''"
    })
    void whatWeChatWouldNotOpenIsNotOpened(int code, String appId, String back, String type, String scope, String state)
            throws Exception {
        HttpResponse<String> page =
                browse("/connect/oauth2/authorize?appid=%s&redirect_uri=%s&response_type=%s&scope=%s&state=%s"
                        .formatted(appId.equals("APPID") ? shop.appId() : appId, encoded(back), type, scope, state));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(": " + code + "<");
    }

    @Test
    void theOrderOfTheParametersCounts() throws Exception {
        HttpResponse<String> page =
                browse("/connect/oauth2/authorize?redirect_uri=%s&appid=%s&response_type=code&scope=snsapi_base&state=a"
                        .formatted(encoded(BACK), shop.appId()));

        assertThat(page.body()).contains("10023");
    }

    @Test
    void anAccountWithoutTheRightOrADomainCannotDoIt() throws Exception {
        TestAccount subscription = simulator.account(null, Map.of("type", "subscription", "webDomain", "shop.example"));
        TestAccount unregistered = simulator.account(null, Map.of());

        assertThat(browse(address(subscription, "snsapi_base")).body()).contains("10005");
        assertThat(browse(address(unregistered, "snsapi_base")).body()).contains("10003");
    }

    @Test
    void aNameIsOnlyText() throws Exception {
        simulator.post("/_simulator/users", Map.of("name", "<script>alert(1)</script>"));

        assertThat(browse(address(shop, "snsapi_base")).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    private String address(TestAccount account, String scope) {
        return "/connect/oauth2/authorize?appid=%s&redirect_uri=%s&response_type=code&scope=%s&state=abc123"
                .formatted(account.appId(), encoded(BACK), scope);
    }

    private HttpResponse<String> choose(String scope, String choice) throws Exception {
        return browse(address(shop, scope) + choice);
    }

    private HttpResponse<String> browse(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(simulator.address(path))).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String code(HttpResponse<String> back) {
        return back.headers().firstValue("Location").orElseThrow().replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private Answer exchange(String code) {
        return exchange(shop, code);
    }

    private Answer exchange(TestAccount account, String code) {
        return simulator.get("/sns/oauth2/access_token?appid=%s&secret=%s&code=%s&grant_type=authorization_code"
                .formatted(account.appId(), account.secret(), code));
    }

    private Answer renew(String token) {
        return simulator.get("/sns/oauth2/refresh_token?appid=%s&grant_type=refresh_token&refresh_token=%s"
                .formatted(shop.appId(), token));
    }
}
