package dev.saoma.simulator.qr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// The code of a mini program's page. WeChat draws a round code of its own that only it can read; this is a QR code
/// with the mini program's mark in the middle, where WeChat has it and owners like to put their logo.
public final class PagePicture {

    private static final double MARK = 0.24;
    private static final Color GREEN = new Color(0x07, 0xc1, 0x60);
    private static final Color CLEAR = new Color(255, 255, 255, 0);

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
        QrPicture code = QrPicture.sturdy(content);
        BufferedImage image = seeThrough
                ? code.drawn(side, BufferedImage.TYPE_INT_ARGB, CLEAR)
                : code.drawn(side, BufferedImage.TYPE_INT_RGB, Color.WHITE);
        mark(image);
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

    private static void mark(BufferedImage image) {
        int side = image.getWidth();
        int across = (int) (side * MARK);
        int corner = (side - across) / 2;
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillOval(corner, corner, across, across);
        pen.setColor(GREEN);
        pen.fillOval(corner + across / 8, corner + across / 8, across * 3 / 4, across * 3 / 4);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(Math.max(2f, across / 12f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int half = side / 2;
        int arm = across / 6;
        pen.drawArc(half - arm, half - arm / 2, arm, arm, 0, 270);
        pen.drawArc(half, half - arm / 2, arm, arm, 180, 270);
        pen.dispose();
    }
}
