package dev.saoma.server.console.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document as everybody gets it.
public final class KeptDocument {

    private static final JsonNode DOCUMENT = read();

    private KeptDocument() {}

    /// One call of it. Its name is what a test that runs for each is called.
    public record Call(String verb, String path, JsonNode operation) {

        /// The scope that a program needs, or nothing where it cannot make the call.
        public String scope() {
            return operation.path("security").path(0).path("program").path(0).asString("");
        }

        /// Whether it changes a version of something, which the caller has to name.
        public boolean needsAVersion() {
            return operation
                    .path("parameters")
                    .valueStream()
                    .anyMatch(parameter ->
                            "If-Match".equals(parameter.path("name").asString(""))
                                    && parameter.path("required").asBoolean(false));
        }

        public boolean isWithinAPool() {
            return path.contains("{pool}");
        }

        @Override
        public String toString() {
            return operation.path("operationId").asString();
        }
    }

    /// All calls.
    public static List<Call> calls() {
        var calls = new ArrayList<Call>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> calls.add(
                                new Call(verb.getKey().toUpperCase(Locale.ROOT), path.getKey(), verb.getValue()))));
        return List.copyOf(calls);
    }

    /// What a call answers with a status, as the document has it; missing if it has none.
    static JsonNode response(String verb, String path, int status) {
        return resolve(DOCUMENT.path("paths")
                .path(path)
                .path(verb.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(status)));
    }

    static boolean has(String verb, String path) {
        return DOCUMENT.path("paths").path(path).has(verb.toLowerCase(Locale.ROOT));
    }

    /// What a reference leads to.
    public static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared()
                    .readTree(new ClassPathResource("api/openapi.json").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
