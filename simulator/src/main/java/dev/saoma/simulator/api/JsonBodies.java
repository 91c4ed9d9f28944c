package dev.saoma.simulator.api;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON that a caller posted, whatever content type it claims.
@Component
final class JsonBodies {

    private final JsonMapper json;

    JsonBodies(JsonMapper json) {
        this.json = json;
    }

    Answer read(ApiRequest request, Function<JsonNode, Answer> then) {
        if (request.body().isBlank()) {
            return Answer.refused(ErrorCode.EMPTY_POST_DATA);
        }
        return parse(request.body()).map(then).orElseGet(() -> Answer.refused(ErrorCode.DATA_FORMAT_ERROR));
    }

    Optional<JsonNode> parse(String body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// A field that is a string and not blank.
    static Optional<String> text(JsonNode object, String field) {
        return object.path(field).stringValueOpt().filter(value -> !value.isBlank());
    }
}
