package dev.saoma.server.login.web;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A QR code (ISO/IEC 18004) as a PNG, for a page without a script: on a phone only an image can be held down to be
/// read by WeChat or saved to the album.
final class QrPicture {

    private static final int QUIET_ZONE = 4;

    /// Pixels a module: large enough to be read from the album.
    private static final int SCALE = 12;

    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    static byte[] png(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = (code.size + 2 * QUIET_ZONE) * SCALE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                // Beyond its edge it has no dark modules.
                if (!code.getModule(x / SCALE - QUIET_ZONE, y / SCALE - QUIET_ZONE)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
