package dev.saoma.server.connection.wechat;

import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WebAuthorization;
import dev.saoma.server.connection.WebVisitors.Visitor;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPools;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What web authorization sends to WeChat, and what becomes of its answers.
class WebVisitorCallsTests {

    private static final Secret CODE = new Secret("0213Abc000y2");
    private static final String CALL = "/sns/oauth2/access_token";

    @AutoClose
    private static final Node node = Node.start();

    @AutoClose
    private final DirectedApi api = new DirectedApi();

    private final OfficialAccount account = TestConnections.inWeChat(
            WebAuthorization.USERINFO,
            TestConnections.at(
                    api.url(), TestConnections.officialAccount(TestPools.pool().id())));

    WebVisitorCallsTests() throws IOException {}

    @Test
    void theAddressHasItsParametersInTheOrderThatWeChatInsistsOn() {
        assertThat(node.visitors().authorize(account, "https://login.example/p/a/login/wechat?x=1&y", "abc"))
                .hasToString("https://open.weixin.qq.com/connect/oauth2/authorize?appid="
                        + account.appId()
                        + "&redirect_uri=https%3A%2F%2Flogin.example%2Fp%2Fa%2Flogin%2Fwechat%3Fx%3D1%26y"
                        + "&response_type=code&scope=snsapi_userinfo&state=abc#wechat_redirect");
    }

    @Test
    void aCodeTellsWhoItIs() {
        api.on(CALL, json("""
                {"access_token":"T","expires_in":7200,"refresh_token":"R","openid":"o1","scope":"snsapi_userinfo",
                "unionid":"u1"}"""));

        assertThat(node.visitors().visitor(account, CODE))
                .isEqualTo(new Reply.Ok<>(new Visitor(new OpenId("o1"), new UnionId("u1"), false)));
        assertThat(api.asked(CALL).getFirst().address())
                .contains("appid=" + account.appId(), "code=0213Abc000y2", "grant_type=authorization_code");
    }

    @Test
    void aStandInIsToldFromAPersonHoweverTheNumberIsWritten() {
        api.on(CALL, json("{\"openid\":\"o1\",\"is_snapshotuser\":1}"));
        assertThat(node.visitors().visitor(account, CODE))
                .isEqualTo(new Reply.Ok<>(new Visitor(new OpenId("o1"), null, true)));

        api.on(CALL, json("{\"openid\":\"o1\",\"is_snapshotuser\":\"1\"}"));
        assertThat(node.visitors().visitor(account, CODE))
                .isEqualTo(new Reply.Ok<>(new Visitor(new OpenId("o1"), null, true)));
    }

    @Test
    void aSpentCodeIsNeverSentAgain() {
        api.on(CALL, json("{\"errcode\":-1,\"errmsg\":\"system error\"}"));

        assertThat(node.visitors().visitor(account, CODE)).isEqualTo(new Reply.Failed<>(-1, "system error"));

        assertThat(api.asked(CALL)).hasSize(1);
    }
}
