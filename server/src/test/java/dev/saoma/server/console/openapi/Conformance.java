package dev.saoma.server.console.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/// Whether something is as a schema says: as much of JSON Schema as the document uses.
final class Conformance {

    private final List<String> faults = new ArrayList<>();

    /// What is not as it should be.
    static List<String> faults(JsonNode schema, JsonNode value) {
        var conformance = new Conformance();
        conformance.check(schema, value, "");
        return conformance.faults;
    }

    private void check(JsonNode given, JsonNode value, String at) {
        var schema = KeptDocument.resolve(given);
        if (schema.has("oneOf")) {
            var fits = false;
            for (var one : schema.get("oneOf")) {
                fits |= faults(one, value).isEmpty();
            }
            note(fits, at, "is none of those that it may be");
            return;
        }
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            note(false, at, "is " + value.getNodeType());
            return;
        }
        if (schema.has("enum")) {
            var known = false;
            for (var word : schema.get("enum")) {
                known |= word.equals(value);
            }
            note(known, at, "is " + value + ", which is not among its words");
        }
        if (value.isObject()) {
            members(schema, value, at);
        }
        if (value.isArray() && schema.has("items")) {
            for (var item : value) {
                check(schema.get("items"), item, at + "[]");
            }
        }
    }

    private void members(JsonNode schema, JsonNode value, String at) {
        schema.path("required")
                .forEach(name -> note(value.has(name.asString()), at + "." + name.asString(), "is absent"));
        var rest = schema.path("additionalProperties");
        for (var member : value.properties()) {
            var known = schema.path("properties").path(member.getKey());
            if (!known.isMissingNode()) {
                check(known, member.getValue(), at + "." + member.getKey());
            } else if (rest.isObject()) {
                check(rest, member.getValue(), at + "." + member.getKey());
            } else {
                note(!schema.has("properties") || rest.asBoolean(false), at + "." + member.getKey(), "is not known");
            }
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            for (var one : type) {
                if (isOfType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asString()) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.getNodeType() == JsonNodeType.NULL;
            default -> false;
        };
    }

    private void note(boolean good, String at, String fault) {
        if (!good) {
            faults.add((at.isEmpty() ? "It" : at) + " " + fault);
        }
    }
}
