package dev.saoma.server.console.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Page;
import dev.saoma.server.kernel.Secret;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The types of what is sent and answered, as schemas (JSON Schema 2020-12, which OpenAPI 3.1 uses).
final class Schemas {

    /// Whether something is sent by callers, who may leave things out, or answered.
    enum Way {
        SENT,
        ANSWERED
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TELL_NOTHING = List.of(
            "Body",
            "Wanted",
            "Sent",
            "View",
            "Request",
            "CreatedView",
            "EntryView",
            "CallView",
            "FailedView",
            "SentView",
            "Wish",
            "End");

    private final Comments comments;
    private final Map<String, Class<?>> named = new TreeMap<>();
    private final Map<String, Way> ways = new TreeMap<>();
    private final Map<String, ObjectNode> all = new TreeMap<>();

    Schemas(Comments comments) {
        this.comments = comments;
    }

    /// All that were asked for, by name.
    ObjectNode all() {
        var node = JSON.objectNode();
        all.forEach(node::set);
        return node;
    }

    /// The schema of a type.
    ObjectNode of(Type type, Way way) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return typed("array").set("items", of(arguments[0], way));
            }
            if (generic.getRawType() == Map.class) {
                return typed("object").set("additionalProperties", of(arguments[1], way));
            }
            if (generic.getRawType() == Page.class) {
                return page((Class<?>) arguments[0], way);
            }
        }
        return switch (type) {
            case Class<?> one when one == String.class -> typed("string");
            case Class<?> one when one == Secret.class -> typed("string").put("format", "password");
            case Class<?> one when one == boolean.class || one == Boolean.class -> typed("boolean");
            case Class<?> one
            when one == int.class || one == Integer.class -> typed("integer").put("format", "int32");
            case Class<?> one
            when one == long.class || one == Long.class -> typed("integer").put("format", "int64");
            case Class<?> one
            when one == double.class || one == Double.class -> typed("number").put("format", "double");
            case Class<?> one when one == Instant.class -> typed("string").put("format", "date-time");
            case Class<?> one when one == LocalDate.class -> typed("string").put("format", "date");
            case Class<?> one when one == Object.class || one == JsonNode.class -> JSON.objectNode();
            case Class<?> one when one.isEnum() -> words(typed("string"), constants(one, false));
            case Class<?> one when one.isRecord() -> reference(record(one, way));
            default -> throw new IllegalArgumentException("Nobody has said what " + type + " is in JSON");
        };
    }

    /// The same narrowed by what was annotated of it.
    ObjectNode of(Type type, AnnotatedElement element, Way way) {
        var form = element.getAnnotation(Form.class);
        var schema = of(type, way);
        if (form == null) {
            return schema;
        }
        if (schema.get("items") instanceof ObjectNode items && items.has("type")) {
            narrow(items, form);
        } else {
            narrow(schema, form);
        }
        return schema;
    }

    private static void narrow(ObjectNode schema, Form form) {
        switch (form.kind()) {
            case TIME -> schema.put("format", "date-time");
            case NUMBER -> schema.put("type", "integer");
            case YES_OR_NO -> schema.put("type", "boolean");
            case TEXT -> {}
        }
        if (form.words().length > 0) {
            words(schema, List.of(form.words()));
        }
        if (form.of() != Form.Kind.class) {
            words(schema, constants(form.of(), true));
        }
        if (!form.pattern().isEmpty()) {
            schema.put("pattern", "^(?:" + form.pattern() + ")$");
        }
        var text = "string".equals(schema.path("type").asString());
        if (form.least() >= 0) {
            schema.put(text ? "minLength" : "minimum", form.least());
        }
        if (form.most() >= 0) {
            schema.put(text ? "maxLength" : "maximum", form.most());
        }
        if (!form.usual().isEmpty()) {
            schema.put("default", form.usual());
        }
    }

    private String record(Class<?> type, Way way) {
        var name = named.getOrDefault(name(type, false), type) == type ? name(type, false) : name(type, true);
        var known = named.putIfAbsent(name, type);
        if (known != null && known != type) {
            throw new IllegalStateException("Two types are called " + name + ": " + known + " and " + type);
        }
        if (ways.computeIfAbsent(name, _ -> way) != way && isLoose(type)) {
            throw new IllegalStateException(type + " is both sent and answered: make two of it");
        }
        if (known == null) {
            all.put(name, JSON.objectNode()); // one that holds itself ends here
            all.put(name, properties(type, way));
        }
        return name;
    }

    /// Whether leaving something out means something else in an answer than in what is sent.
    private static boolean isLoose(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).anyMatch(Schemas::isNullable);
    }

    private ObjectNode properties(Class<?> type, Way way) {
        var comment = comments.of(type);
        var schema = typed("object");
        if (!comment.text().isEmpty()) {
            schema.put("description", comment.text());
        }
        var properties = JSON.objectNode();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var property = of(component.getGenericType(), component, way);
            var absent = way == Way.SENT ? isNullable(component) : isLeftOut(component);
            if (isNullable(component) && (way == Way.SENT || !absent)) {
                property = orNull(property);
            }
            var said = comment.of(component.getName());
            if (said.isPresent()) {
                property.put("description", said.get());
            }
            properties.set(component.getName(), property);
            if (!absent) {
                required.add(component.getName());
            }
        }
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            var names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema;
    }

    private static boolean isLeftOut(RecordComponent component) {
        var own = component.getAccessor().getAnnotation(JsonInclude.class);
        var whole = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        var rule = own != null ? own : whole;
        return isNullable(component) && rule != null && rule.value() == JsonInclude.Include.NON_NULL;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.isEmpty()) {
            return schema;
        }
        if (schema.has("$ref")) {
            var either = JSON.objectNode();
            either.putArray("oneOf").add(schema).add(typed("null"));
            return either;
        }
        var type = schema.get("type").asString();
        schema.putArray("type").add(type).add("null");
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }

    private ObjectNode page(Class<?> item, Way way) {
        var inner = record(item, way);
        var name = inner + "Page";
        named.putIfAbsent(name, Page.class);
        var schema = typed("object").put("description", "A part of a list that may be longer.");
        var properties = schema.putObject("properties");
        properties.set("items", typed("array").set("items", reference(inner)));
        properties.set(
                "next",
                orNull(typed("string"))
                        .put("description", "Where the next part begins: its `cursor`; null when this is the last."));
        schema.putArray("required").add("items").add("next");
        all.put(name, schema);
        return reference(name);
    }

    /// What a record is called outside: not by how it is called here alone, if that tells nothing or another is
    /// called so.
    private static String name(Class<?> type, boolean whole) {
        var simple = type.getSimpleName();
        var outer = type.getDeclaringClass();
        if (outer != null && (whole || TELL_NOTHING.contains(simple))) {
            simple = outer.getSimpleName().replaceFirst("(Controller|View)$", "") + simple;
        }
        var plain = simple.replaceFirst("View$", "");
        return plain.isEmpty() ? simple : plain;
    }

    private static List<String> constants(Class<?> type, boolean spelled) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .map(name -> spelled ? name.toLowerCase(Locale.ROOT).replace('_', '-') : name)
                .toList();
    }

    private static ObjectNode words(ObjectNode schema, List<String> words) {
        var list = schema.putArray("enum");
        words.forEach(list::add);
        return schema;
    }

    static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }
}
