package dev.saoma.server.push;

import dev.saoma.protocol.PushReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads a push whose XML somebody has turned into JSON: `{"xml":{…}}` or the bare object, each value alone or as the
/// one element of an array. What is nested deeper is passed over.
final class ForwardedJson {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NAME = 256;
    private static final int MOST_FIELDS = 1_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(PushReader.MAX_BODY)
                    .build())
            .build();

    private final Map<String, String> fields = new HashMap<>();

    private ForwardedJson() {}

    /// The fields, or nothing if this is no such JSON.
    static Optional<Map<String, String>> read(byte[] body) {
        if (body.length > PushReader.MAX_BODY) {
            return Optional.empty();
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            var json = new ForwardedJson();
            return parser.nextToken() == JsonToken.START_OBJECT && json.object(parser, true) && ended(parser)
                    ? Optional.of(json.fields)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean ended(JsonParser parser) {
        return parser.nextToken() == null;
    }

    private boolean object(JsonParser parser, boolean root) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (root && token == JsonToken.START_OBJECT && name.equalsIgnoreCase("xml")) {
                if (!object(parser, false)) {
                    return false;
                }
            } else if (token == JsonToken.START_ARRAY) {
                array(name, parser);
            } else if (token.isScalarValue()) {
                fields.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
            if (fields.size() > MOST_FIELDS) {
                return false;
            }
        }
        return true;
    }

    /// Of several elements nobody could say which one is meant.
    private void array(String name, JsonParser parser) {
        var elements = 0;
        var only = "";
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isScalarValue()) {
                only = parser.getString();
                elements++;
            } else {
                parser.skipChildren();
                elements += 2;
            }
        }
        if (elements == 1) {
            fields.put(name, only);
        }
    }
}
