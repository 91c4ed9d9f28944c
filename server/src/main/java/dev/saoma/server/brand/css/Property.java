package dev.saoma.server.brand.css;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A property that operators can set, and which values it has.
enum Property {
    FONT_FAMILY("names of known fonts, such as Georgia, \"PingFang SC\", serif", Fonts::read),
    FONT_SIZE("12px to 32px, or 0.75rem to 2rem", Values.length(12, 32)),
    FONT_WEIGHT("normal, bold or 300 to 900", Values.word("normal|bold|[3-9]00")),
    FONT_STYLE("normal or italic", Values.word("normal|italic")),
    LETTER_SPACING("normal, or 0 to 0.2em", Values.word("normal|0|0?\\.(0[0-9]?|1[0-9]?|20?)em")),
    LINE_HEIGHT("1 to 2", Values.word("1(\\.[0-9]{1,2})?|2(\\.0)?")),
    TEXT_ALIGN("start, center or end", Values.word("start|center|end")),
    TEXT_TRANSFORM("none, uppercase or capitalize", Values.word("none|uppercase|capitalize")),
    PADDING("one to four lengths of 0 to 32px", Values.lengths(32)),
    MARGIN_TOP("0 to 32px", Values.length(0, 32)),
    MARGIN_BOTTOM("0 to 32px", Values.length(0, 32)),
    GAP("0 to 32px", Values.length(0, 32)),
    MAX_WIDTH("360px to 560px", Values.length(360, 560)),
    BORDER_RADIUS("one to four lengths of 0 to 32px", Values.lengths(32)),
    BORDER_WIDTH("one to four lengths of 0 to 8px", Values.lengths(8)),
    BORDER_STYLE("none, solid, dashed, dotted or double", Values.word("none|solid|dashed|dotted|double")),
    BORDER_COLOR("a colour as #rgb or #rrggbb", Values.word("#[0-9a-f]{3}|#[0-9a-f]{6}")),
    BOX_SHADOW("none, or two to four lengths and rgb(0 0 0 / 0% to 20%)", Values::shadow);

    /// How a value is read.
    @FunctionalInterface
    interface Reader {

        /// The value as we write it.
        Optional<String> read(String value);
    }

    private final String form;
    private final Reader reader;

    Property(String form, Reader reader) {
        this.form = form;
        this.reader = reader;
    }

    static Optional<Property> of(String name) {
        return Arrays.stream(values())
                .filter(property -> property.word().equals(name.toLowerCase(Locale.ROOT)))
                .findAny();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String form() {
        return form;
    }

    Optional<String> read(String value) {
        return reader.read(value);
    }
}
