package dev.saoma.server.brand;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An opaque colour of sRGB.
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);
    static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern FORM = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final int HEX = 16;

    /// The colour of `#rgb` or `#rrggbb`.
    static Optional<Colour> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var digits = text.length() == 7 ? text.substring(1) : text.substring(1).replaceAll("(.)", "$1$1");
        return Optional.of(new Colour(part(digits, 0), part(digits, 2), part(digits, 4)));
    }

    private static int part(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2), HEX);
    }

    /// How well one of two is read on the other, from 1 to 21 (WCAG 2.2, contrast ratio).
    double contrast(Colour other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// This with so much of another in it, from 0 to 1.
    Colour with(Colour other, double share) {
        return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
    }

    private static int mix(int own, int other, double share) {
        return (int) Math.round(own + (other - own) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// As style sheets write it.
    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
