package dev.saoma.server.brand.css;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A property that operators can set, and which values it has.
enum Property {
    FONT_FAMILY("names of known fonts, such as Georgia, \"PingFang SC\", serif"),
    FONT_SIZE("12px to 32px, or 0.75rem to 2rem"),
    FONT_WEIGHT("normal, bold or 300 to 900"),
    FONT_STYLE("normal or italic"),
    LETTER_SPACING("normal, or 0 to 0.2em"),
    LINE_HEIGHT("1 to 2"),
    TEXT_ALIGN("start, center or end"),
    TEXT_TRANSFORM("none, uppercase or capitalize"),
    PADDING("one to four lengths of 0 to 32px"),
    MARGIN_TOP("0 to 32px"),
    MARGIN_BOTTOM("0 to 32px"),
    GAP("0 to 32px"),
    MAX_WIDTH("360px to 560px"),
    BORDER_RADIUS("one to four lengths of 0 to 32px"),
    BORDER_WIDTH("one to four lengths of 0 to 8px"),
    BORDER_STYLE("none, solid, dashed, dotted or double"),
    BORDER_COLOR("a colour as #rgb or #rrggbb"),
    BOX_SHADOW("none, or two to four lengths and rgb(0 0 0 / 0% to 20%)");

    private final String form;

    Property(String form) {
        this.form = form;
    }

    static Optional<Property> of(String name) {
        return Arrays.stream(values())
                .filter(property -> property.word().equals(name.toLowerCase(Locale.ROOT)))
                .findAny();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it takes, in words.
    String form() {
        return form;
    }

    /// The value as we write it; nothing for one that it does not take.
    Optional<String> read(String value) {
        return switch (this) {
            case FONT_FAMILY -> Fonts.read(value);
            case FONT_SIZE -> Values.length(value, 12, 32);
            case FONT_WEIGHT -> Values.word(value, "normal|bold|[3-9]00");
            case FONT_STYLE -> Values.word(value, "normal|italic");
            case LETTER_SPACING -> Values.word(value, "normal|0|0?\\.(0[0-9]?|1[0-9]?|20?)em");
            case LINE_HEIGHT -> Values.word(value, "1(\\.[0-9]{1,2})?|2(\\.0)?");
            case TEXT_ALIGN -> Values.word(value, "start|center|end");
            case TEXT_TRANSFORM -> Values.word(value, "none|uppercase|capitalize");
            case PADDING, BORDER_RADIUS -> Values.lengths(value, 32);
            case MARGIN_TOP, MARGIN_BOTTOM, GAP -> Values.length(value, 0, 32);
            case MAX_WIDTH -> Values.length(value, 360, 560);
            case BORDER_WIDTH -> Values.lengths(value, 8);
            case BORDER_STYLE -> Values.word(value, "none|solid|dashed|dotted|double");
            case BORDER_COLOR -> Values.word(value, "#[0-9a-f]{3}|#[0-9a-f]{6}");
            case BOX_SHADOW -> Values.shadow(value);
        };
    }
}
