package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DiagnosticsApiTests extends SimulatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"get_api_domain_ip", "getcallbackip"})
    void weChatSaysWhereItIs(String path) {
        assertThat(get(path).json().path("ip_list").path(0).stringValue()).isEqualTo("127.0.0.1");
    }

    @Test
    void theServersAddressIsLookedUpAndKnockedAt() {
        JsonNode found = post("callback/check", Map.of("action", "all", "check_operator", "DEFAULT"))
                .json();
        assertThat(found.path("dns").path(0).path("ip").stringValue()).isNotEmpty();
        assertThat(found.path("ping")
                        .valueStream()
                        .map(one -> one.path("package_loss").stringValue()))
                .contains("0%");
        assertThat(found.path("ping").path(0).path("time").stringValue()).matches("\\d+\\.\\d{3}ms");
        server.close();
        JsonNode gone = post("callback/check", Map.of("action", "ping")).json();
        assertThat(gone.path("dns").isMissingNode()).isTrue();
        assertThat(gone.path("ping")
                        .valueStream()
                        .map(one -> one.path("package_loss").stringValue()))
                .containsOnly("100%");
    }

    @Test
    void aCheckThatMakesNoSenseIsRefused() {
        assertThat(post("callback/check", Map.of("action", "trace")).errcode()).isEqualTo(40202);
        assertThat(post("callback/check", Map.of("check_operator", "X")).errcode())
                .isEqualTo(40203);
        TestAccount without = simulator.account(null, Map.of());
        assertThat(simulator
                        .post("/cgi-bin/callback/check?access_token=" + without.token(), Map.of("action", "all"))
                        .errcode())
                .isEqualTo(40201);
    }

    @Test
    void aQuotaIsCountedShownAndMet() {
        limit("/cgi-bin/qrcode/create", 2);
        account.code("a");
        assertThat(usage("/cgi-bin/qrcode/create").path("remain").intValue()).isEqualTo(1);
        account.code("b");
        assertThat(account.createCode(Map.of()).errcode()).isEqualTo(45009);
        JsonNode usage = usage("/cgi-bin/qrcode/create");
        assertThat(usage.path("used").intValue()).isEqualTo(2);
        assertThat(usage.path("daily_limit").intValue()).isEqualTo(2);
        assertThat(simulator
                        .get("/_simulator/quotas")
                        .json()
                        .valueStream()
                        .filter(one -> one.path("remain").intValue() == 0)
                        .map(one -> one.path("call").stringValue()))
                .containsExactly("/cgi-bin/qrcode/create");
    }

    @Test
    void aQuotaIsSetBackTenTimesAMonthByTokenOrSecret() {
        limit("/cgi-bin/stable_token", 1);
        String token = account.token();
        assertThat(account.stableToken(false).errcode()).isEqualTo(45009);
        assertThat(clearBySecret().errcode()).isZero();
        assertThat(account.stableToken(false).errcode()).isZero();
        String clear = "/cgi-bin/clear_quota?access_token=" + token;
        assertThat(simulator.post(clear, Map.of("appid", "wxother")).errcode()).isEqualTo(40013);
        for (int i = 0; i < 9; i++) {
            assertThat(simulator.post(clear, Map.of("appid", account.appId())).errcode())
                    .isZero();
        }
        assertThat(simulator.post(clear, Map.of("appid", account.appId())).errcode())
                .isEqualTo(48006);
        simulator.advanceClock(32L * 86_400);
        assertThat(clearBySecret().errcode()).isZero();
    }

    @Test
    void onlyACallWithALimitHasAQuota() {
        assertThat(post("openapi/quota/get", Map.of("cgi_path", "/cgi-bin/nothing"))
                        .errcode())
                .isEqualTo(76021);
        assertThat(simulator
                        .put(
                                "/_simulator/quotas",
                                Map.of("appId", account.appId(), "call", "/cgi-bin/nothing", "limit", 1))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRidLeadsToTheCall() {
        String errmsg = post("callback/check", Map.of("action", "trace"))
                .json()
                .path("errmsg")
                .stringValue();
        String rid = errmsg.substring(errmsg.indexOf("rid: ") + 5);
        JsonNode found = post("openapi/rid/get", Map.of("rid", rid)).json().path("request");
        assertThat(found.path("request_body").stringValue()).contains("trace");
        assertThat(found.path("request_url").stringValue()).doesNotContain(account.token());
        assertThat(post("openapi/rid/get", Map.of("rid", "x")).errcode()).isEqualTo(76001);
    }

    @Test
    void aForeignAddressIsNamedInTheRefusal() {
        TestAccount guarded = simulator.account(server.url(), Map.of("ipWhitelist", List.of("203.0.113.9")));
        Answer refused = guarded.stableToken(false);
        assertThat(refused.errcode()).isEqualTo(40164);
        assertThat(refused.json().path("errmsg").stringValue())
                .matches("invalid ip \\S+ ipv6 \\S+, not in whitelist rid: .*");
    }

    @ParameterizedTest
    @CsvSource({
        "service,                     0,     0,     0",
        "subscription,            48001,     0,     0",
        "unverified-service,      48001,     0, 48001",
        "unverified-subscription, 48001, 48001, 48001"
    })
    void whatAnAccountMayDoDependsOnItsType(String type, int code, int menu, int list) {
        TestAccount of = simulator.account(server.url(), Map.of("type", type));
        assertThat(of.createCode(Map.of(
                                "action_name",
                                "QR_STR_SCENE",
                                "action_info",
                                Map.of("scene", Map.of("scene_str", "x"))))
                        .errcode())
                .isEqualTo(code);
        assertThat(simulator
                        .get("/cgi-bin/menu/delete?access_token=" + of.token())
                        .errcode())
                .isEqualTo(menu);
        assertThat(simulator.get("/cgi-bin/user/get?access_token=" + of.token()).errcode())
                .isEqualTo(list);
    }

    private void limit(String call, int limit) {
        simulator.put("/_simulator/quotas", Map.of("appId", account.appId(), "call", call, "limit", limit));
    }

    private JsonNode usage(String path) {
        return post("openapi/quota/get", Map.of("cgi_path", path)).json().path("quota");
    }

    private Answer clearBySecret() {
        return simulator.post(
                "/cgi-bin/clear_quota/v2?appid=%s&appsecret=%s".formatted(account.appId(), account.secret()), Map.of());
    }

    private Answer get(String path) {
        return simulator.get("/cgi-bin/" + path + "?access_token=" + account.token());
    }

    private Answer post(String path, Map<String, ?> body) {
        return simulator.post("/cgi-bin/" + path + "?access_token=" + account.token(), body);
    }
}
