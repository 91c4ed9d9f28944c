package dev.saoma.server.connection.wechat;

import static dev.saoma.server.testing.DirectedApi.answer;
import static dev.saoma.server.testing.DirectedApi.cut;
import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.saoma.server.connection.Follower;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.QrCode;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.Sent;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What becomes of WeChat's answers, and of those that are not WeChat's.
class WeChatCallsTests {

    private static final String CODE = """
            {"ticket":"gQH47joAAAA==","expire_seconds":120,"url":"http:\\/\\/weixin.qq.com\\/q\\/kZgfwMTm72WWPkovabbI"}""";
    private static final OpenId WHO = new OpenId("oABCDEFGHIJKLMNOPQRSTUVWXYZ0");

    @AutoClose
    private static final Node node = Node.start();

    @AutoClose
    private final DirectedApi api = new DirectedApi();

    private final OfficialAccount account = TestConnections.at(
            api.url(), TestConnections.officialAccount(TestPools.pool().id()));

    WeChatCallsTests() throws IOException {}

    private Reply<QrCode> createQrCode() {
        return node.weChat().createQrCode(account, "scene_-1", Duration.ofMinutes(2));
    }

    @Test
    void aCodeIsAskedForWithTheSceneAsText() {
        api.on("qrcode/create", json(CODE));

        var expected = new QrCode(
                "gQH47joAAAA==",
                "http://weixin.qq.com/q/kZgfwMTm72WWPkovabbI",
                node.clock().instant().plusSeconds(120));
        assertThat(createQrCode()).isEqualTo(new Reply.Ok<>(expected));
        var asked = api.asked("qrcode/create").getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.address()).isEqualTo("/cgi-bin/qrcode/create?access_token=TOKEN-1-of-" + port());
        assertThat(asked.body())
                .contains("\"action_name\":\"QR_STR_SCENE\"", "\"scene_str\":\"scene_-1\"", "\"expire_seconds\":120");
    }

    @Test
    void theTokenIsAskedForAsTheDocumentsSay() {
        api.on("qrcode/create", json(CODE));

        createQrCode();

        var asked = api.asked("stable_token").getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.address()).isEqualTo("/cgi-bin/stable_token");
        assertThat(asked.body())
                .contains(
                        "\"grant_type\":\"client_credential\"",
                        "\"appid\":\"" + account.appId() + "\"",
                        "\"secret\":\"" + account.appSecret().reveal() + "\"",
                        "\"force_refresh\":false");
    }

    @Test
    void aMessageIsSentToThePersonInRawUtf8() {
        api.on("message/custom/send", json("{\"errcode\":0,\"errmsg\":\"ok\"}"));

        assertThat(node.weChat().send(account, WHO, new dev.saoma.protocol.Reply.Text("你好")))
                .isEqualTo(new Reply.Ok<>(new Sent()));

        assertThat(api.asked("message/custom/send").getFirst().body())
                .contains("\"touser\":\"" + WHO.value() + "\"", "\"msgtype\":\"text\"", "{\"content\":\"你好\"}");
    }

    @Test
    void aMessageThatComesTooLateForWeChatIsNotSent() {
        api.on("message/custom/send", json("{\"errcode\":45015,\"errmsg\":\"response out of time limit\"}"));

        assertThat(node.weChat().send(account, WHO, new dev.saoma.protocol.Reply.Text("late")))
                .isEqualTo(new Reply.Failed<>(45015, "response out of time limit"));
    }

    @Test
    void charactersThatMeanSomethingInAnAddressReachWeChatAsTheyAre() {
        api.on("stable_token", json("{\"access_token\":\"a+b/c=&d%{e}\",\"expires_in\":7200}"));
        api.on("qrcode/create", json(CODE));

        createQrCode();

        assertThat(api.asked("qrcode/create").getFirst().address())
                .endsWith("?access_token=a%2Bb%2Fc%3D%26d%25%7Be%7D");
    }

    @Test
    void anAnswerIsReadAsUtf8JsonWhateverItsContentTypeSays() {
        for (var type : new String[] {"text/plain", "image/jpeg", "application/json; charset=ISO-8859-1"}) {
            api.on(
                    "user/info",
                    answer(
                            200,
                            type,
                            "\uFEFF {\"subscribe\":1,\"openid\":\"" + WHO.value() + "\",\"unionid\":\"o6_扫码\"}\n"));

            assertThat(node.weChat().follower(account, WHO))
                    .isEqualTo(new Reply.Ok<>(new Follower(WHO, true, new UnionId("o6_扫码"))));
        }
    }

    @Test
    void numbersMayBeText() {
        api.on("stable_token", json("{\"access_token\":\"T\",\"expires_in\":\"7200\"}"));
        api.on("user/info", json("{\"errcode\":\"0\",\"subscribe\":\"0\",\"openid\":\"" + WHO.value() + "\"}"));

        assertThat(node.weChat().follower(account, WHO)).isEqualTo(new Reply.Ok<>(new Follower(WHO, false, null)));
    }

    @Test
    void anEmptyUnionIdIsNone() {
        api.on("user/info", json("{\"subscribe\":1,\"openid\":\"" + WHO.value() + "\",\"unionid\":\"\"}"));

        assertThat(node.weChat().follower(account, WHO)).isEqualTo(new Reply.Ok<>(new Follower(WHO, true, null)));
    }

    @Test
    void anotherPersonThanTheOneAskedForIsNoAnswer() {
        api.on("user/info", json("{\"subscribe\":1,\"openid\":\"somebodyElse\",\"unionid\":\"u\"}"));

        assertThat(why(node.weChat().follower(account, WHO))).endsWith("lacks what it must have");
    }

    @Test
    void dataWithoutWhatTheyMustHaveAreNoAnswer() {
        api.on("qrcode/create", json("{\"expire_seconds\":120,\"url\":\"http://weixin.qq.com/q/k\"}"));

        assertThat(why(createQrCode())).endsWith("lacks what it must have");
    }

    @Test
    void anErrorCodeIsNeverReadAsData() {
        api.on(
                "user/info",
                json("{\"errcode\":40003,\"errmsg\":\"invalid openid rid: 63cf14c3-1af7da21-37efbc86\","
                        + "\"subscribe\":1,\"openid\":\"" + WHO.value() + "\"}"));

        assertThat(node.weChat().follower(account, WHO))
                .isEqualTo(new Reply.Failed<>(40003, "invalid openid rid: 63cf14c3-1af7da21-37efbc86"));
        assertThat(api.asked("user/info")).hasSize(1);
    }

    @Test
    void aBusyWeChatIsAskedAgain() {
        api.on("qrcode/create", json("{\"errcode\":-1,\"errmsg\":\"system error\"}"), json(CODE));

        assertThat(createQrCode()).isInstanceOf(Reply.Ok.class);
        assertThat(api.asked("qrcode/create")).hasSize(2);
    }

    @Test
    void aWeChatThatStaysBusyIsAskedThreeTimes() {
        api.on("qrcode/create", json("{\"errcode\":-1,\"errmsg\":\"system error\"}"));

        assertThat(createQrCode()).isEqualTo(new Reply.Failed<>(-1, "system error"));
        assertThat(api.asked("qrcode/create")).hasSize(3);
    }

    @Test
    void aCutConnectionIsTriedAgain() {
        api.on("qrcode/create", cut(), json(CODE));

        assertThat(createQrCode()).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void aProxysErrorPageIsNoAnswer() {
        api.on("qrcode/create", answer(502, "text/html", "<html><h1>Bad Gateway</h1></html>"));

        assertThat(why(createQrCode())).isEqualTo("qrcode/create at " + api.url() + ": HTTP status 502");
        assertThat(api.asked("qrcode/create")).hasSize(3);
    }

    @Test
    void aPageWithStatus200IsNoAnswerEither() {
        api.on("qrcode/create", answer(200, "application/json", "<html>Log in to the network</html>"));

        assertThat(why(createQrCode())).endsWith("an answer that is not WeChat's JSON");
        assertThat(api.asked("qrcode/create")).hasSize(1);
    }

    @Test
    void brokenJsonIsNoAnswer() {
        for (var body :
                new String[] {"{\"ticket\":", "{\"errcode\":\"many\"}", "{\"errcode\":{}}", "{" + "\"a\":{".repeat(5000)
                }) {
            api.on("qrcode/create", json(body));

            assertThat(why(createQrCode())).endsWith("an answer that is not WeChat's JSON");
        }
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        api.on("qrcode/create", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var piece = "{\"ticket\":\"\",\"url\":\"\"} ".repeat(1000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                exchange.getResponseBody().write(piece);
            }
        });

        assertThat(why(createQrCode())).endsWith("an answer of more than 65536 bytes");
    }

    @Test
    void aRedirectIsNotFollowed() {
        api.on("qrcode/create", exchange -> {
            exchange.getResponseHeaders().set("Location", api.url() + "/cgi-bin/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(why(createQrCode())).endsWith("HTTP status 302");
        assertThat(api.asked("elsewhere")).isEmpty();
    }

    @Test
    void compressionIsNotAskedFor() {
        api.on("qrcode/create", json(CODE));

        createQrCode();

        assertThat(api.asked("qrcode/create").getFirst().headers()).doesNotContainKey("Accept-encoding");
    }

    @Test
    void wordsOfWeChatThatRepeatTheTokenOrBreakTheLineAreMadeHarmless() {
        api.on("stable_token", json("{\"access_token\":\"SECRET-TOKEN\",\"expires_in\":7200}"));
        api.on("qrcode/create", json("{\"errcode\":48001,\"errmsg\":\"no\\nright SECRET-TOKEN\"}"));

        assertThat(createQrCode()).isEqualTo(new Reply.Failed<>(48001, "no right •••"));
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        api.stop();

        assertThat(why(createQrCode())).isEqualTo("stable_token at " + api.url() + ": no connection");
    }

    @Test
    void aCallInsideATransactionIsABug() {
        assertThatThrownBy(() -> node.transaction().execute(_ -> createQrCode()))
                .isInstanceOf(IllegalStateException.class);
    }

    private String port() {
        return api.url().substring(api.url().lastIndexOf(':') + 1);
    }

    private static String why(Reply<?> reply) {
        assertThat(reply).isInstanceOf(Reply.Unreachable.class);
        return ((Reply.Unreachable<?>) reply).why();
    }
}
