package dev.saoma.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.simulator.RunningSimulator.Answer;
import dev.saoma.simulator.SimulatorTest;
import dev.saoma.simulator.qr.QrPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeTests extends SimulatorTest {

    @ParameterizedTest
    @CsvSource({"120, 900, 300", "180, 1500, 80", "430, 20, 20", "700, 600, 100"})
    void aCodeIsFoundInAScreenshot(int side, int x, int y) throws IOException {
        String url = account.codeUrl("s_1");
        BufferedImage screen = screen(Color.WHITE);
        paste(screen, url, side, x, y);
        assertThat(code(screen)).isEqualTo(url);
    }

    @Test
    void aCodeIsFoundOnADarkPage() throws IOException {
        String url = account.codeUrl("s_1");
        BufferedImage screen = screen(new Color(0x101412));
        paste(screen, url, 240, 840, 420);
        assertThat(code(screen)).isEqualTo(url);
    }

    @Test
    void ofSeveralCodesOneOfOursIsMeant() throws IOException {
        String url = account.codeUrl("s_1");
        BufferedImage screen = screen(Color.WHITE);
        paste(screen, "https://example.org/", 260, 100, 100);
        paste(screen, url, 260, 1200, 600);
        assertThat(code(screen)).isEqualTo(url);
    }

    @Test
    void aForeignCodeIsReadToo() throws IOException {
        BufferedImage screen = screen(Color.WHITE);
        paste(screen, "https://example.org/", 260, 100, 100);
        Answer answer = decode(png(screen));
        assertThat(answer.json().path("code").stringValue()).isEqualTo("https://example.org/");
        assertThat(answer.json().path("known").booleanValue()).isFalse();
    }

    @Test
    void aPictureWithoutACodeIsRefused() throws IOException {
        assertThat(decode(png(screen(Color.WHITE))).json().path("code").stringValue())
                .isEqualTo("no-code-in-picture");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        Answer refused = decode(new byte[] {1, 2, 3});
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").stringValue()).isEqualTo("picture-unreadable");
    }

    @Test
    void aSmallFileThatHoldsAHugePictureIsRefused() throws IOException {
        byte[] huge = png(new BufferedImage(20_000, 20_000, BufferedImage.TYPE_BYTE_BINARY));
        assertThat(decode(huge).json().path("code").stringValue()).isEqualTo("picture-unreadable");
    }

    private String code(BufferedImage screen) throws IOException {
        return decode(png(screen)).json().path("code").stringValue();
    }

    private Answer decode(byte[] picture) {
        return simulator.postBytes("/_simulator/decode", picture, "image/png");
    }

    /// A page with text and boxes around, as a login page has.
    private static BufferedImage screen(Color paper) {
        BufferedImage screen = new BufferedImage(1920, 1080, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = screen.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, 1920, 1080);
        pen.setColor(Color.GRAY);
        for (int line = 0; line < 30; line++) {
            pen.fillRect(30, 20 + line * 34, 200 + (line * 137) % 500, 14);
        }
        pen.dispose();
        return screen;
    }

    private static void paste(BufferedImage screen, String content, int side, int x, int y) throws IOException {
        BufferedImage code =
                ImageIO.read(new ByteArrayInputStream(QrPicture.of(content).jpeg(side)));
        Graphics2D pen = screen.createGraphics();
        pen.drawImage(code, x, y, null);
        pen.dispose();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
