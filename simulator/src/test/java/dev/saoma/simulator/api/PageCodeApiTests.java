package dev.saoma.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.TestMiniProgram;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PageCodeApiTests extends SimulatorTest {

    private static final String CALL = "/wxa/getwxacodeunlimit";
    private static final String LOGIN = "pages/login/index";

    private TestMiniProgram program;

    @BeforeEach
    void aMiniProgramWhoseTrialHasAPageMore() {
        program = TestMiniProgram.in(
                simulator,
                Map.of("pages", Map.of("release", List.of(LOGIN), "trial", List.of(LOGIN, "pages/new/index"))));
    }

    @Test
    void aCodeIsAJpegOf430PixelsThatAPhoneCanRead() throws IOException {
        Answer answer = program.orderCode(Map.of("scene", "Xk3_-9"));
        byte[] picture = program.picture(Map.of("scene", "Xk3_-9"));

        assertThat(answer.contentType()).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(430);
        assertThat(decoded(picture).path("known").booleanValue()).isTrue();
    }

    @Test
    void theWidthCountsAndWithoutBackgroundItIsAPng() throws IOException {
        Answer answer = program.orderCode(Map.of("scene", "s", "width", 280, "is_hyaline", true));
        byte[] picture = program.picture(Map.of("scene", "s", "width", 280, "is_hyaline", true));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));

        assertThat(answer.contentType()).isEqualTo("image/png");
        assertThat(image.getWidth()).isEqualTo(280);
        assertThat(image.getRGB(0, 0) >>> 24).isZero();
        assertThat(decoded(picture).path("known").booleanValue()).isTrue();
    }

    /// WeChat's own mark has a diameter of 46 hundredths of the side, and logos are put there.
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.46})
    void aCodeStillReadsWhenALogoCoversItsCentre(double share) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(program.picture(Map.of("scene", "s"))));
        int across = (int) (image.getWidth() * share);
        int corner = (image.getWidth() - across) / 2;
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillOval(corner, corner, across, across);
        pen.dispose();
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        ImageIO.write(image, "png", covered);

        assertThat(decoded(covered.toByteArray()).path("known").booleanValue()).isTrue();
    }

    /// As on a login page, and in a screenshot of it.
    @ParameterizedTest
    @ValueSource(ints = {200, 240, 333})
    void aCodeStillReadsWhenAPageShowsItSmaller(int shown) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(program.picture(Map.of("scene", "s"))));
        BufferedImage page = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 600);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 301, 203, shown, shown, null);
        pen.dispose();
        ByteArrayOutputStream screenshot = new ByteArrayOutputStream();
        ImageIO.write(page, "png", screenshot);

        assertThat(decoded(screenshot.toByteArray()).path("known").booleanValue())
                .isTrue();
    }

    @Test
    void theCodeIsAmongThoseThatThePhoneShowsForTenMinutes() {
        program.orderCode(Map.of("scene", "shown"));

        var code = simulator.get("/_simulator/codes").json().path(0);
        assertThat(code.path("scene").stringValue()).isEqualTo("shown");
        assertThat(code.path("page").stringValue()).isEqualTo(LOGIN);
        assertThat(simulator
                        .get("/_simulator/codes/%s/image.svg"
                                .formatted(code.path("id").stringValue()))
                        .status())
                .isEqualTo(200);
        simulator.advanceClock(601);
        assertThat(simulator.get("/_simulator/codes").json().isEmpty()).isTrue();
        assertThat(scanned(code.path("code").stringValue())).isEqualTo("mini-program");
    }

    @ParameterizedTest
    @CsvSource({
        "pages/new/index, release, 41030",
        "pages/new/index, trial, 41030",
        "/pages/login/index, release, 41030",
        "pages/login/index?a=b, release, 41030",
        "pages/login/index, trial, 0",
        "pages/login/index, develop, 0",
    })
    void aPageMustBeInTheReleasedVersionWhicheverVersionTheCodeOpens(String page, String version, int errcode) {
        Answer answer = program.orderCode(Map.of("scene", "s", "page", page, "env_version", version));

        assertThat(answer.contentType().startsWith("image/") ? 0 : answer.errcode())
                .isEqualTo(errcode);
    }

    @Test
    void uncheckedAnyPageIsTakenAndThePhoneFindsOutWhetherItIsThere() {
        Map<String, Object> order =
                Map.of("scene", "s", "page", "pages/new/index", "check_path", false, "env_version", "trial");
        String tried = decoded(program.picture(order)).path("code").stringValue();
        Map<String, Object> released = new HashMap<>(order);
        released.put("env_version", "release");

        assertThat(scanned(tried)).isEqualTo("mini-program");
        assertThat(scanned(decoded(program.picture(released)).path("code").stringValue()))
                .isEqualTo("no-such-page");
    }

    @Test
    void whatIsNotReleasedHasNoCodesUnlessUnchecked() {
        TestMiniProgram unreleased = TestMiniProgram.in(simulator, Map.of("pages", Map.of("develop", List.of(LOGIN))));

        assertThat(unreleased.orderCode(Map.of("scene", "s")).errcode()).isEqualTo(41030);
        assertThat(unreleased
                        .orderCode(Map.of("scene", "s", "check_path", false, "env_version", "develop"))
                        .contentType())
                .isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', 40169",
        "'{\"scene\":\"\"}', 40169",
        "'{\"scene\":\"123456789012345678901234567890123\"}', 40169",
        "'{\"scene\":\"a%20b\"}', 40129",
        "'{\"scene\":\"扫码\"}', 40129",
        "'{\"scene\":\"a b\"}', 40129",
        "'{\"scene\":12}', 47001",
        "'{\"scene\":\"s\",\"check_path\":\"false\"}', 47001",
        "'{\"scene\":\"s\",\"width\":279}', 40097",
        "'{\"scene\":\"s\",\"width\":1281}', 40097",
        "'{\"scene\":\"s\",\"env_version\":\"beta\"}', 40097",
        "'[]', 47001",
    })
    void anOrderThatWeChatWouldNotTakeIsTold(String order, int errcode) {
        Answer answer = simulator.post(CALL + "?access_token=" + program.token(), order);

        assertThat(answer.contentType()).isEqualTo("application/json; encoding=utf-8");
        assertThat(answer.errcode()).isEqualTo(errcode);
    }

    @Test
    void aSceneMayHaveThirtyTwoCharacters() {
        assertThat(program.orderCode(Map.of("scene", "0123456789abcdefghijABCDEFGHIJ-_"))
                        .contentType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void theTokenMustBeOneThatWorksAndAMiniPrograms() {
        Map<String, String> order = Map.of("scene", "s");
        assertThat(simulator.post(CALL, order).errcode()).isEqualTo(41001);
        assertThat(simulator.post(CALL + "?access_token=short", order).errcode())
                .isEqualTo(40014);
        assertThat(simulator
                        .post(CALL + "?access_token=" + "x".repeat(140), order)
                        .errcode())
                .isEqualTo(40001);
        assertThat(simulator
                        .post(CALL + "?access_token=" + account.token(), order)
                        .errcode())
                .isEqualTo(48001);
        assertThat(simulator
                        .get("/cgi-bin/user/info?access_token=" + program.token() + "&openid=x")
                        .errcode())
                .isEqualTo(48001);
    }

    @Test
    void aCallerOutsideTheWhitelistOfAMiniProgramGetsNoToken() {
        TestMiniProgram closed = TestMiniProgram.in(simulator, Map.of("ipWhitelist", List.of("203.0.113.7")));

        assertThat(closed.stableToken().errcode()).isEqualTo(40164);
        assertThat(closed.stableToken().json().path("errmsg").stringValue()).contains("127.0.0.1");
    }

    @Test
    void aMinutesQuotaEndsWithTheMinute() {
        simulator.put("/_simulator/quotas/per-minute", Map.of("appId", program.appId(), "call", CALL, "limit", 2));
        simulator.advanceClock(60 - System.currentTimeMillis() / 1000 % 60);

        program.orderCode(Map.of("scene", "s"));
        program.orderCode(Map.of("scene", "s"));
        assertThat(program.orderCode(Map.of("scene", "s")).errcode()).isEqualTo(45009);
        simulator.advanceClock(60);
        assertThat(program.orderCode(Map.of("scene", "s")).contentType()).isEqualTo("image/jpeg");
    }

    @Test
    void faultsMeetMiniProgramsToo() {
        simulator.put(
                "/_simulator/faults",
                Map.of(
                        "faults",
                        List.of(Map.of(
                                "kind",
                                "api-error",
                                "errcode",
                                45009,
                                "path",
                                CALL,
                                "appId",
                                program.appId(),
                                "count",
                                1))));

        assertThat(program.orderCode(Map.of("scene", "s")).errcode()).isEqualTo(45009);
        assertThat(program.orderCode(Map.of("scene", "s")).contentType()).isEqualTo("image/jpeg");
    }

    private JsonNode decoded(byte[] picture) {
        return simulator.postBytes("/_simulator/decode", picture, "image/jpeg").json();
    }

    private String scanned(String code) {
        return simulator.scan(simulator.person(), code, false).path("outcome").stringValue();
    }
}
