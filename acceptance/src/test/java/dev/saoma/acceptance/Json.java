package dev.saoma.acceptance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class Json {

    private Json() {}

    static JsonNode read(String text) {
        return JsonMapper.shared().readTree(text);
    }

    static String write(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
