package dev.saoma.server.brand;

import java.util.Optional;

/// A brand that can be shown: every field was looked at.
///
/// @param texts as they were set
/// @param sheet the style sheet made of the colours and of what the operator wrote; empty for none
public record Brand(BrandSettings texts, String sheet) {

    /// In Chinese, or else in English.
    public BrandTexts texts(boolean inChinese) {
        return Optional.ofNullable(inChinese ? texts.zh() : texts.en()).orElse(BrandTexts.NONE);
    }
}
