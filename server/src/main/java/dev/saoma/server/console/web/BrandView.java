package dev.saoma.server.console.web;

import dev.saoma.server.brand.BrandLogo;
import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.brand.BrandTexts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A brand as the admin API shows it. What is null is not set.
///
/// @param logo the picture as we drew it, as an address that holds it whole
/// @param madeByFile whether the configuration file made it, so that it can be changed there only
record BrandView(
        @Nullable String accent,
        @Nullable String accentDark,
        @Nullable String background,
        @Nullable String backgroundDark,
        TextsView zh,
        TextsView en,
        @Nullable String terms,
        @Nullable String privacy,
        @Nullable String css,
        @Nullable String logo,
        boolean madeByFile) {

    /// What it says in one language.
    record TextsView(@Nullable String title, @Nullable String hint) {

        static TextsView of(@Nullable BrandTexts texts) {
            return texts == null ? new TextsView(null, null) : new TextsView(texts.title(), texts.hint());
        }
    }

    static BrandView of(BrandSettings settings, Optional<BrandLogo> logo, boolean madeByFile) {
        return new BrandView(
                settings.accent(),
                settings.accentDark(),
                settings.background(),
                settings.backgroundDark(),
                TextsView.of(settings.zh()),
                TextsView.of(settings.en()),
                settings.terms(),
                settings.privacy(),
                settings.css(),
                logo.map(BrandLogo::address).orElse(null),
                madeByFile);
    }
}
