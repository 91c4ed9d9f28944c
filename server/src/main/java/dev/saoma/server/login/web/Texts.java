package dev.saoma.server.login.web;

import dev.saoma.server.kernel.web.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The words of the login page in each language, `texts/login.*.json`: the page's own, those that its script
/// shows, and those for when there is no page.
@Component
final class Texts {

    private final Map<Language, Map<String, Object>> catalogues = new EnumMap<>(Language.class);

    Texts(JsonMapper json) {
        for (var language : Language.values()) {
            catalogues.put(language, read(json, language));
        }
    }

    /// One part of the catalogue, with names put into the gaps.
    Map<String, Object> part(Language language, String name, Map<String, String> names) {
        var catalogue = catalogues.getOrDefault(language, Map.of());
        return filled(map(catalogue.get(name)), names);
    }

    private static Map<String, Object> filled(Map<String, Object> texts, Map<String, String> names) {
        var filled = new LinkedHashMap<String, Object>();
        texts.forEach((key, value) ->
                filled.put(key, value instanceof String text ? fill(text, names) : filled(map(value), names)));
        return filled;
    }

    /// A text with names put into its gaps.
    static String fill(String text, Map<String, String> names) {
        var filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    private static Map<String, Object> map(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> raw)) {
            throw new IllegalStateException("The catalogue of texts has no such part");
        }
        var map = new LinkedHashMap<String, Object>();
        raw.forEach((key, text) -> map.put((String) key, text));
        return map;
    }

    private static Map<String, Object> read(JsonMapper json, Language language) {
        try (var in = new ClassPathResource("texts/login." + language.tag() + ".json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
