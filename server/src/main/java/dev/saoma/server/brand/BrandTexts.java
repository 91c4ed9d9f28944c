package dev.saoma.server.brand;

import org.jspecify.annotations.Nullable;

/// What a brand says in one language.
///
/// @param title over the login page, where `{application}` stands for the application's name
/// @param hint a line below it
public record BrandTexts(@Nullable String title, @Nullable String hint) {

    public static final BrandTexts NONE = new BrandTexts(null, null);

    BrandTexts over(BrandTexts below) {
        return new BrandTexts(title == null ? below.title : title, hint == null ? below.hint : hint);
    }
}
