package dev.saoma.server.brand.css;

import static dev.saoma.server.brand.css.Property.BORDER_COLOR;
import static dev.saoma.server.brand.css.Property.BORDER_RADIUS;
import static dev.saoma.server.brand.css.Property.BORDER_STYLE;
import static dev.saoma.server.brand.css.Property.BORDER_WIDTH;
import static dev.saoma.server.brand.css.Property.BOX_SHADOW;
import static dev.saoma.server.brand.css.Property.FONT_FAMILY;
import static dev.saoma.server.brand.css.Property.FONT_SIZE;
import static dev.saoma.server.brand.css.Property.FONT_STYLE;
import static dev.saoma.server.brand.css.Property.FONT_WEIGHT;
import static dev.saoma.server.brand.css.Property.GAP;
import static dev.saoma.server.brand.css.Property.LETTER_SPACING;
import static dev.saoma.server.brand.css.Property.LINE_HEIGHT;
import static dev.saoma.server.brand.css.Property.MARGIN_BOTTOM;
import static dev.saoma.server.brand.css.Property.MARGIN_TOP;
import static dev.saoma.server.brand.css.Property.MAX_WIDTH;
import static dev.saoma.server.brand.css.Property.PADDING;
import static dev.saoma.server.brand.css.Property.TEXT_ALIGN;
import static dev.saoma.server.brand.css.Property.TEXT_TRANSFORM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A part of the pages that operators can give another form. The code and what is said of a login have no name here.
enum Part {
    BODY("body", "body", EnumSet.of(FONT_FAMILY, LETTER_SPACING, LINE_HEIGHT)),
    CARD(
            ".card",
            ".card",
            EnumSet.of(
                    PADDING,
                    MAX_WIDTH,
                    TEXT_ALIGN,
                    BORDER_RADIUS,
                    BORDER_WIDTH,
                    BORDER_STYLE,
                    BORDER_COLOR,
                    BOX_SHADOW)),
    LOGO(".logo", ".logo", edges()),
    MARK(".mark", ".mark", edges()),
    HEADING("h1", "h1", text()),
    SUBHEADING("h2", "h2", text()),
    ACCOUNT(".account", ".account", text()),
    LINE(".intro", ".intro", text()),
    TABS(".tabs", ".tabs", EnumSet.of(BORDER_RADIUS, GAP, MARGIN_TOP, MARGIN_BOTTOM)),
    TAB(".tab", "[role=tab]", EnumSet.of(BORDER_RADIUS, FONT_FAMILY, FONT_WEIGHT, LETTER_SPACING)),
    BUTTON(
            ".button",
            ".button",
            EnumSet.of(BORDER_RADIUS, BOX_SHADOW, FONT_FAMILY, FONT_WEIGHT, LETTER_SPACING, TEXT_TRANSFORM)),
    CHOICE(".choice", ".choice", EnumSet.of(BORDER_RADIUS, FONT_FAMILY, FONT_WEIGHT, LETTER_SPACING)),
    STEPS(
            ".steps",
            ".steps",
            EnumSet.of(
                    FONT_FAMILY, LETTER_SPACING, BORDER_WIDTH, BORDER_STYLE, BORDER_COLOR, MARGIN_TOP, MARGIN_BOTTOM)),
    FOOTER("footer", "body>footer", text()),
    LANGUAGES(".languages", ".languages", EnumSet.of(FONT_FAMILY, FONT_WEIGHT, LETTER_SPACING));

    static final String NAMES = Arrays.stream(values()).map(part -> part.name).collect(Collectors.joining(", "));

    private final String name;
    private final String selector;
    private final Set<Property> properties;

    Part(String name, String selector, Set<Property> properties) {
        this.name = name;
        this.selector = selector;
        this.properties = properties;
    }

    private static Set<Property> text() {
        return EnumSet.of(
                FONT_FAMILY,
                FONT_SIZE,
                FONT_WEIGHT,
                FONT_STYLE,
                LETTER_SPACING,
                LINE_HEIGHT,
                TEXT_ALIGN,
                TEXT_TRANSFORM,
                MARGIN_TOP,
                MARGIN_BOTTOM);
    }

    private static Set<Property> edges() {
        return EnumSet.of(
                BORDER_RADIUS, BORDER_WIDTH, BORDER_STYLE, BORDER_COLOR, BOX_SHADOW, MARGIN_TOP, MARGIN_BOTTOM);
    }

    static Optional<Part> read(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(part -> part.name.equals(wanted)).findAny();
    }

    /// What all of them take, in words.
    static String properties(List<Part> parts) {
        return Arrays.stream(Property.values())
                .filter(property -> parts.stream().allMatch(part -> part.takes(property)))
                .map(Property::word)
                .collect(Collectors.joining(", "));
    }

    /// What it is on the pages.
    String selector() {
        return selector;
    }

    boolean takes(Property property) {
        return properties.contains(property);
    }
}
