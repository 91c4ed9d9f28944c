package dev.saoma.server.brand;

/// What can be read on what: a text needs a contrast of 4.5 with its ground (WCAG 2.2, success criterion 1.4.3).
final class Contrast {

    static final double LEAST = 4.5;

    /// The ground of the card by day and by night, as `login.css` has it.
    static final Colour CARD = new Colour(0xff, 0xff, 0xff);

    static final Colour DARK_CARD = new Colour(0x1a, 0x20, 0x1d);

    private static final Colour INK = new Colour(0x17, 0x20, 0x1c);
    private static final Colour DARK_INK = new Colour(0xee, 0xf2, 0xf0);
    private static final int STEPS = 100;
    private static final double SOFTEST = 0.88;

    private Contrast() {}

    static boolean on(Colour ground, Colour text) {
        return text.contrast(ground) >= LEAST;
    }

    /// The same colour, as much nearer to another as it needs to be read on that ground.
    static Colour adjusted(Colour colour, Colour ground, Colour towards) {
        for (var step = 0; step < STEPS; step++) {
            var tried = colour.with(towards, step / (double) STEPS);
            if (on(ground, tried)) {
                return tried;
            }
        }
        return towards;
    }

    /// A tint of the colour on which the colour itself can still be read.
    static Colour tint(Colour colour, Colour card) {
        for (var step = 0; step < STEPS; step++) {
            var tried = colour.with(card, Math.min(1, SOFTEST + step / (double) STEPS));
            if (on(tried, colour)) {
                return tried;
            }
        }
        return card;
    }

    /// A colour for text on that ground. Of black and white one always will do.
    static Colour text(Colour ground) {
        if (on(ground, INK)) {
            return INK;
        }
        if (on(ground, DARK_INK)) {
            return DARK_INK;
        }
        return ground.contrast(Colour.BLACK) >= ground.contrast(Colour.WHITE) ? Colour.BLACK : Colour.WHITE;
    }
}
