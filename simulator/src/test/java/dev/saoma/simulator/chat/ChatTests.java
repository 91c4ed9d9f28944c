package dev.saoma.simulator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.AccountServer.Received;
import dev.saoma.simulator.AccountServer.Told;
import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatTests extends SimulatorTest {

    private TestAccount plain;
    private String person;

    @BeforeEach
    void openAChat() {
        plain = simulator.account(server.url(), Map.of("mode", "plaintext"));
        person = simulator.person();
        follow();
    }

    @Test
    void aChatShowsBothSidesInOrder() {
        server.answers(received -> Told.ok(reply(received, "<MsgType>text</MsgType><Content>hello</Content>")));
        write("hi");
        JsonNode messages = chat().path("messages");
        assertThat(messages.valueStream().map(one -> one.path("from").stringValue()))
                .containsExactly("person", "person", "account");
        assertThat(messages.path(0).path("type").stringValue()).isEqualTo("subscribe");
        assertThat(messages.path(1).path("text").stringValue()).isEqualTo("hi");
        assertThat(messages.path(2).path("text").stringValue()).isEqualTo("hello");
        assertThat(messages.path(2).path("push")).isEqualTo(messages.path(1).path("push"));
        assertThat(chat().path("following").booleanValue()).isTrue();
    }

    @Test
    void theLinksInAReplyCanBeFollowed() {
        server.answers(received -> Told.ok(reply(
                received,
                "<MsgType>text</MsgType><Content><![CDATA[Not you? <a href=\"https://example.org/stop?a=1&b=2\">Tap"
                        + " here</a>, or see https://example.org/help.]]></Content>")));
        write("hi");
        JsonNode answer = last();
        assertThat(answer.path("text").stringValue()).isEqualTo("Not you? Tap here, or see https://example.org/help.");
        assertThat(answer.path("links").path(0).path("url").stringValue())
                .isEqualTo("https://example.org/stop?a=1&b=2");
        assertThat(answer.path("links").path(0).path("text").stringValue()).isEqualTo("Tap here");
        assertThat(answer.path("links")).hasSize(2);
    }

    @Test
    void theArticlesOfNewsAreLinks() {
        server.answers(received -> Told.ok(reply(
                received,
                "<MsgType>news</MsgType><ArticleCount>1</ArticleCount><Articles><item><Title>t</Title>"
                        + "<Description>d</Description><PicUrl/><Url>https://example.org/</Url></item></Articles>")));
        write("hi");
        assertThat(last().path("links").path(0).path("url").stringValue()).isEqualTo("https://example.org/");
        assertThat(last().path("articles").path(0).path("description").stringValue())
                .isEqualTo("d");
    }

    @Test
    void aServerThatFailsIsExcusedByWeChat() {
        server.answers(_ -> new Told(500, ""));
        write("hi");
        assertThat(last().path("from").stringValue()).isEqualTo("wechat");
        assertThat(last().path("type").stringValue()).isEqualTo("fault");
    }

    @Test
    void somebodyWhoLeavesIsToldNothing() {
        server.answers(_ -> new Told(500, ""));
        simulator.post("/_simulator/unfollow", Map.of("user", person, "appId", plain.appId()));
        assertThat(last().path("type").stringValue()).isEqualTo("unsubscribe");
    }

    @Test
    void anAccountMayWriteThreeTimesAfterSomebodyFollowed() {
        for (int i = 0; i < 3; i++) {
            assertThat(send("m" + i).errcode()).isZero();
        }
        assertThat(send("too many").errcode()).isEqualTo(45047);
        assertThat(last().path("text").stringValue()).isEqualTo("m2");
        assertThat(last().path("via").stringValue()).isEqualTo("api");
        simulator.advanceClock(61);
        assertThat(send("too late").errcode()).isEqualTo(45015);
    }

    @Test
    void aMessageOpensTheChatForFiveAnswersAndTwoDays() {
        simulator.advanceClock(120);
        assertThat(send("too late").errcode()).isEqualTo(45015);
        write("hi");
        assertThat(chat().path("windows").path(0).path("left").intValue()).isEqualTo(5);
        simulator.advanceClock(47 * 3600);
        assertThat(send("still welcome").errcode()).isZero();
        simulator.advanceClock(3600);
        assertThat(send("too late").errcode()).isEqualTo(45015);
    }

    @Test
    void nobodyWritesToWhoLeft() {
        write("hi");
        simulator.post("/_simulator/unfollow", Map.of("user", person, "appId", plain.appId()));
        assertThat(send("come back").errcode()).isEqualTo(45015);
    }

    @Test
    void aCustomMessageMustBeInOrder() {
        assertThat(send(Map.of("touser", "nobody", "msgtype", "text", "text", Map.of("content", "x")))
                        .errcode())
                .isEqualTo(40003);
        assertThat(send(Map.of("touser", plain.openIdOf(person), "msgtype", "poem"))
                        .errcode())
                .isEqualTo(40008);
        assertThat(send("扫".repeat(683)).errcode()).isEqualTo(45002);
        assertThat(send(Map.of(
                                "touser",
                                plain.openIdOf(person),
                                "msgtype",
                                "news",
                                "news",
                                Map.of("articles", List.of(Map.of("title", "a"), Map.of("title", "b")))))
                        .errcode())
                .isEqualTo(45008);
        assertThat(send("and this one is").errcode()).isZero();
    }

    private JsonNode chat() {
        return simulator
                .get("/_simulator/chats/%s/%s".formatted(person, plain.appId()))
                .json();
    }

    private JsonNode last() {
        JsonNode messages = chat().path("messages");
        return messages.path(messages.size() - 1);
    }

    private void follow() {
        simulator.post("/_simulator/follow", Map.of("user", person, "appId", plain.appId()));
    }

    private void write(String content) {
        simulator.post("/_simulator/text", Map.of("user", person, "appId", plain.appId(), "content", content));
    }

    private Answer send(String content) {
        return send(Map.of("touser", plain.openIdOf(person), "msgtype", "text", "text", Map.of("content", content)));
    }

    private Answer send(Map<String, ?> message) {
        return simulator.post("/cgi-bin/message/custom/send?access_token=" + plain.token(), message);
    }

    private String reply(Received received, String inner) {
        return "<xml><ToUserName>%s</ToUserName><FromUserName>%s</FromUserName><CreateTime>1</CreateTime>%s</xml>"
                .formatted(received.parameter("openid"), plain.originalId(), inner);
    }
}
