package dev.saoma.server.brand;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.connection.picture.Pictures;
import dev.saoma.server.kernel.Digest;
import java.util.Arrays;
import java.util.Base64;

/// A logo as we keep it: a PNG that we drew ourselves, whatever was handed in. Drawings as SVG are not taken: they
/// can hold scripts and addresses.
public final class BrandLogo {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 144;
    private static final int MARK_LENGTH = 12;

    private static final Bilingual FORM =
            new Bilingual("Logo 为 PNG 或 JPEG 图片，不支持 SVG。", "A logo is a PNG or JPEG picture. SVG is not taken.");
    private static final Bilingual SIZE = new Bilingual(
            "Logo 最大 1 MB，边长 16 至 2048 像素，长边不超过短边的 8 倍。",
            "A logo has at most 1 MB, sides of 16 to 2048 pixels, and is at most 8 times as long as it is high.");

    private final byte[] png;

    /// @param png what a logo was stored as
    public BrandLogo(byte[] png) {
        this.png = png.clone();
    }

    /// What comes of looking at a picture that somebody hands in.
    public sealed interface Read {

        record Good(BrandLogo logo) implements Read {}

        record Refused(BrandFlaw flaw) implements Read {}
    }

    /// Draws a picture anew as a logo; nothing of the file itself is kept.
    public static Read read(byte[] file) {
        return switch (Pictures.within(file, WIDTH, HEIGHT)) {
            case Pictures.Drawn.Good(var picture) -> new Read.Good(new BrandLogo(picture.png()));
            case Pictures.Drawn.WrongForm _ -> new Read.Refused(BrandFlaw.logo(FORM));
            case Pictures.Drawn.WrongSize _ -> new Read.Refused(BrandFlaw.logo(SIZE));
        };
    }

    /// The same for a picture in an address (RFC 2397), as a browser reads files.
    public static Read readAddress(String address) {
        var comma = address.indexOf(',');
        if (!address.startsWith("data:image/")
                || comma < 0
                || !address.substring(0, comma).endsWith(";base64")) {
            return new Read.Refused(BrandFlaw.logo(FORM));
        }
        try {
            return read(Base64.getDecoder().decode(address.substring(comma + 1)));
        } catch (IllegalArgumentException _) {
            return new Read.Refused(BrandFlaw.logo(FORM));
        }
    }

    public byte[] png() {
        return png.clone();
    }

    /// Changes with the picture.
    public String mark() {
        return Digest.of(Base64.getEncoder().encodeToString(png)).value().substring(0, MARK_LENGTH);
    }

    /// As it can stand in a page.
    public String address() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BrandLogo that && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "logo of " + png.length + " bytes";
    }
}
