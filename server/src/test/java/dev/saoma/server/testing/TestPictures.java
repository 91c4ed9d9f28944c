package dev.saoma.server.testing;

import dev.saoma.server.connection.Logo;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Pictures for tests.
public final class TestPictures {

    private TestPictures() {}

    public static byte[] png(int width, int height, int colour) {
        return file("png", width, height, colour);
    }

    public static byte[] jpeg(int width, int height) {
        return file("jpeg", width, height, 0x336699);
    }

    /// A logo all of that colour.
    public static Logo logo(int colour) {
        return ((Logo.Read.Good) Logo.read(png(64, 64, colour))).logo();
    }

    private static byte[] file(String format, int width, int height, int colour) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(colour));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
