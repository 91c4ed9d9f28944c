package dev.saoma.server.login.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/// Reads a drawn code as a phone would, by somebody else's decoder.
final class TestScanner {

    private static final int SCALE = 4;
    private static final int WHITE = 0xFFFFFF;
    private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    private TestScanner() {}

    static String read(JsonNode qr) {
        var side = qr.get("size").asInt() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, WHITE);
        RECTANGLE.matcher(qr.get("path").asString()).results().forEach(rectangle -> {
            var x = Integer.parseInt(rectangle.group(1)) * SCALE;
            var y = Integer.parseInt(rectangle.group(2)) * SCALE;
            var width = Integer.parseInt(rectangle.group(3)) * SCALE;
            for (var row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        });
        return decoded(side, pixels);
    }

    static String read(byte[] png) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(png));
            var side = image.getWidth();
            return decoded(side, image.getRGB(0, 0, side, side, null, 0, side));
        } catch (IOException e) {
            throw new AssertionError("No picture", e);
        }
    }

    private static String decoded(int side, int[] pixels) {
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        try {
            return new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("No phone could read this", e);
        }
    }
}
