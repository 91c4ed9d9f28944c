package dev.saoma.server.connection.wechat;

import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.CallQuota;
import dev.saoma.server.connection.CallbackCheck;
import dev.saoma.server.connection.CallbackCheck.Ping;
import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What becomes of the answers to the calls by which a set-up is examined.
class DiagnosticsTests {

    @AutoClose
    private static final Node node = Node.start();

    @AutoClose
    private final DirectedApi api = new DirectedApi();

    private final OfficialAccount account = TestConnections.at(
            api.url(), TestConnections.officialAccount(TestPools.pool().id()));

    DiagnosticsTests() throws IOException {}

    @Test
    void theCallbackCheckIsAskedForAndReadAsTheDocumentsHaveIt() {
        api.on("callback/check", json("""
                {"dns":[{"ip":"203.0.113.7","real_operator":"UNICOM"},{"ip":"<b>","real_operator":"CAP"}],
                 "ping":[{"ip":"203.0.113.7","from_operator":"UNICOM","package_loss":"0%","time":"23.079ms"},
                         {"ip":"203.0.113.7","from_operator":"CAP","package_loss":"100%"},"nonsense"]}"""));

        assertThat(node.diagnostics().callbackCheck(account))
                .isEqualTo(new Reply.Ok<>(new CallbackCheck(
                        List.of("203.0.113.7"),
                        List.of(new Ping("203.0.113.7", "0%"), new Ping("203.0.113.7", "100%")))));
        assertThat(api.asked("callback/check").getFirst().body())
                .contains("\"action\":\"all\"", "\"check_operator\":\"DEFAULT\"");
    }

    @Test
    void anAccountWithoutAServerUrlFailsItsCallbackCheck() {
        api.on("callback/check", json("{\"errcode\":40201,\"errmsg\":\"no url\",\"dns\":[]}"));

        assertThat(node.diagnostics().callbackCheck(account)).isEqualTo(new Reply.Failed<>(40201, "no url"));
    }

    @Test
    void addressesMayBeNetworksAndWhatIsNoneIsLeftOut() {
        api.on("getcallbackip", json("{\"ip_list\":[\"101.226.62.77\",\"101.226.103.0/25\",\"2001:db8::1\",\"x\",7]}"));
        api.on("get_api_domain_ip", json("{\"ip_list\":[]}"));

        assertThat(node.diagnostics().callbackIps(account))
                .isEqualTo(new Reply.Ok<>(List.of("101.226.62.77", "101.226.103.0/25", "2001:db8::1")));
        assertThat(node.diagnostics().apiIps(account)).isEqualTo(new Reply.Ok<>(List.of()));
    }

    @Test
    void anAnswerWithoutItsListIsNone() {
        for (var call : new String[] {"getcallbackip", "callback/check"}) {
            api.on(call, json("{\"errcode\":0,\"ip_list\":\"101.226.62.77\",\"dns\":7}"));
        }

        assertThat(node.diagnostics().callbackIps(account)).isInstanceOf(Reply.Unreachable.class);
        assertThat(node.diagnostics().callbackCheck(account)).isInstanceOf(Reply.Unreachable.class);
    }

    @Test
    void weChatsOwnCountIsAskedForByTheCallsPath() {
        api.on(
                "openapi/quota/get",
                json("{\"errcode\":0,\"quota\":{\"daily_limit\":100000,\"used\":\"27\",\"remain\":99973}}"));

        assertThat(node.diagnostics().quota(account, Counted.QR_CODE))
                .isEqualTo(new Reply.Ok<>(new CallQuota(100_000, 27, 99_973)));
        assertThat(api.asked("openapi/quota/get").getFirst().body())
                .isEqualTo("{\"cgi_path\":\"/cgi-bin/qrcode/create\"}");
    }

    @Test
    void credentialsAreTriedAnewThoughThereIsAToken() {
        api.on("qrcode/create", json("{\"ticket\":\"t\",\"url\":\"http://weixin.qq.com/q/k\"}"));
        node.weChat().createQrCode(account, "scene", Duration.ofMinutes(1));

        assertThat(node.diagnostics().credentials(account)).isEqualTo(new Reply.Ok<>(Duration.ofHours(2)));
        assertThat(api.asked("stable_token")).hasSize(2);
    }

    @Test
    void withTheClassicCallTheTokenInUseIsLeftAlone() {
        api.on("token", json("{\"access_token\":\"CLASSIC\",\"expires_in\":7200}"));
        try (var classic = Node.start("--saoma.wechat.token-call=classic")) {
            classic.diagnostics().credentials(account);
            classic.diagnostics().credentials(account);
        }

        assertThat(api.asked("token")).hasSize(1);
    }
}
