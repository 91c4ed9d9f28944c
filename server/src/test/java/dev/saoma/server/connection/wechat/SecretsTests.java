package dev.saoma.server.connection.wechat;

import static dev.saoma.server.testing.DirectedApi.answer;
import static dev.saoma.server.testing.DirectedApi.cut;
import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What an operator may show to anybody: the log, however much of it is switched on.
@ExtendWith(OutputCaptureExtension.class)
class SecretsTests {

    private static final String TOKEN = "THE-PLATFORM-TOKEN";

    @Test
    void noSecretReachesTheLogEvenWhenEverythingIsLogged(CapturedOutput output) throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var before = root.getLevel();
        try (var api = new DirectedApi();
                var node = Node.start();
                var classic = Node.start("--saoma.wechat.token-call=classic")) {
            root.setLevel(Level.TRACE);
            // The API of the test is no part of Saoma.
            ((Logger) LoggerFactory.getLogger("com.sun.net.httpserver")).setLevel(Level.OFF);
            var account = TestConnections.at(
                    api.url(), TestConnections.officialAccount(TestPools.pool().id()));
            var given = json("{\"access_token\":\"" + TOKEN + "\",\"expires_in\":7200}");
            var refused = json("{\"errcode\":40001,\"errmsg\":\"invalid credential " + TOKEN + "\"}");
            api.on("stable_token", cut(), given, answer(502, "text/html", "<html>"), given);
            api.on("token", cut(), given);
            api.on("qrcode/create", refused, cut(), answer(502, "text/html", "<html>"), refused);
            api.on("user/info", cut(), json("{\"errcode\":40003,\"errmsg\":\"invalid openid\"}"));

            for (var one : new Node[] {node, classic, node}) {
                one.weChat().createQrCode(account, "scene", Duration.ofMinutes(2));
                one.weChat().follower(account, new OpenId("oABCDEFGHIJKLMNOPQRSTUVWXYZ0"));
            }
            api.stop();
            node.weChat().follower(account, new OpenId("oABCDEFGHIJKLMNOPQRSTUVWXYZ0"));

            assertThat(output.toString())
                    .contains("WeChat refuses a platform token")
                    .doesNotContain(TOKEN)
                    .doesNotContain(account.appSecret().reveal());
        } finally {
            root.setLevel(before);
        }
    }
}
