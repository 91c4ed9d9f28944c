package dev.saoma.server.brand;

import org.jspecify.annotations.Nullable;

/// The colours of a brand as the style sheet of the pages takes them.
///
/// @param accent by day, which can be read on the card
/// @param dark the same by night
record BrandSheet(
        @Nullable Colour accent,
        @Nullable Colour dark,
        @Nullable Colour ground,
        @Nullable Colour darkGround) {

    String text() {
        var day = accents(accent, dark, Contrast.CARD, Colour.BLACK) + grounds(ground);
        var night = accents(dark, accent, Contrast.DARK_CARD, Colour.WHITE) + grounds(darkGround);
        return (day.isEmpty() ? "" : ":root{" + day + "}\n")
                + (night.isEmpty() ? "" : "@media (prefers-color-scheme:dark){:root{" + night + "}}\n");
    }

    private static String accents(@Nullable Colour own, @Nullable Colour other, Colour card, Colour towards) {
        var from = own == null ? other : own;
        if (from == null) {
            return "";
        }
        var accent = Contrast.adjusted(from, card, towards);
        return "--accent:" + accent.hex() + ";--accent-soft:"
                + Contrast.tint(accent, card).hex() + ";";
    }

    private static String grounds(@Nullable Colour ground) {
        return ground == null
                ? ""
                : "--page:" + ground.hex() + ";--on-page:"
                        + Contrast.text(ground).hex() + ";";
    }
}
