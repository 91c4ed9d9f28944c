package dev.saoma.simulator.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.AccountServer.Received;
import dev.saoma.simulator.AccountServer.Told;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import dev.saoma.simulator.wire.MessageCipher;
import dev.saoma.simulator.wire.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ReplyTests extends SimulatorTest {

    private TestAccount plain;

    @BeforeEach
    void takeAnAccountInPlaintextMode() {
        plain = simulator.account(server.url(), Map.of("mode", "plaintext"));
    }

    @Test
    void aTextIsShownToThePerson() {
        JsonNode push = answeredWith(plain, "<MsgType>text</MsgType><Content><![CDATA[欢迎]]></Content>");
        assertThat(push.path("reply").path("type").stringValue()).isEqualTo("Text");
        assertThat(push.path("reply").path("content").stringValue()).isEqualTo("欢迎");
        assertThat(push.path("problem").isNull()).isTrue();
    }

    @Test
    void aPictureIsShownToThePerson() {
        JsonNode push = answeredWith(plain, "<MsgType>image</MsgType><Image><MediaId>m1</MediaId></Image>");
        assertThat(push.path("reply").path("mediaId").stringValue()).isEqualTo("m1");
    }

    @Test
    void newsAreShownToThePerson() {
        JsonNode push = answeredWith(
                plain,
                "<MsgType>news</MsgType><ArticleCount>1</ArticleCount><Articles><item><Title>t</Title>"
                        + "<Description>d</Description><PicUrl/><Url>https://example.org/</Url></item></Articles>");
        assertThat(push.path("reply").path("articles").path(0).path("url").stringValue())
                .isEqualTo("https://example.org/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from-user-name | <ToUserName>OPENID</ToUserName><FromUserName>gh_other</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>x</Content>",
                "to-user-name   | <ToUserName>other</ToUserName><FromUserName>GH</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>x</Content>",
                "create-time    | <ToUserName>OPENID</ToUserName><FromUserName>GH</FromUserName><MsgType>text</MsgType><Content>x</Content>",
                "msg-type       | <ToUserName>OPENID</ToUserName><FromUserName>GH</FromUserName><CreateTime>1</CreateTime><MsgType>poem</MsgType>",
                "empty-content  | <ToUserName>OPENID</ToUserName><FromUserName>GH</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content> </Content>",
                "no-media-id    | <ToUserName>OPENID</ToUserName><FromUserName>GH</FromUserName><CreateTime>1</CreateTime><MsgType>image</MsgType>",
                "articles       | <ToUserName>OPENID</ToUserName><FromUserName>GH</FromUserName><CreateTime>1</CreateTime><MsgType>news</MsgType><ArticleCount>1</ArticleCount>",
                "encrypted      | <Encrypt>x</Encrypt>"
            })
    void aReplyThatIsNotInOrderShowsThePersonAFailure(String code, String inner) {
        server.answers(received -> Told.ok("<xml>"
                + inner.replace("GH", plain.originalId()).replace("OPENID", received.parameter("openid")) + "</xml>"));
        assertMalformed(follow(plain), code);
    }

    @ParameterizedTest
    @CsvSource({"{\"ok\":true}", "'  <xml/>'", "<xml>", "SUCCESS", "<html/>"})
    void whatIsNoReplyAtAllShowsThePersonAFailure(String body) {
        server.answers(_ -> Told.ok(body));
        assertMalformed(follow(plain), "not-xml");
    }

    @Test
    void aTextThatIsTooLongShowsThePersonAFailure() {
        assertMalformed(
                answeredWith(plain, "<MsgType>text</MsgType><Content>" + "扫".repeat(683) + "</Content>"),
                "long-content");
    }

    @Test
    void anEncryptedReplyIsReadInSafeMode() {
        server.answers(received -> Told.ok(encrypted(account, received, account.appId(), account.callbackToken())));
        assertThat(follow(account).path("reply").path("content").stringValue()).isEqualTo("secret greeting");
    }

    @Test
    void aReplyEncryptedForAnotherAppIdIsRefused() {
        server.answers(received -> Told.ok(encrypted(account, received, "wxother", account.callbackToken())));
        assertMalformed(follow(account), "undecryptable");
    }

    @Test
    void aReplyWithAWrongSignatureIsRefused() {
        server.answers(received -> Told.ok(encrypted(account, received, account.appId(), "another")));
        assertMalformed(follow(account), "bad-signature");
    }

    @Test
    void aClearReplyIsRefusedInSafeModeAndTakenInCompatibleMode() {
        assertMalformed(answeredWith(account, "<MsgType>text</MsgType><Content>x</Content>"), "not-encrypted");
        TestAccount compatible = simulator.account(server.url(), Map.of("mode", "compatible"));
        assertThat(answeredWith(compatible, "<MsgType>text</MsgType><Content>x</Content>")
                        .path("reply")
                        .path("content")
                        .stringValue())
                .isEqualTo("x");
    }

    private JsonNode answeredWith(TestAccount of, String inner) {
        server.answers(received -> Told.ok(reply(of, received, inner)));
        return follow(of);
    }

    private JsonNode follow(TestAccount of) {
        return simulator
                .post("/_simulator/follow", Map.of("user", simulator.person(), "appId", of.appId()))
                .json()
                .path("push");
    }

    private static void assertMalformed(JsonNode push, String code) {
        assertThat(push.path("problem").path("code").stringValue()).isEqualTo(code);
        assertThat(push.path("outcome").stringValue()).isEqualTo("malformed");
        assertThat(push.path("attempts")).hasSize(1);
    }

    private static String reply(TestAccount of, Received received, String inner) {
        return "<xml><ToUserName>%s</ToUserName><FromUserName>%s</FromUserName><CreateTime>1</CreateTime>%s</xml>"
                .formatted(received.parameter("openid"), of.originalId(), inner);
    }

    private static String encrypted(TestAccount of, Received received, String appId, String token) {
        String clear = reply(of, received, "<MsgType>text</MsgType><Content>secret greeting</Content>");
        String text =
                new MessageCipher(of.key()).encrypt("0123456789abcdef".getBytes(StandardCharsets.UTF_8), clear, appId);
        String nonce = received.parameter("nonce");
        return "<xml><Encrypt>%s</Encrypt><MsgSignature>%s</MsgSignature><TimeStamp>99</TimeStamp><Nonce>%s</Nonce></xml>"
                .formatted(text, Signature.of(token, "99", nonce, text), nonce);
    }
}
