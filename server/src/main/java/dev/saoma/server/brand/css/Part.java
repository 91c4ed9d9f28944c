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
    BODY("body"),
    CARD(".card"),
    LOGO(".logo"),
    MARK(".mark"),
    HEADING("h1"),
    SUBHEADING("h2"),
    ACCOUNT(".account"),
    LINE(".intro"),
    TABS(".tabs"),
    TAB(".tab"),
    BUTTON(".button"),
    CHOICE(".choice"),
    STEPS(".steps"),
    FOOTER("footer"),
    LANGUAGES(".languages");

    static final String NAMES = Arrays.stream(values()).map(part -> part.name).collect(Collectors.joining(", "));

    private static final Set<Property> TEXT = EnumSet.of(
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
    private static final Set<Property> EDGES =
            EnumSet.of(BORDER_RADIUS, BORDER_WIDTH, BORDER_STYLE, BORDER_COLOR, BOX_SHADOW, MARGIN_TOP, MARGIN_BOTTOM);
    private static final Set<Property> OF_CARD = EnumSet.of(
            PADDING, MAX_WIDTH, TEXT_ALIGN, BORDER_RADIUS, BORDER_WIDTH, BORDER_STYLE, BORDER_COLOR, BOX_SHADOW);
    private static final Set<Property> OF_BUTTON =
            EnumSet.of(BORDER_RADIUS, BOX_SHADOW, FONT_FAMILY, FONT_WEIGHT, LETTER_SPACING, TEXT_TRANSFORM);
    private static final Set<Property> OF_STEPS = EnumSet.of(
            FONT_FAMILY, LETTER_SPACING, BORDER_WIDTH, BORDER_STYLE, BORDER_COLOR, MARGIN_TOP, MARGIN_BOTTOM);

    private final String name;

    Part(String name) {
        this.name = name;
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
        return switch (this) {
            case TAB -> "[role=tab]";
            case FOOTER -> "body>footer";
            default -> name;
        };
    }

    boolean takes(Property property) {
        return properties().contains(property);
    }

    private Set<Property> properties() {
        return switch (this) {
            case BODY -> EnumSet.of(FONT_FAMILY, LETTER_SPACING, LINE_HEIGHT);
            case CARD -> OF_CARD;
            case LOGO, MARK -> EDGES;
            case HEADING, SUBHEADING, ACCOUNT, LINE, FOOTER -> TEXT;
            case TABS -> EnumSet.of(BORDER_RADIUS, GAP, MARGIN_TOP, MARGIN_BOTTOM);
            case TAB, CHOICE -> EnumSet.of(BORDER_RADIUS, FONT_FAMILY, FONT_WEIGHT, LETTER_SPACING);
            case BUTTON -> OF_BUTTON;
            case STEPS -> OF_STEPS;
            case LANGUAGES -> EnumSet.of(FONT_FAMILY, FONT_WEIGHT, LETTER_SPACING);
        };
    }
}
