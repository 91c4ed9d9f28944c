package dev.saoma.server.brand;

import dev.saoma.protocol.Bilingual;
import java.util.Locale;

/// What is wrong with one field of a brand.
///
/// @param field as the API names it
public record BrandFlaw(String field, Bilingual text) {

    static BrandFlaw colour(String field) {
        return new BrandFlaw(
                field, new Bilingual("颜色写作 #rrggbb，例如 #07794a。", "A colour is written #rrggbb, such as #07794a."));
    }

    static BrandFlaw faint(String field, double contrast, String ground, Colour better) {
        var ratio = String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10);
        return new BrandFlaw(
                field,
                new Bilingual(
                        "与底色 " + ground + " 的对比度为 " + ratio + "，至少需要 4.5。可用 " + better.hex() + "。",
                        "Its contrast with " + ground + " is " + ratio + ", and at least 4.5 is needed. " + better.hex()
                                + " would do."));
    }

    static BrandFlaw text(String field, int most) {
        return new BrandFlaw(
                field,
                new Bilingual(
                        "最多 " + most + " 个字符，不能含换行或不可见字符。",
                        "At most " + most + " characters, without line breaks, none of them invisible."));
    }

    static BrandFlaw link(String field) {
        return new BrandFlaw(
                field,
                new Bilingual("请填写完整的 https 地址，最多 500 个字符。", "A whole https address of at most 500 characters."));
    }

    static BrandFlaw css(Bilingual text) {
        return new BrandFlaw("css", text);
    }

    static BrandFlaw logo(Bilingual text) {
        return new BrandFlaw("logo", text);
    }
}
