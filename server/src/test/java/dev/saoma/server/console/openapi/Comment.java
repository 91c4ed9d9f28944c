package dev.saoma.server.console.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a comment says, and what it says of each parameter.
record Comment(String text, Map<String, String> parameters) {

    static final Comment NONE = new Comment("", Map.of());

    private static final Pattern PARAMETER = Pattern.compile("@param\\s+(\\S+)\\s+(.*)");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("\\.(\\s|$)");
    private static final Pattern LINK = Pattern.compile("\\[([A-Za-z.#]+)](?!\\()");

    static Comment parse(String raw) {
        var text = new StringBuilder();
        var parameters = new LinkedHashMap<String, String>();
        var at = "";
        for (var line : raw.strip().split("\n", -1)) {
            var parameter = PARAMETER.matcher(line.strip());
            if (parameter.matches()) {
                at = parameter.group(1);
                parameters.put(at, parameter.group(2));
            } else if (line.strip().startsWith("@")) {
                at = "@";
            } else if (at.isEmpty()) {
                text.append(line.isBlank() ? "\n\n" : line.strip() + " ");
            } else {
                parameters.computeIfPresent(at, (_, said) -> said + " " + line.strip());
            }
        }
        parameters.replaceAll((_, said) -> sentence(said));
        return new Comment(clean(text.toString()), parameters);
    }

    /// Its first sentence, which is what the call is called in a list of calls.
    String summary() {
        var end = END_OF_SENTENCE.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    Optional<String> of(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    private static String clean(String text) {
        return LINK.matcher(text)
                .replaceAll("$1")
                .replaceAll(" *\n+ *", "\n\n")
                .replaceAll("[ \t]+", " ")
                .strip();
    }

    private static String sentence(String said) {
        var text = clean(said);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
