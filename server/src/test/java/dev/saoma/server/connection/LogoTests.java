package dev.saoma.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.testing.TestPictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// What can be a logo, and what is left of it.
class LogoTests {

    @Test
    void aPictureBecomesASquarePngOfOurOwn() throws IOException {
        for (var file : new byte[][] {
            TestPictures.png(64, 64, 0x112233), TestPictures.png(200, 120, 0x112233), TestPictures.jpeg(2048, 1024)
        }) {
            var logo = ((Logo.Read.Good) Logo.read(file)).logo();
            var image = ImageIO.read(new ByteArrayInputStream(logo.png()));
            assertThat(image.getWidth()).isEqualTo(256);
            assertThat(image.getHeight()).isEqualTo(256);
        }
    }

    @Test
    void nothingOfTheFileItselfIsKept() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write(TestPictures.png(64, 64, 0x112233));
        file.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        var logo = ((Logo.Read.Good) Logo.read(file.toByteArray())).logo();

        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void otherKindsOfPicturesAreRefusedInWords() {
        for (var file : new String[] {
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "RIFF\0\0\0\0WEBPVP8 ", "GIF89a......", "", "\u0089PNG"
        }) {
            assertThat(Logo.read(file.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(file)
                    .isEqualTo(new Logo.Read.Refused(ConnectionFlaw.LOGO_FORM));
        }
        assertThat(ConnectionFlaw.LOGO_FORM.text().en()).contains("SVG", "PNG");
    }

    @Test
    void tooSmallTooLargeAndTooLongPicturesAreRefused() {
        for (var file : new byte[][] {
            TestPictures.png(16, 16, 0),
            TestPictures.png(3000, 3000, 0),
            TestPictures.png(400, 100, 0),
            new byte[2_000_000]
        }) {
            assertThat(Logo.read(file)).isEqualTo(new Logo.Read.Refused(ConnectionFlaw.LOGO_SIZE));
        }
    }

    @Test
    void aPictureThatOnlySaysThatItIsHugeIsNotDecoded() {
        assertThat(Logo.read(claiming(60_000, 60_000))).isEqualTo(new Logo.Read.Refused(ConnectionFlaw.LOGO_SIZE));
    }

    @Test
    void aBrokenPictureIsRefusedAndNoError() {
        var file = TestPictures.png(64, 64, 0x112233);
        for (var length = 9; length < file.length - 20; length += 7) {
            assertThat(Logo.read(Arrays.copyOf(file, length)))
                    .as("cut at " + length)
                    .isEqualTo(new Logo.Read.Refused(ConnectionFlaw.LOGO_FORM));
        }
    }

    /// The head of a PNG of that size, and nothing behind it.
    private static byte[] claiming(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(head);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
                .putInt(13)
                .put(head)
                .putInt((int) sum.getValue())
                .array();
    }
}
