package dev.saoma.server.connection;

import dev.saoma.server.connection.picture.Pictures;
import java.util.Arrays;

/// A logo as we keep it: a square PNG that we drew ourselves, whatever was handed in.
public final class Logo {

    private final byte[] png;

    /// @param png what a logo was stored as
    public Logo(byte[] png) {
        this.png = png.clone();
    }

    /// What comes of looking at a picture that somebody hands in.
    public sealed interface Read {

        /// It can be a logo.
        record Good(Logo logo) implements Read {}

        /// It cannot.
        record Refused(ConnectionFlaw flaw) implements Read {}
    }

    /// Draws a picture anew as a logo; nothing of the file itself is kept.
    public static Read read(byte[] file) {
        return switch (Pictures.logo(file)) {
            case Pictures.Drawn.Good(var picture) -> new Read.Good(new Logo(picture.png()));
            case Pictures.Drawn.WrongForm _ -> new Read.Refused(ConnectionFlaw.LOGO_FORM);
            case Pictures.Drawn.WrongSize _ -> new Read.Refused(ConnectionFlaw.LOGO_SIZE);
        };
    }

    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo that && Arrays.equals(png, that.png);
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
