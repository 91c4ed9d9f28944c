package dev.saoma.server.console.web;

import dev.saoma.server.brand.BrandSettings;
import dev.saoma.server.brand.BrandTexts;
import org.jspecify.annotations.Nullable;

/// A brand as a caller writes it: all of it, so that what is left out is set no more.
///
/// @param logo a PNG or JPEG picture as an address that holds it whole (`data:image/png;base64,…`, RFC 2397)
record BrandBody(
        @Nullable String accent,
        @Nullable String accentDark,
        @Nullable String background,
        @Nullable String backgroundDark,
        @Nullable BrandTexts zh,
        @Nullable BrandTexts en,
        @Nullable String terms,
        @Nullable String privacy,
        @Nullable String css,
        @Nullable String logo) {

    BrandSettings settings() {
        return new BrandSettings(accent, accentDark, background, backgroundDark, zh, en, terms, privacy, css);
    }
}
