package dev.saoma.server.login.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.login.LoginSettings;
import dev.saoma.server.oidc.LoginRequest;
import dev.saoma.server.pool.Pool;
import dev.saoma.server.testing.TestConnections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/// The link to the simulated phone, which can scan the codes of its own simulator only.
@LoginServer
@TestPropertySource(properties = "saoma.wechat.api-base-url=http://localhost:7402")
class SimulatedPhoneTests {

    @LocalServerPort
    int port;

    @Autowired
    TestLogins.Making making;

    @Autowired
    Connections connections;

    private Pool pool;

    @BeforeEach
    void aPool() {
        pool = making.pool("main");
    }

    private String pageOf(Connection... ways) {
        Stream.of(ways).forEach(connections::save);
        var website = making.website(
                pool, "Corner shop", Stream.of(ways).map(Connection::id).toList());
        return new Browser(port, "/p/main")
                .get("/login?request=" + making.request(pool, website, "en"))
                .body();
    }

    @Test
    void whereASimulatorPlaysWeChatTheLoginPageSaysWhereItsPhoneIs() {
        assertThat(pageOf(TestConnections.officialAccount(pool.id()), TestConnections.miniProgram(pool.id())))
                .contains("<a href=\"http://localhost:7402/phone\" target=\"_blank\"", "Scan with the simulated phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.weixin.qq.com",
                "https://sh.api.weixin.qq.com",
                "http://proxy.shop.example:7402",
                "https://localhost:7402",
                "http://localhost:7403"
            })
    void anAccountThatCallsElsewhereIsNotLedToIt(String api) {
        assertThat(pageOf(TestConnections.at(api, TestConnections.officialAccount(pool.id()))))
                .contains("Corner shop")
                .doesNotContain("7402/phone");
    }

    @Test
    void norIsAPageOfWhichOnlyOneWayCallsTheSimulator() {
        assertThat(pageOf(
                        TestConnections.officialAccount(pool.id()),
                        TestConnections.at("https://api2.weixin.qq.com", TestConnections.miniProgram(pool.id()))))
                .doesNotContain("7402/phone");
    }

    @Test
    void theSimulatorsOwnPathDoesNotMatter() {
        assertThat(pageOf(TestConnections.at(
                        "http://localhost:7402/behind/a/path", TestConnections.officialAccount(pool.id()))))
                .contains("href=\"http://localhost:7402/phone\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.weixin.qq.com", "https://hk.api.weixin.qq.com", "https://proxy.shop.example"})
    void whereTheInstallationCallsElsewhereNobodyIsLedToIt(String api) {
        var weChat = bound("saoma.wechat", WeChatSettings.class, "api-base-url", api);
        var website = making.website(pool, "Corner shop");
        var account = TestConnections.officialAccount(pool.id());
        var page = new LoginPage(
                "sealed",
                new LoginRequest(website.id(), TestLogins.CONTINUE_AT, "", Policy.INSTANT),
                website,
                List.of(account));

        assertThat(new SimulatedPhone(settings("http://localhost:7402/phone"), weChat).of(page))
                .isEmpty();
        assertThat(new SimulatedPhone(settings(api + "/phone"), weChat).of(page))
                .hasValue(api + "/phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "ftp://localhost/phone", "localhost:7402/phone", "/phone", "http:phone"})
    void whatIsNoAddressOfAPageStopsTheStart(String address) {
        assertThatThrownBy(() -> settings(address))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("saoma.login.simulated-phone must be an http or https address")
                .hasMessageContaining(address);
    }

    private static LoginSettings settings(String phone) {
        return bound("saoma.login", LoginSettings.class, "simulated-phone", phone);
    }

    private static <T> T bound(String prefix, Class<T> settings, String name, String value) {
        return new Binder(new MapConfigurationPropertySource(Map.of(prefix + "." + name, value)))
                .bindOrCreate(prefix, settings);
    }
}
