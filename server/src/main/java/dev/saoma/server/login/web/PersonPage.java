package dev.saoma.server.login.web;

import dev.saoma.server.kernel.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Draws the pages on which people look after what they have allowed: their sessions, and devices that wait for them.
/// They work without a script.
@Component
final class PersonPage {

    private final Texts texts;
    private final Pages pages;
    private final Assets assets;

    PersonPage(Texts texts, Pages pages, Assets assets) {
        this.texts = texts;
        this.pages = pages;
        this.assets = assets;
    }

    /// What is known of something, in words.
    record Fact(String name, String value) {}

    /// One of several things.
    ///
    /// @param name empty for none
    /// @param value what its button sends; empty for no button
    record Entry(String name, List<Fact> facts, String value, String label) {}

    /// A button.
    record Choice(String name, String value, String label) {}

    /// What a page shows.
    ///
    /// @param name its own in the catalogue of texts
    /// @param hint what is wrong, if something is
    /// @param asksCode whether a code can be typed in
    record Content(
            int status,
            String name,
            @Nullable String hint,
            List<Entry> entries,
            boolean asksCode,
            List<Choice> choices) {

        static Content saying(int status, String name) {
            return new Content(status, name, null, List.of(), false, List.of());
        }
    }

    /// The words of a part of the catalogue.
    Words words(String part, Language language, Map<String, String> names) {
        return new Words(texts.part(language, part, names));
    }

    /// Words by their name.
    record Words(Map<String, Object> all) {

        String of(String name) {
            return all.get(name) instanceof String text ? text : "";
        }

        String of(String part, String name) {
            return all.get(part) instanceof Map<?, ?> inside && inside.get(name) instanceof String text ? text : "";
        }
    }

    /// A way to another page.
    record Link(String address, String label) {}

    /// A field for what has to be typed, and its button.
    ///
    /// @param mode which keyboard is fit for it (`inputmode` of HTML)
    record Typed(String label, String button, String mode) {

        static Typed word(String label, String button) {
            return new Typed(label, button, "text");
        }

        static Typed number(String label, String button) {
            return new Typed(label, button, "numeric");
        }
    }

    /// A code to be scanned: a picture, as only that can be held down on a phone.
    ///
    /// @param picture its address
    /// @param isDrawnByWeChat whether it reaches to its edge
    /// @param alt what it is for, to whoever does not see it
    /// @param tip how it is scanned on the phone that shows it; null elsewhere
    record Code(
            String picture,
            boolean isDrawnByWeChat,
            String alt,
            @Nullable String tip) {}

    /// What some pages have besides.
    ///
    /// @param typed null where nothing is to be typed
    /// @param code null where there is none
    record Besides(
            List<Link> links,
            @Nullable Typed typed,
            @Nullable Code code) {

        static final Besides NOTHING = of(List.of());

        static Besides of(List<Link> links) {
            return new Besides(links, null, null);
        }
    }

    ResponseEntity<String> draw(Content content, Words words, Language language, HttpServletRequest request) {
        return draw(content, Besides.NOTHING, words, language, request);
    }

    ResponseEntity<String> draw(
            Content content, Besides besides, Words words, Language language, HttpServletRequest request) {
        var hint = content.hint();
        var model = new HashMap<String, Object>();
        model.put("language", language.tag());
        Pages.putLanguages(model, request, language);
        model.put("page", content.name());
        model.put("assets", assets.addresses(request.getContextPath()));
        model.put("title", words.of(content.name(), "title"));
        model.put("detail", words.of(content.name(), "detail"));
        model.put("hasHint", hint != null);
        model.put("hint", hint == null ? "" : hint);
        model.put("entries", content.entries().stream().map(PersonPage::entry).toList());
        model.put("asksCode", content.asksCode());
        model.put("codeLabel", words.of("code"));
        model.put("codeButton", words.of("continue"));
        model.put("asks", !content.choices().isEmpty());
        model.put(
                "choices",
                content.choices().stream()
                        .map(choice -> Map.of("name", choice.name(), "value", choice.value(), "label", choice.label()))
                        .toList());
        var typed = besides.typed();
        model.put("asksWord", typed != null);
        model.put(
                "typed",
                typed == null
                        ? Map.of()
                        : Map.of("label", typed.label(), "button", typed.button(), "mode", typed.mode()));
        model.put(
                "codes", Stream.ofNullable(besides.code()).map(PersonPage::code).toList());
        model.put("hasLinks", !besides.links().isEmpty());
        model.put(
                "links",
                besides.links().stream()
                        .map(link -> Map.of("address", link.address(), "label", link.label()))
                        .toList());
        return pages.person(content.status(), language, model);
    }

    private static Map<String, Object> code(Code code) {
        var tip = code.tip();
        return Map.of(
                "picture",
                code.picture(),
                "isDrawnByWeChat",
                code.isDrawnByWeChat(),
                "alt",
                code.alt(),
                "hasTip",
                tip != null,
                "tip",
                tip == null ? "" : tip);
    }

    private static Map<String, Object> entry(Entry entry) {
        return Map.of(
                "hasName",
                !entry.name().isEmpty(),
                "name",
                entry.name(),
                "facts",
                entry.facts().stream()
                        .map(fact -> Map.of("name", fact.name(), "value", fact.value()))
                        .toList(),
                "hasButton",
                !entry.value().isEmpty(),
                "value",
                entry.value(),
                "label",
                entry.label());
    }
}
