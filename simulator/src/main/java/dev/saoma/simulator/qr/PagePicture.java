package dev.saoma.simulator.qr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// The code of a mini program's page. WeChat draws a round code of its own that only it can read, with a picture in
/// its middle that owners like to cover with their logo. Here the same QR code stands in each corner, and the middle
/// is as free as WeChat's.
public final class PagePicture {

    /// What a corner has of the side: any more, and the disc in the middle would cover some of it.
    private static final double CORNER = 0.33;

    private static final double MARGIN = 0.03;
    private static final double DISC = 0.42;
    private static final Color GREEN = new Color(0x07, 0xc1, 0x60);

    private final String contentType;
    private final byte[] bytes;

    private PagePicture(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes;
    }

    /// Draws the code.
    ///
    /// @param seeThrough a PNG without background (`is_hyaline`), else a JPEG
    public static PagePicture of(String content, int side, boolean seeThrough) {
        int kind = seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(side, side, kind);
        Graphics2D pen = image.createGraphics();
        if (!seeThrough) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, side, side);
        }
        QrPicture code = QrPicture.of(content);
        int near = (int) (side * MARGIN);
        int size = (int) (side * (CORNER - MARGIN));
        int far = side - near - size;
        code.draw(pen, near, near, size);
        code.draw(pen, far, near, size);
        code.draw(pen, near, far, size);
        code.draw(pen, far, far, size);
        drawMark(pen, side);
        pen.dispose();
        return seeThrough
                ? new PagePicture("image/png", QrPicture.written(image, "png"))
                : new PagePicture("image/jpeg", QrPicture.written(image, "jpg"));
    }

    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes;
    }

    private static void drawMark(Graphics2D pen, int side) {
        int across = (int) (side * DISC);
        int corner = (side - across) / 2;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(GREEN);
        pen.fillOval(corner, corner, across, across);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(across / 12f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int half = side / 2;
        int loop = across / 4;
        pen.drawArc(half - loop, half - loop / 2, loop, loop, 0, 270);
        pen.drawArc(half, half - loop / 2, loop, loop, 180, 270);
    }
}
