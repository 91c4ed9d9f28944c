package dev.saoma.server.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadBrandTests {

    private static final BrandSettings NONE = BrandSettings.NONE;

    private static BrandSettings colours(String accent, String dark, String ground, String darkGround) {
        return new BrandSettings(accent, dark, ground, darkGround, null, null, null, null, null);
    }

    private static List<BrandFlaw> flaws(BrandSettings settings) {
        return ReadBrand.read(settings) instanceof ReadBrand.Read.Wrong(var flaws) ? flaws : List.of();
    }

    private static String sheet(BrandSettings settings) {
        if (ReadBrand.read(settings) instanceof ReadBrand.Read.Good good) {
            return good.brand().sheet();
        }
        throw new AssertionError(flaws(settings).toString());
    }

    @Test
    void nothingSetChangesNothing() {
        assertThat(sheet(NONE)).isEmpty();
        assertThat(sheet(new BrandSettings(" ", "", null, null, new BrandTexts(" ", ""), null, "", null, "\n")))
                .isEmpty();
    }

    @Test
    void anAccentThatCannotBeReadIsRefusedWithOneThatCan() {
        var flaw = flaws(colours("#ffcc00", "", "", "")).getFirst();

        assertThat(flaw.field()).isEqualTo("accent");
        assertThat(flaw.text().en()).contains("contrast with #ffffff is 1.5", "at least 4.5");
        var better = Pattern.compile("(#[0-9a-f]{6}) would do")
                .matcher(flaw.text().en())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(flaws(colours(better, "", "", ""))).isEmpty();
        assertThat(flaws(colours("", "#003300", "", "")).getFirst().field()).isEqualTo("accentDark");
    }

    /// Contrast of text with what it stands on, for any colours that are taken.
    @Test
    void whateverIsTakenCanBeRead() {
        var random = new Random(7);
        for (var round = 0; round < 3_000; round++) {
            var accent = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            var ground = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            assertThat(Contrast.text(ground).contrast(ground)).isGreaterThanOrEqualTo(Contrast.LEAST);
            if (flaws(colours(accent.hex(), "", ground.hex(), "")).isEmpty()) {
                var sheets = sheet(colours(accent.hex(), "", ground.hex(), "")).split("@media", -1);
                assertReadable(sheets[0], Contrast.CARD);
                assertReadable(sheets[1], Contrast.DARK_CARD);
            }
        }
    }

    private static void assertReadable(String sheet, Colour card) {
        var accent = named(sheet, "accent");
        assertThat(accent.contrast(card)).as(sheet).isGreaterThanOrEqualTo(Contrast.LEAST);
        assertThat(accent.contrast(named(sheet, "accent-soft"))).as(sheet).isGreaterThanOrEqualTo(Contrast.LEAST);
    }

    private static Colour named(String sheet, String name) {
        var found = Pattern.compile("--" + name + ":(#[0-9a-f]{6});").matcher(sheet);
        assertThat(found.find()).as(sheet).isTrue();
        return Colour.parse(found.group(1)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/terms",
                "javascript:alert(1)",
                "data:text/html,x",
                "//shop.example",
                "/terms",
                "https://",
                "https://user:password@shop.example/",
                "https://shop.example/\"><script>",
                "https://shop.example/a b"
            })
    void aLinkIsAWholeHttpsAddress(String link) {
        assertThat(flaws(new BrandSettings(null, null, null, null, null, null, link, link, null)))
                .extracting(BrandFlaw::field)
                .containsExactly("terms", "privacy");
    }

    @Test
    void textsAreOneLineOfBoundedLengthAndTurnNoWritingAround() {
        for (var text : List.of("x".repeat(121), "a\nb", "a\u202eb", "a\u0000b")) {
            assertThat(flaws(new BrandSettings(
                            null, null, null, null, new BrandTexts(text, text), null, null, null, null)))
                    .extracting(BrandFlaw::field)
                    .as(text)
                    .containsExactly("zh.title", "zh.hint");
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var settings = new BrandSettings(
                "red", null, "#12", null, null, new BrandTexts("x".repeat(61), null), "ftp://x", null, "h1{color:red}");
        assertThat(flaws(settings))
                .extracting(BrandFlaw::field)
                .containsExactly("accent", "background", "en.title", "terms", "css");
    }

    @Test
    void anApplicationsFieldsWinOneByOneAndItsColoursInPairs() {
        var pool = new BrandSettings(
                "#07794a",
                "#4fd08c",
                "#eeeeee",
                null,
                new BrandTexts("池", "提示"),
                null,
                "https://a.example/",
                "https://b.example/",
                "h1{font-size:20px}");
        var own = new BrandSettings(
                "#0000aa", null, null, null, new BrandTexts(null, "应用"), null, null, "https://c.example/", null);

        var shown = own.over(pool);

        assertThat(shown)
                .isEqualTo(new BrandSettings(
                        "#0000aa",
                        null,
                        "#eeeeee",
                        null,
                        new BrandTexts("池", "应用"),
                        null,
                        "https://a.example/",
                        "https://c.example/",
                        "h1{font-size:20px}"));
    }
}
