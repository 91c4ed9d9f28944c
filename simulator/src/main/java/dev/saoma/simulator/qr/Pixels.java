package dev.saoma.simulator.qr;

import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture in memory, transparent parts made white.
public final class Pixels {

    /// Looked at before the picture is unpacked: a small file can hold a huge one.
    private static final long MOST_PIXELS = 40_000_000;

    private final int width;
    private final int height;
    private final int[] rgb;

    private Pixels(BufferedImage flat) {
        this.width = flat.getWidth();
        this.height = flat.getHeight();
        this.rgb = flat.getRGB(0, 0, width, height, null, 0, width);
    }

    /// Empty if it is not a picture that can be read (PNG, JPEG, GIF, BMP), or too large.
    public static Optional<Pixels> read(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean tooLarge = (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS;
                return tooLarge ? Optional.empty() : Optional.of(onWhite(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) {
            // Damaged files make ImageIO's readers throw whatever they come across.
            return Optional.empty();
        }
    }

    LuminanceSource luminance() {
        return new RGBLuminanceSource(width, height, rgb);
    }

    private static Pixels onWhite(BufferedImage image) {
        BufferedImage flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = flat.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return new Pixels(flat);
    }
}
