package dev.saoma.server.brand;

import org.jspecify.annotations.Nullable;

/// What somebody sets of a brand, as it is written. Each may be left out, and an application's is laid over its
/// pool's.
///
/// @param accent of buttons and of what is important, as `#rrggbb`
/// @param accentDark the same for those whose device is set to dark; made of the other if left out
/// @param background around the card
/// @param backgroundDark the same in the dark; the house's own if left out
/// @param zh in Chinese
/// @param en in English
/// @param terms the address of the terms of use
/// @param privacy the address of the privacy notice
/// @param css a style sheet in the language of `docs/brand.md`
public record BrandSettings(
        @Nullable String accent,
        @Nullable String accentDark,
        @Nullable String background,
        @Nullable String backgroundDark,
        @Nullable BrandTexts zh,
        @Nullable BrandTexts en,
        @Nullable String terms,
        @Nullable String privacy,
        @Nullable String css) {

    public static final BrandSettings NONE = new BrandSettings(null, null, null, null, null, null, null, null, null);

    /// These, and those of the other where nothing is said here. The colours of day and night belong together.
    BrandSettings over(BrandSettings below) {
        var ownAccent = accent != null || accentDark != null;
        var ownGround = background != null || backgroundDark != null;
        return new BrandSettings(
                ownAccent ? accent : below.accent,
                ownAccent ? accentDark : below.accentDark,
                ownGround ? background : below.background,
                ownGround ? backgroundDark : below.backgroundDark,
                over(zh, below.zh),
                over(en, below.en),
                terms == null ? below.terms : terms,
                privacy == null ? below.privacy : privacy,
                css == null ? below.css : css);
    }

    private static @Nullable BrandTexts over(@Nullable BrandTexts texts, @Nullable BrandTexts below) {
        if (texts == null || below == null) {
            return texts == null ? below : texts;
        }
        return texts.over(below);
    }

    /// The same without empty texts and the spaces around them.
    BrandSettings tidy() {
        return new BrandSettings(
                tidy(accent),
                tidy(accentDark),
                tidy(background),
                tidy(backgroundDark),
                tidy(zh),
                tidy(en),
                tidy(terms),
                tidy(privacy),
                tidy(css));
    }

    private static @Nullable BrandTexts tidy(@Nullable BrandTexts texts) {
        if (texts == null) {
            return null;
        }
        var tidy = new BrandTexts(tidy(texts.title()), tidy(texts.hint()));
        return tidy.equals(BrandTexts.NONE) ? null : tidy;
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
