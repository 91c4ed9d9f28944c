package dev.saoma.server.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BrandLogoTests {

    private static byte[] png(int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String address(String type, byte[] file) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(file);
    }

    private static boolean refused(String address) {
        return BrandLogo.readAddress(address) instanceof BrandLogo.Read.Refused;
    }

    @Test
    void aLogoIsMadeToFitAndKeepsItsShapeAndWhatShowsThrough() throws IOException {
        var read = BrandLogo.readAddress(address("image/png", png(1200, 240)));

        assertThat(read).isInstanceOf(BrandLogo.Read.Good.class);
        var drawn = ImageIO.read(
                new ByteArrayInputStream(((BrandLogo.Read.Good) read).logo().png()));
        assertThat(drawn.getWidth()).isEqualTo(480);
        assertThat(drawn.getHeight()).isEqualTo(96);
        assertThat(drawn.getRGB(3, 3) >>> 24).isZero();
    }

    @Test
    void nothingOfTheFileItselfIsKept() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(png(64, 64));
        file.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        var read = (BrandLogo.Read.Good) BrandLogo.readAddress(address("image/png", file.toByteArray()));

        assertThat(new String(read.logo().png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefused() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refused(address("image/svg+xml", svg))).isTrue();
        assertThat(refused(address("image/png", svg))).isTrue();
        assertThat(refused("https://evil.example/logo.png")).isTrue();
        assertThat(refused("data:image/png;base64,%%%")).isTrue();
        assertThat(refused("data:image/png")).isTrue();
        assertThat(refused(address("image/png", png(2100, 300)))).isTrue();
        assertThat(refused(address("image/png", png(900, 100)))).isTrue();
        assertThat(refused(address("image/png", png(8, 8)))).isTrue();
        assertThat(refused(address("image/png", new byte[2 * 1024 * 1024]))).isTrue();
    }
}
