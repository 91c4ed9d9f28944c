package dev.saoma.simulator.api;

import static dev.saoma.simulator.RunningSimulator.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestAccount;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QrCodeApiTests extends SimulatorTest {

    @Test
    void aTemporaryCodeHasATicketItsLifeAndAnAddressOfWeChat() {
        JsonNode code = account.code("s_1");
        assertThat(code.propertyNames()).containsExactly("ticket", "expire_seconds", "url");
        assertThat(code.path("expire_seconds").intValue()).isEqualTo(600);
        assertThat(code.path("url").stringValue()).matches("http://weixin\\.qq\\.com/q/[0-9A-Za-z]{22}");
        assertThat(code.path("ticket").stringValue()).startsWith("gQ").endsWith("==");
    }

    @Test
    void withoutALifeACodeLivesAMinute() {
        Answer answer = order("{\"action_name\":\"QR_SCENE\",\"action_info\":{\"scene\":{\"scene_id\":4294967295}}}");
        assertThat(answer.json().path("expire_seconds").intValue()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"QR_LIMIT_SCENE     | {\"scene_id\":100000}", "QR_LIMIT_STR_SCENE | {\"scene_str\":\"for-ever\"}"})
    void aPermanentCodeHasNoLife(String action, String scene) {
        JsonNode code = order("{\"expire_seconds\":60,\"action_name\":\"%s\",\"action_info\":{\"scene\":%s}}"
                        .formatted(action, scene))
                .json();
        assertThat(code.propertyNames()).containsExactly("ticket", "url");
        simulator.advanceClock(40L * 86_400);
        String person = simulator.person();
        assertThat(simulator
                        .scan(person, code.path("url").stringValue(), true)
                        .path("outcome")
                        .stringValue())
                .isEqualTo("pushed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"action_info\":{\"scene\":{\"scene_str\":\"x\"}}}",
                "{\"action_name\":\"QR_OTHER\",\"action_info\":{\"scene\":{\"scene_str\":\"x\"}}}",
                "{\"action_name\":\"QR_STR_SCENE\"}",
                "{\"action_name\":\"QR_STR_SCENE\",\"action_info\":{\"scene\":{\"scene_str\":\"\"}}}",
                "{\"action_name\":\"QR_STR_SCENE\",\"action_info\":{\"scene\":{\"scene_id\":1}}}",
                "{\"action_name\":\"QR_STR_SCENE\",\"action_info\":{\"scene\":{\"scene_str\":\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg\"}}}",
                "{\"action_name\":\"QR_SCENE\",\"action_info\":{\"scene\":{\"scene_id\":0}}}",
                "{\"action_name\":\"QR_SCENE\",\"action_info\":{\"scene\":{\"scene_id\":4294967296}}}",
                "{\"action_name\":\"QR_LIMIT_SCENE\",\"action_info\":{\"scene\":{\"scene_id\":100001}}}",
                "{\"expire_seconds\":2592001,\"action_name\":\"QR_SCENE\",\"action_info\":{\"scene\":{\"scene_id\":1}}}",
                "{\"expire_seconds\":0,\"action_name\":\"QR_SCENE\",\"action_info\":{\"scene\":{\"scene_id\":1}}}"
            })
    void anOrderThatWeChatDoesNotTakeIsRefused(String order) {
        assertThat(order(order).errcode()).isEqualTo(40053);
    }

    @Test
    void whatIsNotAnOrderIsRefused() {
        assertThat(order("").errcode()).isEqualTo(44002);
        assertThat(order("[1]").errcode()).isEqualTo(47001);
        assertThat(order(
                                "{\"expire_seconds\":\"600\",\"action_name\":\"QR_SCENE\",\"action_info\":{\"scene\":{\"scene_id\":1}}}")
                        .errcode())
                .isEqualTo(47001);
    }

    @Test
    void aSubscriptionAccountMayNotMakeCodes() {
        TestAccount subscription = simulator.account(server.url(), Map.of("type", "subscription"));
        assertThat(subscription.code("s_1").path("errcode").intValue()).isEqualTo(48001);
    }

    @Test
    void thePictureShowsTheCode() {
        JsonNode code = account.code("s_1");
        String path =
                "/cgi-bin/showqrcode?ticket=" + encoded(code.path("ticket").stringValue());
        Answer picture = simulator.get(path);
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.contentType()).isEqualTo("image/jpg");
        JsonNode decoded = simulator
                .postBytes("/_simulator/decode", simulator.bytes(path), "image/jpeg")
                .json();
        assertThat(decoded.path("code").stringValue())
                .isEqualTo(code.path("url").stringValue());
    }

    @Test
    void thereIsNoPictureOfAnUnknownOrExpiredTicket() {
        String ticket = account.code("s_1").path("ticket").stringValue();
        assertThat(simulator.get("/cgi-bin/showqrcode?ticket=nothing").status()).isEqualTo(404);
        simulator.advanceClock(601);
        assertThat(simulator
                        .get("/cgi-bin/showqrcode?ticket=" + encoded(ticket))
                        .status())
                .isEqualTo(404);
    }

    private Answer order(String body) {
        return simulator.post("/cgi-bin/qrcode/create?access_token=" + account.token(), body);
    }
}
