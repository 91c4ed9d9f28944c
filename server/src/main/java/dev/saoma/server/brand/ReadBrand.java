package dev.saoma.server.brand;

import dev.saoma.server.brand.css.SafeSheet;
import dev.saoma.server.kernel.OneLine;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at what somebody has set, and makes a brand of it or says all that is wrong.
public final class ReadBrand {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_HINT = 120;
    private static final int LONGEST_LINK = 500;

    private final List<BrandFlaw> flaws = new ArrayList<>();

    private ReadBrand() {}

    /// What it turns out to be.
    public sealed interface Read {

        record Good(BrandSettings settings, Brand brand) implements Read {}

        record Wrong(List<BrandFlaw> flaws) implements Read {}
    }

    public static Read read(BrandSettings written) {
        return new ReadBrand().all(written.tidy());
    }

    private Read all(BrandSettings settings) {
        var light = accent("accent", settings.accent(), Contrast.CARD, Colour.BLACK);
        var dark = accent("accentDark", settings.accentDark(), Contrast.DARK_CARD, Colour.WHITE);
        var ground = colour("background", settings.background());
        var darkGround = colour("backgroundDark", settings.backgroundDark());
        texts("zh", settings.zh());
        texts("en", settings.en());
        link("terms", settings.terms());
        link("privacy", settings.privacy());
        var css = css(settings.css());
        if (!flaws.isEmpty()) {
            return new Read.Wrong(List.copyOf(flaws));
        }
        var sheet = new BrandSheet(light, dark, ground, darkGround).text() + css;
        return new Read.Good(settings, new Brand(settings, sheet));
    }

    private @Nullable Colour accent(String field, @Nullable String written, Colour card, Colour towards) {
        var colour = colour(field, written);
        if (colour != null && !Contrast.on(card, colour)) {
            flaws.add(BrandFlaw.faint(
                    field, colour.contrast(card), card.hex(), Contrast.adjusted(colour, card, towards)));
        }
        return colour;
    }

    private @Nullable Colour colour(String field, @Nullable String written) {
        if (written == null) {
            return null;
        }
        var colour = Colour.parse(written);
        if (colour.isEmpty()) {
            flaws.add(BrandFlaw.colour(field));
        }
        return colour.orElse(null);
    }

    private void texts(String field, @Nullable BrandTexts texts) {
        if (texts != null) {
            line(field + ".title", texts.title(), LONGEST_TITLE);
            line(field + ".hint", texts.hint(), LONGEST_HINT);
        }
    }

    private void line(String field, @Nullable String text, int most) {
        if (text != null && (text.length() > most || !OneLine.isOne(text))) {
            flaws.add(BrandFlaw.text(field, most));
        }
    }

    private void link(String field, @Nullable String written) {
        if (written != null && !isLink(written)) {
            flaws.add(BrandFlaw.link(field));
        }
    }

    private static boolean isLink(String written) {
        try {
            var address = URI.create(written);
            return written.length() <= LONGEST_LINK
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private String css(@Nullable String written) {
        if (written == null) {
            return "";
        }
        return switch (SafeSheet.read(written)) {
            case SafeSheet.Read.Good(var sheet) -> sheet;
            case SafeSheet.Read.Refused(var why) -> {
                flaws.add(BrandFlaw.css(why));
                yield "";
            }
        };
    }
}
