package dev.saoma.server.login.web;

import dev.saoma.server.kernel.WallClock;
import dev.saoma.server.kernel.web.Language;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ToldNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Draws the pages that whoever scanned opens in WeChat's browser: what asks to be let in, what they can answer, and
/// what became of it. They work without a script.
@Component
final class PhonePage {

    private final Texts texts;
    private final Pages pages;
    private final Assets assets;
    private final WallClock time;

    PhonePage(Texts texts, Pages pages, Assets assets, WallClock time) {
        this.texts = texts;
        this.pages = pages;
        this.assets = assets;
        this.time = time;
    }

    /// An answer that the page offers; its label is in the catalogue of texts.
    record Choice(String value, String text) {}

    /// What a page is about.
    ///
    /// @param text its name in the catalogue of texts
    /// @param told what the browser asks for, where it may
    record Content(int status, String text, Optional<Scan> scan, List<Choice> choices, Optional<ToldNumber> told) {

        Content(int status, String text, Optional<Scan> scan, List<Choice> choices) {
            this(status, text, scan, choices, Optional.empty());
        }

        static Content saying(int status, String text) {
            return new Content(status, text, Optional.empty(), List.of());
        }

        /// The link to that scan is good no more.
        static Content over(Optional<Scan> scan) {
            return saying(410, isOnDevice(scan) ? "over-on-device" : "over");
        }

        boolean isOnDevice() {
            return isOnDevice(scan);
        }

        /// Whether it asks for something that has no browser to go back to.
        private static boolean isOnDevice(Optional<Scan> scan) {
            return scan.filter(asked -> !asked.origin().visitor().device().isBrowser())
                    .isPresent();
        }
    }

    ResponseEntity<String> draw(Content content, HttpServletRequest request) {
        var language = Language.choose(null, "", request);
        var names = Map.of(
                "application",
                content.scan().map(scan -> scan.origin().website()).orElse(""),
                "number",
                content.told().map(told -> Integer.toString(told.value())).orElse(""));
        var catalogue = texts.part(language, "phone", names);
        var model = new HashMap<String, Object>();
        model.put("language", language.tag());
        model.put(Pages.LOOK, pages.look(content.scan().map(Scan::application)).model(language == Language.CHINESE));
        model.put("page", content.text());
        model.put("assets", assets.addresses(request.getContextPath()));
        model.put("text", catalogue.get(content.isOnDevice() ? content.text() + "-on-device" : content.text()));
        model.put("hasFacts", content.scan().isPresent());
        model.put(
                "facts",
                content.scan().map(scan -> facts(scan, language, catalogue)).orElse(List.of()));
        model.put("warning", false);
        model.put("asks", !content.choices().isEmpty());
        model.put(
                "choices",
                content.choices().stream()
                        .map(choice -> Map.of("value", choice.value(), "label", word(catalogue, choice.text())))
                        .toList());
        return pages.phone(content.status(), language, model);
    }

    private List<Map<String, String>> facts(Scan scan, Language language, Map<String, Object> words) {
        var origin = scan.origin();
        var visitor = origin.visitor();
        var place = visitor.place().words(language.locale());
        return Stream.of(
                        fact(words, origin.host().isEmpty() ? "program" : "application", origin.website()),
                        fact(words, "host", origin.host()),
                        fact(
                                words,
                                visitor.device().isBrowser() ? "device" : "other-device",
                                visitor.device().words(language.locale())),
                        fact(words, "place", place.isEmpty() ? word(words, "unknown-place") : place),
                        fact(words, "address", visitor.address()),
                        fact(words, "time", time.of(scan.createdAt(), DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))))
                // A program that nobody is sent back to has no address.
                .filter(fact -> !fact.getOrDefault("value", "").isEmpty())
                .toList();
    }

    private static Map<String, String> fact(Map<String, Object> words, String name, String value) {
        return Map.of("name", word(words, name), "value", value);
    }

    private static String word(Map<String, Object> words, String name) {
        return (String) words.getOrDefault(name, "");
    }
}
