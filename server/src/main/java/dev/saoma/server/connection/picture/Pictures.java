package dev.saoma.server.connection.picture;

import dev.saoma.server.connection.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Logos, and mini program codes with a logo in their middle (`wechat-protocol` §C2).
public final class Pictures {

    /// Sharp in a code of any size that WeChat makes.
    private static final int LOGO_SIDE = 256;

    private static final Bounds LOGO = new Bounds(1024 * 1024, 32, 2048, 2);
    private static final Bounds BANNER = new Bounds(1024 * 1024, 16, 2048, 8);
    private static final Bounds CODE = new Bounds(1024 * 1024, 200, 1400, 1.2);

    /// The disc in the middle of WeChat's code has this share of its width; the points around it are its data.
    private static final double DISC = 1 / 2.2;

    private static final double LOGO_IN_DISC = 0.92;

    private Pictures() {}

    /// What comes of drawing a picture anew.
    public sealed interface Drawn {

        record Good(Picture picture) implements Drawn {}

        /// It is no picture, or none of a kind that is taken.
        record WrongForm() implements Drawn {}

        /// It is too large, too small or too long.
        record WrongSize() implements Drawn {}
    }

    /// The middle of a picture as a square, on white.
    public static Drawn logo(byte[] file) {
        return switch (ReadPicture.read(file, LOGO)) {
            case ReadPicture.Result.WrongForm _ -> new Drawn.WrongForm();
            case ReadPicture.Result.WrongSize _ -> new Drawn.WrongSize();
            case ReadPicture.Result.Good(var image) -> new Drawn.Good(picture(square(image)));
        };
    }

    /// A picture that is made to fit, if it is larger, and keeps its shape and what shows through it.
    public static Drawn within(byte[] file, int width, int height) {
        return switch (ReadPicture.read(file, BANNER)) {
            case ReadPicture.Result.WrongForm _ -> new Drawn.WrongForm();
            case ReadPicture.Result.WrongSize _ -> new Drawn.WrongSize();
            case ReadPicture.Result.Good(var image) -> new Drawn.Good(picture(fitting(image, width, height)));
        };
    }

    /// A code as WeChat made it.
    public static Drawn code(byte[] file) {
        return switch (ReadPicture.read(file, CODE)) {
            case ReadPicture.Result.WrongForm _ -> new Drawn.WrongForm();
            case ReadPicture.Result.WrongSize _ -> new Drawn.WrongSize();
            case ReadPicture.Result.Good(var image) -> new Drawn.Good(picture(onWhite(image)));
        };
    }

    /// The same with a logo of ours in its middle.
    public static Drawn code(byte[] file, byte[] logo) {
        return switch (ReadPicture.read(file, CODE)) {
            case ReadPicture.Result.WrongForm _ -> new Drawn.WrongForm();
            case ReadPicture.Result.WrongSize _ -> new Drawn.WrongSize();
            case ReadPicture.Result.Good(var image) ->
                ReadPicture.read(logo, LOGO) instanceof ReadPicture.Result.Good(var middle)
                        ? new Drawn.Good(picture(withMiddle(onWhite(image), middle)))
                        : new Drawn.WrongForm();
        };
    }

    private static BufferedImage square(BufferedImage image) {
        var side = Math.min(image.getWidth(), image.getHeight());
        var x = (image.getWidth() - side) / 2;
        var y = (image.getHeight() - side) / 2;
        var drawn = new BufferedImage(LOGO_SIDE, LOGO_SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = pen(drawn);
        pen.drawImage(smaller(image.getSubimage(x, y, side, side), LOGO_SIDE), 0, 0, LOGO_SIDE, LOGO_SIDE, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage fitting(BufferedImage image, int width, int height) {
        var scale = Math.min(1, Math.min(width / (double) image.getWidth(), height / (double) image.getHeight()));
        var wide = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var high = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var drawn = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(smaller(image, wide), 0, 0, wide, high, null);
        pen.dispose();
        return drawn;
    }

    /// By halves, as one step over many points would leave most of them out.
    private static BufferedImage smaller(BufferedImage image, int width) {
        var current = image;
        while (current.getWidth() >= 2 * width && current.getHeight() > 1) {
            var wide = current.getWidth() / 2;
            var high = current.getHeight() / 2;
            var next = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
            var pen = next.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(current, 0, 0, wide, high, null);
            pen.dispose();
            current = next;
        }
        return current;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var drawn = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = pen(drawn);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return drawn;
    }

    private static BufferedImage withMiddle(BufferedImage code, BufferedImage logo) {
        var disc = Math.min(code.getWidth(), code.getHeight()) * DISC;
        var side = disc * LOGO_IN_DISC;
        var pen = code.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fill(disc(code, disc));
        pen.setClip(disc(code, side));
        pen.drawImage(
                logo,
                (int) Math.round((code.getWidth() - side) / 2),
                (int) Math.round((code.getHeight() - side) / 2),
                (int) Math.round(side),
                (int) Math.round(side),
                null);
        pen.dispose();
        return code;
    }

    private static Ellipse2D disc(BufferedImage around, double diameter) {
        return new Ellipse2D.Double(
                (around.getWidth() - diameter) / 2, (around.getHeight() - diameter) / 2, diameter, diameter);
    }

    private static Graphics2D pen(BufferedImage drawn) {
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        return pen;
    }

    private static Picture picture(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(bytes.toByteArray());
    }
}
