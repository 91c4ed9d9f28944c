package dev.saoma.simulator.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// A QR code, drawn as a JPEG (as WeChat does) or as SVG (for pages).
public final class QrPicture {

    private static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrPicture(ByteMatrix modules) {
        this.modules = modules;
    }

    public static QrPicture of(String content) {
        return encoded(content, ErrorCorrectionLevel.M);
    }

    /// One that still reads when its centre is covered.
    static QrPicture sturdy(String content) {
        return encoded(content, ErrorCorrectionLevel.H);
    }

    public byte[] jpeg(int side) {
        return written(drawn(side, BufferedImage.TYPE_INT_RGB, Color.WHITE), "jpg");
    }

    /// @param imageType one of [BufferedImage]'s; see-through where the background is
    BufferedImage drawn(int side, int imageType, Color background) {
        int across = modules.getWidth() + 2 * QUIET;
        int scale = Math.max(1, side / across);
        int margin = (side - scale * modules.getWidth()) / 2;
        BufferedImage image = new BufferedImage(side, side, imageType);
        Graphics2D pen = image.createGraphics();
        pen.setColor(background);
        pen.fillRect(0, 0, side, side);
        pen.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    pen.fillRect(margin + x * scale, margin + y * scale, scale, scale);
                }
            }
        }
        pen.dispose();
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    public String svg() {
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(side, side)
                + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>".formatted(side, side, path);
    }

    private static QrPicture encoded(String content, ErrorCorrectionLevel level) {
        try {
            return new QrPicture(Encoder.encode(content, level, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
