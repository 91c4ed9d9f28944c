package dev.saoma.server.connection.wechat;

import static dev.saoma.server.testing.DirectedApi.answer;
import static dev.saoma.server.testing.DirectedApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.saoma.server.connection.Counted;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniPrograms;
import dev.saoma.server.connection.MiniPrograms.Holder;
import dev.saoma.server.connection.Picture;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.OpenId;
import dev.saoma.server.kernel.PhoneNumber;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.UnionId;
import dev.saoma.server.testing.DirectedApi;
import dev.saoma.server.testing.TestConnections;
import dev.saoma.server.testing.TestPictures;
import dev.saoma.server.testing.TestPools;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What a mini program's calls send to WeChat, and what becomes of its answers.
class MiniProgramCallsTests {

    private static final OpenId WHO = new OpenId("oABCDEFGHIJKLMNOPQRSTUVWXYZ0");
    private static final Secret CODE = new Secret("033Abc000x1");
    private static final String CODE_CALL = "/wxa/getwxacodeunlimit";
    private static final String HOLDER_CALL = "/sns/jscode2session";
    private static final String PHONE_CALL = "/wxa/business/getuserphonenumber";

    @AutoClose
    private static final Node node = Node.start();

    @AutoClose
    private final DirectedApi api = new DirectedApi();

    private final MiniProgram program = TestConnections.at(
            api.url(), TestConnections.miniProgram(TestPools.pool().id()));

    MiniProgramCallsTests() throws IOException {}

    private static MiniPrograms programs() {
        return node.programs();
    }

    private long counted(Counted what) {
        return node.uses().on(node.uses().today(), program.appId()).getOrDefault(what, 0L);
    }

    private String phoneOf(String appId, String number) {
        return """
                {"errcode":0,"errmsg":"ok","phone_info":{"phoneNumber":"%s","purePhoneNumber":"%s","countryCode":86,
                "watermark":{"timestamp":1637744274,"appid":"%s"}}}""".formatted(number, number, appId);
    }

    @Test
    void aCodeIsAskedForWithItsPageAndVersionAndComesBackAsAPictureOfOurs() throws IOException {
        api.on(CODE_CALL, picture(TestPictures.jpeg(430, 430)));

        var reply = programs().code(program, "scene_-1");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Ok.class,
                        ok -> assertThat(((Picture) ok.body()).png()).startsWith(0x89, 'P', 'N', 'G'));
        assertThat(api.asked(CODE_CALL).getFirst().body())
                .contains(
                        "\"scene\":\"scene_-1\"",
                        "\"page\":\"pages/login/index\"",
                        "\"check_path\":true",
                        "\"env_version\":\"release\"",
                        "\"width\":430");
        assertThat(counted(Counted.CODE)).isEqualTo(1);
    }

    @Test
    void theLogoTakesTheMiddleOfTheCodeAndNothingElse() throws IOException {
        api.on(CODE_CALL, picture(TestPictures.png(430, 430, 0x000000)));
        var red = TestPictures.logo(0xFF0000);

        var reply = programs().code(TestConnections.withLogo(red, program), "scene");

        var image = ImageIO.read(new ByteArrayInputStream(((Picture) ((Reply.Ok<?>) reply).body()).png()));
        assertThat(image.getRGB(215, 215) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(image.getRGB(5, 5) & 0xFFFFFF).isZero();
        assertThat(image.getRGB(100, 215) & 0xFFFFFF).isZero();
    }

    @Test
    void anErrorInTheClothesOfAPictureIsAnError() {
        api.on(CODE_CALL, answer(200, "image/jpeg", "{\"errcode\":41030,\"errmsg\":\"invalid page\"}"));

        assertThat(programs().code(program, "scene")).isEqualTo(new Reply.Failed<>(41030, "invalid page"));
    }

    @Test
    void whatIsNoPictureAtAllIsNoAnswer() {
        api.on(CODE_CALL, answer(200, "image/jpeg", "\u00ff\u00d8 broken"));

        assertThat(programs().code(program, "scene")).isInstanceOf(Reply.Unreachable.class);
    }

    @Test
    void whoHoldsALoginCodeIsAskedOnceWithoutAToken() {
        api.on(
                HOLDER_CALL,
                answer(
                        200,
                        "text/plain",
                        "{\"session_key\":\"tiihtNczf5v6AKRyjwEUhQ==\",\"openid\":\"" + WHO.value()
                                + "\",\"unionid\":\"u1\"}"));

        assertThat(programs().holder(program, CODE))
                .isEqualTo(new Reply.Ok<>(new Holder(WHO, new UnionId("u1"))))
                .asString()
                .doesNotContain("tiihtNczf5v6AKRyjwEUhQ==");
        var asked = api.asked(HOLDER_CALL).getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.address())
                .contains("appid=" + program.appId(), "js_code=033Abc000x1", "grant_type=authorization_code")
                .doesNotContain("access_token");
    }

    @Test
    void aSpentCodeIsNeverSentAgainWhateverWeChatAnswers() {
        api.on(HOLDER_CALL, json("{\"errcode\":-1,\"errmsg\":\"system error\"}"));
        api.on(PHONE_CALL, answer(502, "text/html", "<html>"));

        assertThat(programs().holder(program, CODE)).isEqualTo(new Reply.Failed<>(-1, "system error"));
        assertThat(programs().phone(program, CODE, WHO)).isInstanceOf(Reply.Unreachable.class);

        assertThat(api.asked(HOLDER_CALL)).hasSize(1);
        assertThat(api.asked(PHONE_CALL)).hasSize(1);
    }

    @Test
    void thePhoneNumberIsAskedForWithItsOwnerAndCounted() {
        api.on(PHONE_CALL, json(phoneOf(program.appId().value(), "13580006666")));

        assertThat(programs().phone(program, CODE, WHO)).isEqualTo(new Reply.Ok<>(new PhoneNumber("+8613580006666")));
        assertThat(api.asked(PHONE_CALL).getFirst().body())
                .contains("\"code\":\"033Abc000x1\"", "\"openid\":\"" + WHO.value() + "\"");
        assertThat(counted(Counted.PAID_PHONE)).isEqualTo(1);
    }

    @Test
    void aNumberThatWasReleasedToAnotherProgramIsNotTakenNorCounted() {
        api.on(PHONE_CALL, json(phoneOf("wx0000000000000000", "13580006666")));

        assertThat(programs().phone(program, CODE, WHO)).isInstanceOf(Reply.Unreachable.class);
        assertThat(counted(Counted.PAID_PHONE)).isZero();
    }

    @Test
    void aRefusedTokenIsReplacedBeforeThePhoneIsAskedForAgain() {
        api.on(
                PHONE_CALL,
                json("{\"errcode\":40001,\"errmsg\":\"invalid credential\"}"),
                json(phoneOf(program.appId().value(), "13580006666")));

        assertThat(programs().phone(program, CODE, WHO)).isInstanceOf(Reply.Ok.class);
    }

    @Test
    void noCallIsMadeInsideATransaction() {
        node.transaction()
                .executeWithoutResult(_ -> assertThatIllegalStateException()
                        .isThrownBy(() -> programs().holder(program, CODE)));
    }

    private static DirectedApi.Act picture(byte[] bytes) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/jpeg");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }
}
